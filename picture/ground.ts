// What the vine stands on: the axis, the sizes, and where the comments of each post will hang. Rows and marks come after it (vine.ts).
import type { Address } from '../graph/model.ts'
import { radiusOf } from './marks.ts'
import type { Box } from './scene.ts'
import { type Sizes, sizesFor } from './sizes.ts'
import { drawnPosts, type Talk } from './talk.ts'
import { planThread, type ThreadPlan } from './thread.ts'
import { type AxisNeeds, earlyOf, type TimeAxis, timeAxis } from './time-axis.ts'

export interface Ground {
  readonly width: number
  readonly sizes: Sizes
  readonly axis: TimeAxis
  readonly plot: Omit<Box, 'bottom'>
  readonly posts: readonly Address[]
  readonly x: (post: Address) => number
  readonly r: (post: Address) => number
  readonly upstream: ReadonlySet<Address>
  readonly plan: (post: Address) => ThreadPlan
}

export const TOP = 34
const BUNCH_MARGIN = 64
const SHOOT_MARGIN = 32
const UNDATED_STEP = 18
const UPSTREAM_STEP = 28
/** Where undated posts that the root answered stand: this share of the room left of it. */
const UNDATED_BEFORE = 0.7

export function groundOf(talk: Talk, width: number, opened: ReadonlySet<Address>): Ground {
  const posts = drawnPosts(talk)
  const sizes = sizesFor(talk.data.tree.length)
  const left = sizes.open ? SHOOT_MARGIN : BUNCH_MARGIN
  const right = width - Math.min(190, Math.max(72, width * 0.15))
  const axis = timeAxis(axisNeeds(talk, posts), left + upstreamRoom(talk), right)
  const r = (post: Address) => radiusOf(talk, post, sizes.post)
  const x = placeInTime(talk, axis, left, right)
  const plans = new Map(
    posts.map((post) => {
      const comments = talk.comments(post)
      const wanted = comments.map(({ address }) => commentPlace(talk, axis, address))
      const room = { left: x(post) + r(post) + sizes.grape + 5, right: width - 12, spacing: 2 * sizes.grape + 1 }
      return [post, planThread(comments, wanted, !talk.upstream.has(post) && (sizes.open || opened.has(post)), room)]
    }),
  )
  return {
    width,
    sizes,
    axis,
    plot: { left, right, top: TOP },
    posts,
    x,
    r,
    upstream: talk.upstream,
    plan: (post) => plans.get(post) ?? { kind: 'none' },
  }
}

/** Its comments stand on a shoot, or would if it had any; what the root answered always keeps its bunch. */
export const isOpen = ({ sizes, plan, upstream }: Ground, post: Address): boolean =>
  !upstream.has(post) && (sizes.open || plan(post).kind === 'shoot')

function axisNeeds({ data, timeline, when, standing, comments }: Talk, posts: readonly Address[]): AxisNeeds {
  const before = posts.map((post) => when(post) ?? 0)
  const commented = posts.flatMap((post) => comments(post)).map(({ address }) => timeline.comments.get(address) ?? null)
  const after = [...posts.map(when), ...commented].filter(
    (seconds): seconds is number => seconds !== null && seconds > 0,
  )
  return {
    first: least(before),
    last: most(after),
    early: earlyOf(after),
    upstream: data.upstream.length > 0,
    undated: data.tree.some(({ address }) => address !== data.root && standing(address) === null),
    origin: timeline.origin,
  }
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), 0)
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0)

/**
 * A post stands at its time. Without one it stands a step before the earliest answer it got, so that tendrils still run right, and
 * when it got none in the column without dates.
 */
function placeInTime(talk: Talk, axis: TimeAxis, left: number, right: number): (post: Address) => number {
  const places = new Map<Address, number>()
  for (const { address } of [...talk.data.tree].reverse()) {
    const seconds = talk.when(address)
    const answers = (talk.children.get(address) ?? []).map((child) => places.get(child) ?? right)
    const undated = answers.length === 0 ? axis.x(null) : Math.min(...answers) - UNDATED_STEP
    places.set(address, seconds === null ? Math.max(axis.zero, undated) : axis.x(seconds))
  }
  for (const { address, parent } of talk.data.upstream) {
    const seconds = talk.when(address)
    const place = seconds === null || seconds >= 0 ? axis.zero - (axis.zero - left) * UNDATED_BEFORE : axis.x(seconds)
    places.set(address, Math.max(left / 2, Math.min(place, (places.get(parent ?? '') ?? axis.zero) - UPSTREAM_STEP)))
  }
  return (post) => places.get(post) ?? axis.zero
}

/** What the root answered may lie so far back that it would all stand in one place: it keeps a step between. */
const upstreamRoom = ({ data }: Talk): number => Math.min(3, Math.max(0, data.upstream.length - 1)) * UPSTREAM_STEP

/** Pixels of a comment on the axis; null when it has no date. */
export function commentPlace(talk: Talk, axis: TimeAxis, comment: Address): number | null {
  const seconds = talk.timeline.comments.get(comment) ?? null
  return seconds === null ? null : axis.x(seconds)
}
