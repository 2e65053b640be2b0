// The vine: the view a conversation opens with. Time runs right, posts are discs on rows, tendrils join them, comments hang as grapes.
import type { ConversationJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { commentPlace, type Ground, groundOf, isOpen, TOP } from './ground.ts'
import { placeLabels } from './labels.ts'
import { legendOf } from './legend.ts'
import { layOutList } from './list.ts'
import { type Marks, postMark, strandsOf, tendrilsOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import { postWishes } from './post-labels.ts'
import { rowOrder, stackRows } from './rows.ts'
import type { Scene } from './scene.ts'
import { type Talk, talkOf } from './talk.ts'
import { type DrawnThread, drawThread, rowSize } from './thread.ts'
import { UPSTREAM_ROW, upstreamLevels } from './upstream.ts'

export interface VineChoices {
  /** Posts whose bunch is opened by hand; in small conversations all are open anyway. */
  readonly opened: readonly Address[]
}

/** Narrower pictures become a list (list.ts). */
export const NARROW = 600
const BOTTOM = 14

/** Lays a conversation out, `width` pixels wide and as high as it needs. The same data and choices give the same scene. */
export function layOutVine(
  data: ConversationJson,
  size: { readonly width: number },
  choices: VineChoices = { opened: [] },
): Scene {
  const talk = talkOf(data)
  if (size.width < NARROW) return layOutList(talk, size.width)
  const ground = groundOf(talk, size.width, new Set(choices.opened))
  const { marks, bottom } = placePosts(talk, ground)
  const threads = hangThreads(talk, ground, marks)
  const scene: Omit<Scene, 'legend'> = {
    ...{ direction: 'right', width: size.width, height: bottom + BOTTOM, plot: { ...ground.plot, bottom } },
    ...{
      ticks: ground.axis.ticks,
      posts: [...marks.values()],
      tendrils: tendrilsOf(talk, marks),
      strands: strandsOf(talk, marks),
    },
    shoots: threads.flatMap(({ shoots }) => shoots),
    grapes: threads.flatMap(({ grapes }) => grapes),
    arcs: threads.flatMap(({ arcs }) => arcs),
    labels: placeLabels([...postWishes(talk, ground, marks), ...threads.flatMap(({ wishes }) => wishes)], size.width),
    overview: overviewOf(responsePlaces(talk, ground), ground.plot.left, ground.plot.right),
    showing: { posts: marks.size, of: marks.size + talk.hidden + data.completeness.leftOut },
  }
  return { ...scene, legend: legendOf(scene) }
}

/** The tree on its rows; what the root answered stands left of it, the first on its row, others stepwise above. */
function placePosts(talk: Talk, ground: Ground): { readonly marks: Marks; readonly bottom: number } {
  const { root, upstream } = talk.data
  const order = rowOrder(root, talk.children)
  const levels = upstreamLevels(talk.data)
  const sizeOf = (post: Address) => rowSize(ground.plan(post), isOpen(ground, post), ground.r(post), ground.sizes)
  const stacked = stackRows(order, sizeOf, TOP)
  const headroom = TOP + (Math.max(...levels.values()) + 1) * UPSTREAM_ROW
  const lack = upstream.length === 0 ? 0 : Math.max(0, headroom - (stacked.y.get(root) ?? TOP))
  const { y, bottom } = lack === 0 ? stacked : stackRows(order, sizeOf, TOP + lack)
  const rootY = y.get(root) ?? TOP
  const mark = (post: Address, row: number) =>
    [post, postMark(talk, post, { x: ground.x(post), y: row }, ground.r(post))] as const
  const before = upstream.map(({ address }) => mark(address, rootY - (levels.get(address) ?? 0) * UPSTREAM_ROW))
  return { marks: new Map([...order.map((post) => mark(post, y.get(post) ?? rootY)), ...before]), bottom }
}

function hangThreads(talk: Talk, ground: Ground, marks: Marks): readonly DrawnThread[] {
  const dated = (comment: Address) => (talk.timeline.comments.get(comment) ?? null) !== null
  return [...marks.values()].map((mark) => {
    const growsDown = (talk.children.get(mark.address)?.length ?? 0) > 1
    return drawThread(ground.plan(mark.address), mark, ground.sizes, growsDown, dated)
  })
}

function responsePlaces(talk: Talk, ground: Ground): readonly number[] {
  const posts = ground.posts.filter((post) => post !== talk.data.root && !talk.upstream.has(post)).map(ground.x)
  const comments = ground.posts
    .flatMap((post) => talk.comments(post))
    .map(({ address }) => commentPlace(talk, ground.axis, address))
  return [...posts, ...comments.filter((x) => x !== null)]
}
