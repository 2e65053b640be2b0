// All that a page says of the thread under its post: comments, linkbacks, further pages, and how many it claims.
import { Element } from 'domhandler'
import type { Found, Reading } from '../context.ts'
import { placeOf } from '../dom.ts'
import type { ExtractedComment, ExtractedLinkback, Extraction } from '../extraction.ts'
import { textOf } from '../text.ts'
import { commentsOf } from './comments.ts'
import { commentCountOf, countIn } from './counts/comment-count.ts'
import { announcingLines } from './counts/headings.ts'
import { linkbacksOf } from './linkbacks/linkbacks.ts'
import { commentPagesOf } from './pages/comment-pages.ts'
import { threadWindowsOf } from './pages/thread-windows.ts'
import { readResponses } from './read.ts'

export interface Thread extends Pick<Extraction, 'nextCommentPages' | 'commentCount' | 'thread'> {
  readonly comments: readonly Found<ExtractedComment>[]
  readonly linkbacks: readonly Found<ExtractedLinkback>[]
}

export function readThread(reading: Reading): Thread {
  const responses = readResponses(reading)
  const [comments, linkbacks] = [commentsOf(responses), linkbacksOf(responses)]
  const commentCount = commentCountOf(reading) ?? countOver(comments, reading)
  const shown = { comments: comments.length, linkbacks: linkbacks.length, stated: commentCount }
  const nextCommentPages = [...commentPagesOf(reading), ...threadWindowsOf(reading, shown)]
  return {
    comments,
    linkbacks,
    nextCommentPages,
    commentCount,
    thread: extentOf(responses.length, commentCount, nextCommentPages.length > 0),
  }
}

/** What the line right above the first comment counts, though it is no heading: "3 Comments". */
function countOver([first]: readonly Found<ExtractedComment>[], reading: Reading): number | null {
  const [element] = first?.elements ?? []
  const line = element && announcingLines(reading).findLast((one) => placeOf(one) < placeOf(element))
  return line ? countIn(textOf(line)) : element ? countInBrackets(element, reading) : null
}

/** "posted by NAME (3 comments total)", above the first comment. */
function countInBrackets(comment: Element, { texts }: Reading): number | null {
  const text = texts.findLast(({ data, parent }) => isBracketed(data) && isAbove(parent, comment))
  return text ? countIn(text.data.replace(/[()]/g, ' ').trim()) : null
}
const isBracketed = (text: string): boolean =>
  text.length <= LONGEST_COUNT && /^\s*\(\s*\d{1,6}\s\p{L}[^()]*\)\s*$/u.test(text)
const LONGEST_COUNT = 40
const isAbove = (parent: unknown, comment: Element): boolean =>
  parent instanceof Element && placeOf(parent) < placeOf(comment)

/**
 * Whether the page shows all that it is to show: what it leaves to further pages, which it names, is theirs. Null when it shows no
 * thread and speaks of none.
 */
function extentOf(shown: number, stated: number | null, hasFurtherPages: boolean): Extraction['thread'] {
  if (hasFurtherPages) return 'whole'
  if (shown === 0 && stated === null) return null
  return stated !== null && stated > shown ? 'cut' : 'whole'
}
