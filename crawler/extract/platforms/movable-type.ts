// Movable Type 2 to 7 and Melody. 2 and 3 sign below the words ("Posted by: NAME at DATE"); 4 and later have a header of microformats.
import type { Platform } from './platform.ts'

export const movableType: Platform = {
  name: 'movable-type',
  ids: ['comment-', 'ping-'],
  weakIds: ['c', 'p', ''],
  items: [
    'div.comments-body:has(.comments-post)',
    'div.comments-body:has(.posted)',
    '.comments-content > .comment',
    '.trackbacks-content > .trackback',
    '.trackback-body',
    'div.comment:has(> .comment-footer)',
  ],
  tails: ['.posted', '.comments-post', '.comment-footer'],
  parts: {
    author: ['.comment-header .vcard.author', '.asset-meta .vcard', '.comment-author .commenter-name'],
    date: ['.comment-header abbr.published', '.asset-meta abbr.published', 'abbr.published'],
    text: ['.comment-content', '.trackback-content'],
    skip: ['.comment-form'],
  },
  linkbacks: {
    trackback: [
      '.trackback',
      '.trackback-body',
      '#trackbacks .trackbacks-content',
      '.trackbacks-content',
      '[id^="ping-"]',
    ],
  },
}
