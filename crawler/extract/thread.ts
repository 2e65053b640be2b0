// What a page says of its thread as a whole: how many comments, on which further pages, and whether they are kept elsewhere.
import type { Found, Reading } from './context.ts'
import type { ExtractedComment, ExtractedLinkback, Extraction } from './extraction.ts'

export type Thread = Pick<Extraction, 'nextCommentPages' | 'commentsElsewhere' | 'commentCount' | 'thread'>

export const readThread = (
  _reading: Reading,
  _comments: readonly Found<ExtractedComment>[],
  _linkbacks: readonly Found<ExtractedLinkback>[],
): Thread => ({ nextCommentPages: [], commentsElsewhere: null, commentCount: null, thread: null })
