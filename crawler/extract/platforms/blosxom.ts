// Blosxom with its writeback plugin, and PyBlosxom with its comments: small boxes, nothing but a class on each.
import type { Platform } from './platform.ts'

export const blosxom: Platform = {
  name: 'blosxom',
  items: ['.writeback', '.blosxomComment', '.comment-story'],
  parts: {
    author: ['.blosxomCommentAuthor'],
    date: ['.blosxomCommentDate'],
    text: ['.blosxomCommentBody', '.comment-body'],
    skip: [],
  },
}
