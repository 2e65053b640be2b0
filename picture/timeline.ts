// When everything happened, in seconds after the root. Dates are read here alone.
import { durationInWords } from '../answers/duration.ts'
import type { ConversationJson, PostJson } from '../answers/shapes.ts'
import { instantOf } from '../graph/instant.ts'
import type { Address } from '../graph/model.ts'
import type { Span } from './choices.ts'

export interface Timeline {
  /** What zero is: the root's date, or, when nobody knows it, the earliest date there is. */
  readonly origin: 'published' | 'first date'
  /** Milliseconds since 1970 of zero; null when there is not one date. */
  readonly zero: number | null
  /** Seconds after the root; null when nobody knows. */
  readonly posts: ReadonlyMap<Address, number | null>
  readonly comments: ReadonlyMap<Address, number | null>
}

/** The day we first saw a post says nothing of when the talk happened: such a post is undated. */
const postInstant = (post: PostJson): number | null =>
  post.effectiveFrom === 'first-seen' ? null : instantOf(post.effectiveAt)

export function timelineOf(data: ConversationJson): Timeline {
  const posts = new Map(data.posts.map((post) => [post.address, postInstant(post)]))
  const comments = new Map(data.comments.map((comment) => [comment.address, instantOf(comment.publishedAt)]))
  const root = posts.get(data.root) ?? null
  const known = [...posts.values(), ...comments.values()].filter((instant) => instant !== null)
  const zero = root ?? (known.length === 0 ? null : known.reduce((first, instant) => Math.min(first, instant)))
  const after = (instant: number | null) => (instant === null || zero === null ? null : (instant - zero) / 1000)
  return {
    origin: root === null ? 'first date' : 'published',
    zero,
    posts: new Map([...posts].map(([address, instant]) => [address, after(instant)])),
    comments: new Map([...comments].map(([address, instant]) => [address, after(instant)])),
  }
}

/** The posts and comments between two moments; a post that somebody answered then stays, whenever it was written. */
export function within(data: ConversationJson, timeline: Timeline, { from, to }: Span): ConversationJson {
  const isIn = (seconds: number | null | undefined) => seconds != null && seconds >= from && seconds <= to
  const comments = data.comments.filter(({ address }) => isIn(timeline.comments.get(address)))
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
