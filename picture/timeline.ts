// When everything happened, worked out once for a conversation, and what of it happened within a span.
import { durationInWords } from '../answers/duration.ts'
import type { ConversationJson } from '../answers/shapes.ts'
import { commentTimesIn, type Timeline, timelineIn } from '../answers/timeline.ts'
import type { Address } from '../graph/model.ts'
import type { Span } from './choices.ts'
import { oncePer } from './once-per.ts'

export type { Timeline } from '../answers/timeline.ts'
export const timelineOf = oncePer(timelineIn)
/** Seconds after the root of each comment; NaN when nobody knows. The first picture does not need them. */
export const commentTimesOf = oncePer((data: ConversationJson) => commentTimesIn(data, timelineOf(data)))

/** The posts and comments between two moments; a post that somebody answered then stays, whenever it was written. */
export function within(data: ConversationJson, timeline: Timeline, { from, to }: Span): ConversationJson {
  const isIn = (seconds = Number.NaN) => seconds >= from && seconds <= to
  const commentTimes = commentTimesOf(data)
  const comments = data.comments.filter((_, index) => isIn(commentTimes[index]))
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
