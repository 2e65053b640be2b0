// What the vine stands on: the axis, the sizes, and where the comments of each post will hang. Rows and marks come after it (vine.ts).
import { bisectLeft, bisectRight } from 'd3'
import type { Address } from '../graph/model.ts'
import { calendarAxis } from './calendar-axis.ts'
import type { Span } from './choices.ts'
import { radiusOf } from './marks.ts'
import type { Box } from './scene.ts'
import { withSilences } from './silence.ts'
import { FEWEST_BUNCHES, type Sizes, sizesFor } from './sizes.ts'
import { drawnPosts, type Talk } from './talk.ts'
import { bunchOf, shootOf, type ThreadPlan } from './thread.ts'
import { momentsNeed, type TimeAxis, tickAt, timeAxis } from './time-axis.ts'

export interface Ground {
  readonly width: number
  readonly sizes: Sizes
  readonly axis: TimeAxis
  readonly plot: Omit<Box, 'bottom'>
  readonly posts: readonly Address[]
  readonly x: (post: Address) => number
  readonly r: (post: Address) => number
  readonly root: Address
  readonly upstream: ReadonlySet<Address>
  readonly plan: (post: Address) => ThreadPlan
}

export const TOP = 34
const BUNCH_MARGIN = 64
const SHOOT_MARGIN = 40
/** Right of the axis, for the words of the last posts: pixels, and the share of the picture that they never go beyond. */
const BESIDE_SHOOTS = [190, 0.15] as const
const BESIDE_DISCS = [300, 0.24] as const
const LEAST_BESIDE = 72
/** Pixels between an undated post and the dated one it stands beside. */
const UNDATED_STEP = 44
const UPSTREAM_STEP = 28
/** Where undated posts that the root answered stand: this share of the room left of it. */
const UNDATED_BEFORE = 0.95
/** When fewer of the answers have a date, time is no axis. */
const LEAST_DATED = 0.15
const WIDEST_STEP = 220

/** `bunches`: no shoot, however few posts there are. */
export function groundOf(talk: Talk, width: number, { bunches } = { bunches: false }): Ground {
  const posts = drawnPosts(talk)
  const sizes = sizesFor(Math.max(talk.data.tree.length, bunches ? FEWEST_BUNCHES : 0))
  const left = sizes.open ? SHOOT_MARGIN : BUNCH_MARGIN
  const [most, share] = sizes.open ? BESIDE_SHOOTS : BESIDE_DISCS
  const right = width - Math.min(most, Math.max(LEAST_BESIDE, width * share))
  const stepped = talk.choices.times === 'steps' || isUndated(talk)
  const axis = stepped
    ? stepAxis(talk, left + upstreamRoom(talk), right)
    : axisOf(talk, left + upstreamRoom(talk), right)
  const radii = new Map(posts.map((post) => [post, radiusOf(talk, post, sizes.post)]))
  const r = (post: Address) => radii.get(post) ?? sizes.post
  const x = stepped ? placeInSteps(talk, axis, left) : placeInTime(talk, axis, left, right)
  const opened = new Set(talk.choices.opened)
  const plans = new Map(
    posts.map((post) => {
      const comments = talk.comments(post)
      const isShoot = !talk.upstream.has(post) && !bunches && (sizes.open || opened.has(post))
      if (!isShoot) return [post, bunchOf(comments)]
      const wanted = comments.map(({ publishedAt }) => {
        const seconds = stepped ? null : talk.timeline.after(publishedAt)
        return seconds === null ? null : axis.x(seconds)
      })
      const room = { left: x(post) + r(post) + sizes.grape + 5, right: width - 12, spacing: 2 * sizes.grape + 1 }
      return [post, shootOf(comments, wanted, room)]
    }),
  )
  return {
    ...{ width, sizes, axis, plot: { left, right, top: TOP }, posts, x, r },
    ...{ root: talk.data.root, upstream: talk.upstream },
    plan: (post) => plans.get(post) ?? { kind: 'none' },
  }
}

/** Its comments stand on a shoot, or would if it had any; what the root answered always keeps its bunch. */
export const isOpen = ({ sizes, plan, upstream }: Ground, post: Address): boolean =>
  !upstream.has(post) && (sizes.open || plan(post).kind === 'shoot')

function isUndated({ data, when }: Talk): boolean {
  const answers = data.tree.filter(({ parent }) => parent !== null)
  return (
    answers.length > 0 && answers.filter(({ address }) => when(address) !== null).length < answers.length * LEAST_DATED
  )
}

function axisOf(talk: Talk, left: number, right: number): TimeAxis {
  const { timeline, choices, data } = talk
  const before = data.upstream.flatMap(({ address }) => talk.when(address) ?? [])
  const all = before.length === 0 ? talk.moments : [...before, ...talk.moments].sort((a, b) => a - b)
  const times = choices.span === null ? all : between(all, choices.span)
  if (choices.times === 'calendar') {
    return calendarAxis(choices.span ? [...times] : [0, ...times], timeline.zero ?? 0, left, right)
  }
  const { first, last, early } = momentsNeed(times)
  const from = choices.span ? Math.max(choices.span.from, 0) || first : first
  const needs = { first: from, last: choices.span?.to ?? last, early, upstream: data.upstream.length > 0 }
  const axis = timeAxis({ ...needs, origin: timeline.origin }, left, right)
  return { ...axis, ticks: withSilences(axis, times) }
}

const between = (moments: readonly number[], { from, to }: Span): readonly number[] =>
  moments.slice(bisectLeft(moments, from), bisectRight(moments, to))

/**
 * A post stands at its time. One without a date that was answered stands a step before its earliest answer, so that tendrils still run
 * right; one that was not, a step after what it answers.
 */
function placeInTime(talk: Talk, axis: TimeAxis, left: number, right: number): (post: Address) => number {
  const places = new Map<Address, number>()
  for (const { address } of [...talk.data.tree].reverse()) {
    const seconds = talk.when(address)
    const answers = (talk.children.get(address) ?? []).map((child) => places.get(child) ?? right)
    if (seconds !== null) places.set(address, axis.x(seconds))
    else if (answers.length > 0 && Math.min(...answers) < right) {
      places.set(address, Math.max(axis.zero, Math.min(...answers) - UNDATED_STEP / 2))
    }
  }
  for (const { address, parent } of talk.data.tree) {
    const from = parent === null ? axis.zero : (places.get(parent) ?? axis.zero)
    if (talk.when(address) !== null) continue
    const place = places.get(address)
    places.set(address, parent === null ? axis.zero : Math.max(place ?? from + UNDATED_STEP, from + UNDATED_STEP / 4))
  }
  placeUpstream(talk, axis, left, places)
  return (post) => places.get(post) ?? axis.zero
}

function placeUpstream({ data, when }: Talk, axis: TimeAxis, left: number, places: Map<Address, number>): void {
  for (const { address, parent } of data.upstream) {
    const seconds = when(address)
    const place = seconds === null || seconds >= 0 ? axis.zero - (axis.zero - left) * UNDATED_BEFORE : axis.x(seconds)
    places.set(address, Math.max(left / 2, Math.min(place, (places.get(parent ?? '') ?? axis.zero) - UPSTREAM_STEP)))
  }
}

/** A step an answer, whenever it came. Moments have no place on it. */
function stepAxis({ data }: Talk, left: number, right: number): TimeAxis {
  const zero = data.upstream.length > 0 ? left + (right - left) / 5 : left
  const deepest = data.tree.reduce((most, { depth }) => Math.max(most, depth), 0)
  const step = Math.min(WIDEST_STEP, (right - zero) / Math.max(1, deepest))
  const every = Math.ceil(90 / step)
  const ticks = Array.from({ length: deepest + 1 }, (_, depth) => ({ x: zero + depth * step, depth }))
    .filter(({ depth }) => depth % every === 0)
    .map(({ x, depth }) => tickAt(x, STEP_WORDS[depth] ?? `${depth} answers on`))
  return { x: (depth) => zero + depth * step, zero, ticks }
}
const STEP_WORDS = ['the post', 'its answers', 'answers to those']

function placeInSteps(talk: Talk, axis: TimeAxis, left: number): (post: Address) => number {
  const places = new Map(talk.data.tree.map(({ address, depth }) => [address, axis.x(depth)]))
  placeUpstream(talk, { ...axis, x: () => left }, left, places)
  return (post) => places.get(post) ?? axis.zero
}

/** What the root answered may lie so far back that it would all stand in one place: it keeps a step between. */
const upstreamRoom = ({ data }: Talk): number =>
  Math.min(3, Math.max(0, ...data.upstream.map(({ depth }) => depth - 1))) * UPSTREAM_STEP
