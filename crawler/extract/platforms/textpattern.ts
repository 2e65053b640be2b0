// Textpattern: ids of six digits after a `c`, "#N NAME, DATE" in a byline.
import type { Platform } from './platform.ts'

export const textpattern: Platform = {
  name: 'textpattern',
  weakIds: ['c'],
  items: ['ol.comments_wrapper > li', '.comments_wrapper > li', '.txp-comments > li', 'ol.comments > li'],
  parts: {
    author: ['.comment-author', '.name', '.comment_name'],
    date: ['.comment-time', '.comment_time', '.date'],
    text: ['.comment-message', '.comment_message', '.message'],
    skip: ['.comment-anchor', '.comment_permlink'],
  },
}
