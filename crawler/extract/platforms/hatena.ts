// Hatena Blog and Hatena Diary, tDiary, and their neighbours of the Japanese web: name, stamp and words in a row.
import type { Platform } from './platform.ts'

export const hatena: Platform = {
  name: 'hatena',
  ids: ['comment-'],
  items: [
    '.entry-comment',
    'ul.comment > li',
    '.commentshort > p',
    'ul.trackback > li',
    'div.commentator',
    'ul.comment-list > li',
  ],
  starts: ['div.commentator'],
  weakIds: ['c'],
  parts: {
    author: ['.comment-user-id', '.comment-user-name', '.commentator .commentator', 'span.commentator', '.id-name'],
    date: ['.comment-metadata time', '.comment-metadata', '.timestamp', '.commenttime'],
    text: ['.comment-content', '.commentbody'],
    skip: ['.canchor', '.comment-delete'],
  },
  linkbacks: { trackback: ['.trackbackshort', '.trackback', 'ul.trackback'] },
}
