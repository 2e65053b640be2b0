// Blogger: definition lists of the classic templates and the layouts, and the threaded list of 2012 and later. Ids are 15 to 19 digits after a `c`.
import type { Platform } from './platform.ts'

export const blogger: Platform = {
  name: 'blogger',
  weakIds: ['c'],
  items: [
    '.comment-thread li.comment',
    'li.comment:has(> .comment-block)',
    'dt.comment-poster',
    'dt.comment-author',
    'dt.comment-header',
    'dt.comment-title',
  ],
  parts: {
    author: [
      '.comment-header cite.user',
      '.comment-block cite',
      '.anon-comment-author',
      '.comment-author-name',
      '.comment-poster a[rel~="nofollow"]',
      '.comment-author a[rel~="nofollow"]',
      '.comment-data a[rel~="nofollow"]',
    ],
    date: [
      '.comment-header .datetime',
      '.comment-timestamp a',
      '.comment-timestamp',
      '.comment-footer .comment-timestamp',
      '.comment-data-link',
      '.comment-footer a',
    ],
    text: ['.comment-content', 'dd.comment-body', 'div.comment-body', '.comment-body'],
    skip: ['.comment-actions', '.item-control', '.comment-icon', '.comment-replies', '.comment-delete', '.user-icon'],
  },
  // "Links to this post", as Google's blog search found them.
  linkbacks: { linkback: ['#comments-block dt.comment-title', '#backlinks-container dt.comment-title'] },
}
