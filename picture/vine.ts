// The vine: the view a conversation opens with. Time runs right, posts are discs on rows, tendrils join them, comments hang as grapes.
import type { CommentJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { type Ground, groundOf, TOP } from './ground.ts'
import { placeLabels } from './labels.ts'
import { type Marks, postMark, strandsOf, tendrilsOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import { postWishes, reachOfLabel } from './post-labels.ts'
import { type RowSize, rowOrder, stackRows } from './rows.ts'
import type { Undressed } from './scene.ts'
import type { Talk } from './talk.ts'
import { type DrawnThread, drawThread, rowHeights } from './thread.ts'
import { UPSTREAM_ROW, upstreamLevels } from './upstream.ts'

const BOTTOM = 14

/** `width` pixels wide and as high as it needs. */
export function layOutVine(talk: Talk, width: number): Undressed {
  const ground = groundOf(talk, width)
  const { marks, bottom: lowestRow } = placePosts(talk, ground)
  const threads = hangThreads(talk, ground, marks)
  const bottom = threads.flatMap(({ grapes }) => grapes).reduce((most, { y, r }) => Math.max(most, y + r), lowestRow)
  return {
    ...{ direction: 'right', width, height: bottom + BOTTOM, plot: { ...ground.plot, bottom } },
    ...{ ticks: ground.axis.ticks, rails: [], posts: [...marks.values()] },
    ...{ tendrils: tendrilsOf(talk, marks), strands: strandsOf(talk, marks) },
    shoots: threads.flatMap(({ shoots }) => shoots),
    grapes: threads.flatMap(({ grapes }) => grapes),
    arcs: threads.flatMap(({ arcs }) => arcs),
    labels: placeLabels([...postWishes(talk, ground, marks), ...threads.flatMap(({ wishes }) => wishes)], width),
    overview: overviewOf(talk, ground.plot.left, ground.plot.right),
  }
}

/** The tree on its rows; what the root answered stands left of it, the first on its row, others stepwise above. */
function placePosts(talk: Talk, ground: Ground): { readonly marks: Marks; readonly bottom: number } {
  const { root, upstream } = talk.data
  const order = rowOrder(root, talk.children, (post) => talk.post(post)?.firstSeen ?? '')
  const levels = upstreamLevels(talk.data)
  const sizes = new Map(order.map((post) => [post, rowSizeOf(talk, ground, post)]))
  const sizeOf = (post: Address) => sizes.get(post) ?? NO_SIZE
  const step = ground.sizes.half + ground.sizes.gap / 2
  const stacked = stackRows(order, sizeOf, { top: TOP, step })
  const headroom = TOP + (Math.max(...levels.values()) + 1) * UPSTREAM_ROW
  const lack = upstream.length === 0 ? 0 : Math.max(0, headroom - (stacked.y.get(root) ?? TOP))
  const { y, bottom } = lack === 0 ? stacked : stackRows(order, sizeOf, { top: TOP + lack, step })
  const rootY = y.get(root) ?? TOP
  const mark = (post: Address, row: number) =>
    [post, postMark(talk, post, { x: ground.x(post), y: row }, ground.r(post))] as const
  const before = upstream.map(({ address }) => mark(address, rootY - (levels.get(address) ?? 0) * UPSTREAM_ROW))
  return { marks: new Map([...order.map((post) => mark(post, y.get(post) ?? rootY)), ...before]), bottom }
}

const NO_SIZE: RowSize = { x: 0, above: 0, below: 0, belowRight: 0, left: 0, right: 0, from: 0 }
const AIR = 12

function rowSizeOf(talk: Talk, ground: Ground, post: Address): RowSize {
  const plan = ground.plan(post)
  const x = ground.x(post)
  const r = ground.r(post)
  const parent = talk.parent(post)
  const bunch = plan.kind === 'bunch' ? 8 * 2 * ground.sizes.grape : 0
  const shoot = plan.kind === 'shoot' ? (plan.places.at(-1) ?? x) + 2 * AIR : x
  const label = reachOfLabel(talk, ground, post)
  const hangs = { open: label.above, leftward: growsDown(talk, post), r }
  const { above, below, belowRight } = rowHeights(plan, hangs, ground.sizes)
  return {
    x,
    above,
    below,
    belowRight,
    left: Math.min(x - r - Math.max(AIR, bunch), label.left - AIR),
    right: Math.max(x + r, shoot, label.right) + AIR,
    from: parent === null ? x : ground.x(parent),
  }
}

/** Tendrils leave it downwards: then its bunch hangs left of them. */
const growsDown = ({ children }: Talk, post: Address): boolean => (children.get(post)?.length ?? 0) > 1

function hangThreads(talk: Talk, ground: Ground, marks: Marks): readonly DrawnThread[] {
  const dated = ({ publishedAt }: CommentJson) => talk.timeline.after(publishedAt) !== null
  return [...marks.values()].map((mark) => {
    return drawThread(ground.plan(mark.address), mark, ground.sizes, growsDown(talk, mark.address), dated)
  })
}
