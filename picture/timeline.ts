// When everything happened, in seconds after the root. Dates are read here alone.
import { durationInWords } from '../answers/duration.ts'
import type { CommentJson, ConversationJson, PostJson } from '../answers/shapes.ts'
import { instantOf } from '../graph/instant.ts'
import type { Address, Time } from '../graph/model.ts'
import type { Span } from './choices.ts'
import { oncePer } from './once-per.ts'

export interface Timeline {
  /** What zero is: the root's date, or, when nobody knows it, the earliest date there is. */
  readonly origin: 'published' | 'first date'
  /** Milliseconds since 1970 of zero; null when there is not one date. */
  readonly zero: number | null
  /** Seconds after the root of each post of the conversation, in their order; NaN when nobody knows. */
  readonly posts: Float64Array
  /** And of each comment. */
  readonly comments: Float64Array
  /** Seconds after the root of a time as pages write it; null when it is none. */
  readonly after: (time: Time | null) => number | null
}

export const timelineOf = oncePer((data: ConversationJson): Timeline => {
  const posts = instantsOf(data.posts.map(postTime))
  const comments = instantsOf(data.comments.map(commentTime))
  const published = posts[data.posts.findIndex(({ address }) => address === data.root)] ?? Number.NaN
  const isPublished = !Number.isNaN(published)
  const zero = isPublished ? published : earliestOf(posts, comments)
  return {
    ...{ origin: isPublished ? 'published' : 'first date', zero },
    ...{ posts: secondsSince(zero, posts), comments: secondsSince(zero, comments) },
    after: (time) => {
      const instant = instantOf(time)
      return instant === null || zero === null ? null : (instant - zero) / 1000
    },
  }
})

/** The day we first saw a post says nothing of when the talk happened: such a post is undated. */
const postTime = (post: PostJson): Time | null => (post.effectiveFrom === 'first-seen' ? null : post.effectiveAt)
const commentTime = ({ publishedAt }: CommentJson): Time | null => publishedAt

/** NaN for no time. */
function instantsOf(times: readonly (Time | null)[]): Float64Array {
  const instants = new Float64Array(times.length)
  for (let at = 0; at < instants.length; at += 1) instants[at] = instantOf(times[at] ?? null) ?? Number.NaN
  return instants
}

function secondsSince(zero: number | null, instants: Float64Array): Float64Array {
  const from = zero ?? Number.NaN
  const seconds = new Float64Array(instants.length)
  for (let at = 0; at < seconds.length; at += 1) seconds[at] = ((instants[at] ?? Number.NaN) - from) / 1000
  return seconds
}

function earliestOf(...times: readonly Float64Array[]): number | null {
  let earliest = Number.POSITIVE_INFINITY
  for (const some of times) for (const instant of some) if (instant < earliest) earliest = instant
  return earliest === Number.POSITIVE_INFINITY ? null : earliest
}

/** The posts and comments between two moments; a post that somebody answered then stays, whenever it was written. */
export function within(data: ConversationJson, timeline: Timeline, { from, to }: Span): ConversationJson {
  const isIn = (seconds = Number.NaN) => seconds >= from && seconds <= to
  const comments = data.comments.filter((_, index) => isIn(timeline.comments[index]))
  const kept = new Set<Address | null>([data.root, ...comments.map(({ post }) => post)])
  for (const [index, { address }] of data.posts.entries()) if (isIn(timeline.posts[index])) kept.add(address)
  for (const { address, parent } of data.tree.toReversed()) {
    if (kept.has(address)) kept.add(parent)
  }
  const upstream = from > 0 ? [] : data.upstream
  return { ...data, comments, upstream, tree: data.tree.filter(({ address }) => kept.has(address)) }
}

/** "6 hours later", "2 days before", "no date". */
export function whenInWords(seconds: number | null): string {
  if (seconds === null) return 'no date'
  return `${durationInWords(Math.abs(seconds))} ${seconds < 0 ? 'before' : 'later'}`
}
