// The sentence of numbers above a conversation, in pieces: the web makes a button of each number, the terminal joins them.
import { durationInWords } from './duration.ts'
import { counted, listed } from './plural.ts'
import { doubtWords } from './reason-words.ts'
import type { Completeness, Numbers, Road } from './shapes.ts'

export interface Segment {
  readonly text: string
  /** What the piece is a number of, so that pressing it can select that; null: plain words. */
  readonly counts: keyof Numbers | null
}

/** "27 posts on 19 blogs and 214 comments answered this post, half of them within 9 hours, the last one 41 days later." */
export function sentenceOf(numbers: Numbers, completeness: Completeness): readonly Segment[] {
  if (numbers.posts + numbers.comments === 0) return [words(nobodyYet(completeness))]
  return [...answerers(numbers), words(' answered this post'), ...timing(numbers), words('.')]
}

export function plainSentence(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}

const words = (text: string): Segment => ({ text, counts: null })

function answerers({ posts, blogs, comments }: Numbers): readonly Segment[] {
  const ofPosts: Segment[] = posts === 0 ? [] : [{ text: counted(posts, 'post'), counts: 'posts' }]
  if (posts > 1) ofPosts.push(words(' on '), { text: counted(blogs, 'blog'), counts: 'blogs' })
  const ofComments: Segment[] = comments === 0 ? [] : [{ text: counted(comments, 'comment'), counts: 'comments' }]
  return ofPosts.length > 0 && ofComments.length > 0
    ? [...ofPosts, words(' and '), ...ofComments]
    : [...ofPosts, ...ofComments]
}

function timing({ posts, comments, halfWithin, lastAfter }: Numbers): readonly Segment[] {
  if (lastAfter === null) return []
  const last: Segment = { text: `${durationInWords(lastAfter)} later`, counts: 'lastAfter' }
  if (posts + comments === 1) return [words(', '), last]
  const half: Segment[] =
    halfWithin === null
      ? []
      : [words(', half of them within '), { text: durationInWords(halfWithin), counts: 'halfWithin' }]
  return [...half, words(', the last one '), last]
}

const LOOKED_AT: Readonly<Record<string, string>> = {
  page: 'its page',
  comments: 'its comments',
  'comment-feed': 'its comment feed',
  feed: "its blog's feed",
  api: "its blog's interface",
  index: "its blog's pages",
}

const nameOf = ({ road }: Road): string => LOOKED_AT[road] ?? `its ${road}s`

/** What was tried, in words, so that "nobody" can be judged. */
function nobodyYet({ roads }: Completeness): string {
  const tried = roads.filter((road) => road.tried > 0)
  if (tried.length === 0)
    return 'Nobody has answered yet, as far as we could see: nothing of this post has been read so far.'
  const looked = tried.filter((road) => road.failed < road.tried).map(nameOf)
  const failed = tried.filter((road) => road.failed >= road.tried).map((road) => `${nameOf(road)}${because(road)}`)
  const parts = [
    ...(looked.length > 0 ? [`we looked at ${listed(looked)}`] : []),
    ...(failed.length > 0 ? [`we could not read ${listed(failed)}`] : []),
  ]
  return `Nobody has answered yet, as far as we could see: ${parts.join('; ')}.`
}

const because = ({ reasons }: Road): string => (reasons.length > 0 ? ` (${reasons.map(doubtWords).join(', ')})` : '')
