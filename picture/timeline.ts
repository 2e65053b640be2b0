// When everything happened, in seconds after the root. Dates are read here alone.
import { durationInWords } from '../answers/duration.ts'
import type { ConversationJson, PostJson } from '../answers/shapes.ts'
import { instantOf } from '../graph/instant.ts'
import type { Address, Time } from '../graph/model.ts'
import type { Span } from './choices.ts'

export interface Timeline {
  /** What zero is: the root's date, or, when nobody knows it, the earliest date there is. */
  readonly origin: 'published' | 'first date'
  /** Milliseconds since 1970 of zero; null when there is not one date. */
  readonly zero: number | null
  /** Seconds after the root; null when nobody knows. */
  readonly posts: ReadonlyMap<Address, number | null>
  /** Of a time as pages write it. */
  readonly after: (time: Time | null) => number | null
}

/** The day we first saw a post says nothing of when the talk happened: such a post is undated. */
const postInstant = (post: PostJson): number | null =>
  post.effectiveFrom === 'first-seen' ? null : instantOf(post.effectiveAt)

export function timelineOf(data: ConversationJson): Timeline {
  const root = data.posts.find(({ address }) => address === data.root)
  const published = root ? postInstant(root) : null
  const zero = published ?? firstInstant(data)
  const since = (instant: number | null) => (instant === null || zero === null ? null : (instant - zero) / 1000)
  const posts = new Map<Address, number | null>()
  for (const post of data.posts) posts.set(post.address, since(postInstant(post)))
  const origin = published === null ? 'first date' : 'published'
  return { origin, zero, posts, after: (time) => since(instantOf(time)) }
}

function firstInstant({ posts, comments }: ConversationJson): number | null {
  const all = [...posts.map(postInstant), ...comments.map(({ publishedAt }) => instantOf(publishedAt))]
  const known = all.filter((instant) => instant !== null)
  return known.length === 0 ? null : known.reduce((first, instant) => Math.min(first, instant))
}

/** The posts and comments between two moments; a post that somebody answered then stays, whenever it was written. */
export function within(data: ConversationJson, timeline: Timeline, { from, to }: Span): ConversationJson {
  const isIn = (seconds: number | null | undefined) => seconds != null && seconds >= from && seconds <= to
  const comments = data.comments.filter(({ publishedAt }) => isIn(timeline.after(publishedAt)))
  const kept = new Set<Address | null>([data.root, ...comments.map(({ post }) => post)])
  for (const { address, parent } of [...data.tree].reverse()) {
    if (isIn(timeline.posts.get(address))) kept.add(address)
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
