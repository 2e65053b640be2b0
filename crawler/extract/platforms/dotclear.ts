// Dotclear 1 and 2: definition lists; "Le DATE, HOUR par NAME" in the term, the words in the description.
import type { Platform } from './platform.ts'

export const dotclear: Platform = {
  name: 'dotclear',
  items: [
    '#comments dt',
    '#comments-list dt',
    'dl.comments-list > dt',
    '#pings dt',
    '#pings-list dt',
    '#trackbacks dt',
    '.comments-list > li',
    '#comments li.comment',
  ],
  starts: ['p.comment-info'],
  weakIds: ['c'],
  parts: {
    author: ['.comment-author', '.comment-info .author', '.comment-info strong'],
    date: ['.comment-date', '.comment-info time'],
    text: ['.comment-content'],
    skip: ['.comment-number'],
  },
  linkbacks: { trackback: ['#pings', '#pings-list', '#trackbacks', '.ping'] },
}
