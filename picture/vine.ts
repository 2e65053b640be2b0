// The vine: the view a conversation opens with. Time runs right, posts are discs on rows, tendrils join them, comments hang as grapes.
import type { ConversationJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { commentPlace, type Ground, groundOf, TOP } from './ground.ts'
import { placeLabels, type Wish } from './labels.ts'
import { legendOf } from './legend.ts'
import { layOutList } from './list.ts'
import { type Marks, postMark, strandsOf, tendrilsOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import { rowOrder, stackRows } from './rows.ts'
import type { PostMark, Scene } from './scene.ts'
import { type Talk, talkOf } from './talk.ts'
import { textWidth } from './text-width.ts'
import { type DrawnThread, drawThread, rowSize } from './thread.ts'

export interface VineChoices {
  /** Posts whose bunch is opened by hand; in small conversations all are open anyway. */
  readonly opened: readonly Address[]
}

/** Narrower pictures become a list (list.ts). */
export const NARROW = 600
const BOTTOM = 14
const UPSTREAM_STEP = 36

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
    showing: { posts: marks.size, of: marks.size + data.completeness.leftOut },
  }
  return { ...scene, legend: legendOf(scene) }
}

/** The tree on its rows; what the root answered stands left of it, the nearest on its row, others stepwise above. */
function placePosts(talk: Talk, ground: Ground): { readonly marks: Marks; readonly bottom: number } {
  const { root, upstream } = talk.data
  const order = rowOrder(root, talk.children)
  const levels = upstreamLevels(talk)
  const headroom = Math.max(0, ...levels.values()) * UPSTREAM_STEP
  const sizeOf = (post: Address) => {
    const { above, below } = rowSize(ground.plan(post), isOpen(ground, post), ground.r(post), ground.sizes)
    return { above: post === root && order[0] === root ? above + headroom : above, below }
  }
  const { y, bottom } = stackRows(order, sizeOf, TOP)
  const rootY = y.get(root) ?? TOP
  const mark = (post: Address, row: number) =>
    [post, postMark(talk, post, { x: ground.x(post), y: row }, ground.r(post))] as const
  const before = upstream.map(({ address }) => mark(address, rootY - (levels.get(address) ?? 0) * UPSTREAM_STEP))
  return { marks: new Map([...order.map((post) => mark(post, y.get(post) ?? rootY)), ...before]), bottom }
}

/** The first post that a post answered goes on in its row, each further one takes a row above. */
function upstreamLevels({ data }: Talk): ReadonlyMap<Address, number> {
  const levels = new Map<Address, number>([[data.root, 0]])
  const gone = new Set<Address>()
  let highest = 0
  for (const { address, parent } of data.upstream) {
    if (parent === null) continue
    if (gone.has(parent)) highest += 1
    levels.set(address, gone.has(parent) ? highest : (levels.get(parent) ?? 0))
    gone.add(parent)
  }
  return levels
}

const isOpen = ({ sizes, plan }: Ground, post: Address): boolean => sizes.open || plan(post).kind === 'shoot'

function hangThreads(talk: Talk, ground: Ground, marks: Marks): readonly DrawnThread[] {
  const dated = (comment: Address) => (talk.timeline.comments.get(comment) ?? null) !== null
  return [...marks.values()].map((mark) => {
    const growsDown = (talk.children.get(mark.address)?.length ?? 0) > 1
    return drawThread(ground.plan(mark.address), mark, ground.sizes, growsDown, dated)
  })
}

/** Name and title of each post, the most answered first. */
function postWishes(talk: Talk, ground: Ground, marks: Marks): readonly Wish[] {
  const ranked = [...marks.values()].sort((a, b) => Number(b.root) - Number(a.root) || b.r - a.r)
  return ranked.map((mark) => {
    const post = talk.post(mark.address)
    const open = isOpen(ground, mark.address)
    const words = { strong: post?.blogName ?? '', quiet: post?.title ?? '' }
    const size = ground.sizes.font
    if (mark.upstream) return { post: mark.address, kind: 'post', ...upstreamSpot(ground, mark, marks), size, ...words }
    const spot = open ? spotAbove(ground, mark, words) : spotBeside(ground, mark)
    return { post: mark.address, kind: 'post', ...spot, size, ...words }
  })
}

const spotBeside = (ground: Ground, mark: PostMark) => {
  const x = mark.x + mark.r + 6
  return { x, y: mark.y + ground.sizes.font * 0.35, anchor: 'start' as const, room: ground.width - x }
}

/** Above the line of its comments; where the words would run out of the picture they end at their post. */
function spotAbove(ground: Ground, mark: PostMark, words: { readonly strong: string; readonly quiet: string }) {
  const { font } = ground.sizes
  const [x, y] = [mark.x + mark.r + 4, mark.y - 12]
  const length = textWidth(words.strong, font, true) + textWidth(words.quiet, font) + 12
  if (x + length <= ground.width || x < ground.width / 2)
    return { x, y, anchor: 'start' as const, room: ground.width - x }
  const end = Math.min(ground.width - 4, mark.x + mark.r + 24)
  return { x: end, y, anchor: 'end' as const, room: end - ground.axis.zero }
}

/** Above its disc, as far as the next post to the right. */
function upstreamSpot(ground: Ground, mark: PostMark, marks: Marks) {
  const x = mark.x - mark.r
  const rights = [...marks.values()].filter((other) => other.x > mark.x).map((other) => other.x - other.r)
  return { x, y: mark.y - mark.r - 7, anchor: 'start' as const, room: Math.min(ground.width, ...rights) - x }
}

function responsePlaces(talk: Talk, ground: Ground): readonly number[] {
  const posts = ground.posts.filter((post) => post !== talk.data.root && !talk.upstream.has(post)).map(ground.x)
  const comments = ground.posts
    .flatMap((post) => talk.comments(post))
    .map(({ address }) => commentPlace(talk, ground.axis, address))
  return [...posts, ...comments.filter((x) => x !== null)]
}
