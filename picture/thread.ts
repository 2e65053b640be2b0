// The comments of one post in the picture: a shoot when they are open and fit side by side, else a bunch under the post.
import type { CommentJson } from '../answers/shapes.ts'
import { arcLevels, bunchPlaces, bunchSize, FULL_BUNCH, replyArc, shootPlaces } from './grapes.ts'
import type { Wish } from './labels.ts'
import type { RowSize } from './rows.ts'
import type { Arc, Grape, PostMark, Shoot } from './scene.ts'
import type { Sizes } from './sizes.ts'
import { short } from './tendrils.ts'

/** Where the comments of a post will stand; places are counted from nothing but the axis, rows come later. */
export type ThreadPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'bunch'; readonly comments: readonly CommentJson[] }
  | { readonly kind: 'shoot'; readonly comments: readonly CommentJson[]; readonly places: readonly number[] }

export interface DrawnThread {
  readonly shoots: readonly Shoot[]
  readonly grapes: readonly Grape[]
  readonly arcs: readonly Arc[]
  readonly wishes: readonly Wish[]
}

const NAME_SIZE = 10.5
/** Pixels under a shoot to the line of its names, which stand under the deepest arc, where there are any. */
const NAME_LINE = 18
const UNDER_ARCS = 25
const DESCENT = 4
const nameLine = (comments: readonly CommentJson[]): number =>
  comments.some(({ parent }) => parent !== null) ? UNDER_ARCS : NAME_LINE

export const bunchOf = (comments: readonly CommentJson[]): ThreadPlan =>
  comments.length === 0 ? { kind: 'none' } : { kind: 'bunch', comments }

/**
 * A shoot, or a bunch where they do not fit side by side. `wanted`: pixels on the axis of each comment; null for one without a date, which
 * stands after the others.
 */
export function shootOf(
  comments: readonly CommentJson[],
  wanted: readonly (number | null)[],
  room: { readonly left: number; readonly right: number; readonly spacing: number },
): ThreadPlan {
  if (comments.length === 0) return { kind: 'none' }
  const latest = Math.max(room.left, ...wanted.map((x) => x ?? room.left))
  const places = shootPlaces(
    wanted.map((x) => x ?? latest),
    room.spacing,
    room.left,
    room.right,
  )
  return places === null ? bunchOf(comments) : { kind: 'shoot', comments, places }
}

/** Heights round a post: an open one has its label above the line and names below, a closed one its bunch below, or left of it below. */
export function rowHeights(
  plan: ThreadPlan,
  { open, leftward, r }: { readonly open: boolean; readonly leftward: boolean; readonly r: number },
  sizes: Sizes,
): Pick<RowSize, 'above' | 'below' | 'belowRight'> {
  const label = open ? sizes.font + 13 : sizes.half
  const shoot = plan.kind === 'shoot' ? nameLine(plan.comments) + DESCENT : 0
  const bunch = plan.kind === 'bunch' ? r + 3 + bunchSize(plan.comments.length, sizes.grape).height : 0
  const least = Math.max(r + 1, sizes.half)
  return {
    above: Math.max(r + 1, label) + sizes.gap / 2,
    below: Math.max(least, shoot, bunch) + sizes.gap / 2,
    belowRight: Math.max(least, shoot, leftward ? 0 : bunch) + sizes.gap / 2,
  }
}

export function drawThread(
  plan: ThreadPlan,
  post: PostMark,
  sizes: Sizes,
  leftward: boolean,
  isDated: (comment: CommentJson) => boolean,
): DrawnThread {
  if (plan.kind === 'none') return { shoots: [], grapes: [], arcs: [], wishes: [] }
  const places =
    plan.kind === 'shoot'
      ? plan.places.map((x) => ({ x, y: post.y }))
      : bunchUnder(plan.comments.length, post, sizes, leftward)
  const grapes: Grape[] = []
  for (const [index, { x, y }] of places.entries()) {
    const comment = plan.comments[index]
    if (!comment) continue
    const { address, parent } = comment
    const [reply, undated] = [parent !== null, !isDated(comment)]
    grapes.push({ address, post: post.address, x, y, r: sizes.grape, reply, undated })
  }
  if (plan.kind === 'bunch')
    return { shoots: [], grapes, arcs: [], wishes: moreWish(plan.comments.length, post, grapes, sizes) }
  const end = grapes.at(-1)?.x ?? post.x
  return {
    shoots: [{ post: post.address, path: `M${short(post.x)},${short(post.y)}H${short(end)}` }],
    grapes,
    arcs: arcsOf(plan.comments, grapes),
    wishes: authorWishes(plan.comments, grapes),
  }
}

/** A bunch hangs to the left where tendrils leave downwards, so that none runs through it. */
function bunchUnder(count: number, post: PostMark, sizes: Sizes, leftward: boolean) {
  const { width } = bunchSize(count, sizes.grape)
  const x = Math.max(width / 2 + 2, leftward ? post.x - width / 2 - 5 : post.x)
  return bunchPlaces(count, sizes.grape, { x, y: post.y + (leftward ? Math.max(4, post.r * 0.8) : post.r + 2) })
}

function arcsOf(comments: readonly CommentJson[], grapes: readonly Grape[]): readonly Arc[] {
  const byAddress = new Map(grapes.map((grape) => [grape.address, grape]))
  const ties = comments.flatMap(({ address, parent }) => {
    const [from, to] = [parent === null ? undefined : byAddress.get(parent), byAddress.get(address)]
    return from && to ? [{ from, to }] : []
  })
  const levels = arcLevels(ties.map(({ from, to }) => [from.x, to.x]))
  return ties.map(({ from, to }, index) => {
    return { parent: from.address, child: to.address, path: replyArc(from, to, to.r, levels[index] ?? 0) }
  })
}

function authorWishes(comments: readonly CommentJson[], grapes: readonly Grape[]): readonly Wish[] {
  const line = nameLine(comments)
  return grapes.map((grape, index) => ({
    ...{
      post: grape.post,
      kind: 'author',
      x: grape.x,
      y: grape.y + line,
      size: NAME_SIZE,
      anchor: 'middle',
      room: 84,
    },
    ...{ strong: '', quiet: comments[index]?.author ?? '' },
  }))
}

function moreWish(count: number, post: PostMark, grapes: readonly Grape[], sizes: Sizes): readonly Wish[] {
  const last = grapes.at(-1)
  if (count <= FULL_BUNCH || !last) return []
  return [
    {
      ...{
        post: post.address,
        kind: 'more',
        x: last.x + sizes.grape + 5,
        y: last.y + 3,
        size: 10,
        anchor: 'start',
        room: 60,
      },
      ...{ strong: '', quiet: String(count) },
    },
  ]
}
