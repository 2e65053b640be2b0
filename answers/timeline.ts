// When everything of a conversation happened, in seconds after its root.
import { instantOf } from '../graph/instant.ts'
import type { Time } from '../graph/model.ts'
import type { ConversationJson, PostJson } from './shapes.ts'

export interface Timeline {
  /** What zero is: the root's date, or, when nobody knows it, the earliest date there is. */
  readonly origin: 'published' | 'first date'
  /** Milliseconds since 1970 of zero; null when there is not one date. */
  readonly zero: number | null
  /** Seconds after the root of each post of the conversation, in their order; NaN when nobody knows. */
  readonly posts: Float64Array
  /** Seconds after the root of a time as pages write it; null when it is none. */
  readonly after: (time: Time | null) => number | null
}

type Dated = Pick<ConversationJson, 'root' | 'posts' | 'comments'>

export function timelineIn({ root, posts, comments }: Dated): Timeline {
  const instants = new Float64Array(posts.length)
  for (let at = 0; at < instants.length; at += 1) instants[at] = instantOfPost(posts[at]) ?? Number.NaN
  const published = instants[posts.findIndex(({ address }) => address === root)] ?? Number.NaN
  const isPublished = !Number.isNaN(published)
  const zero = isPublished ? published : earliestOf(instants, comments)
  const from = zero ?? Number.NaN
  return {
    ...{ origin: isPublished ? 'published' : 'first date', zero },
    posts: instants.map((instant) => (instant - from) / 1000),
    after: (time) => {
      const instant = instantOf(time)
      return instant === null || zero === null ? null : (instant - zero) / 1000
    },
  }
}

/** The day we first saw a post says nothing of when the talk happened: such a post is undated. */
const instantOfPost = (post: PostJson | undefined): number | null =>
  post === undefined || post.effectiveFrom === 'first-seen' ? null : instantOf(post.effectiveAt)

function earliestOf(posts: Float64Array, comments: Dated['comments']): number | null {
  let earliest = Number.POSITIVE_INFINITY
  for (const instant of posts) if (instant < earliest) earliest = instant
  for (const { publishedAt } of comments) earliest = Math.min(earliest, instantOf(publishedAt) ?? earliest)
  return earliest === Number.POSITIVE_INFINITY ? null : earliest
}

/** Seconds after the root of each comment, in their order; NaN when nobody knows. */
export const commentTimesIn = ({ comments }: Pick<Dated, 'comments'>, { after }: Timeline): Float64Array =>
  Float64Array.from(comments, ({ publishedAt }) => after(publishedAt) ?? Number.NaN)

/** Seconds after the root of all that answered it and has a date, in rising order. */
export function momentsIn(data: Dated & Pick<ConversationJson, 'upstream'>): readonly number[] {
  const timeline = timelineIn(data)
  const before = new Set([data.root, ...data.upstream.map(({ address }) => address)])
  const answers = timeline.posts.filter((_, index) => !before.has(data.posts[index]?.address ?? ''))
  const moments = [...answers, ...commentTimesIn(data, timeline)].filter((moment) => !Number.isNaN(moment))
  return moments.sort((a, b) => a - b)
}
