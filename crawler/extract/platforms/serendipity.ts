// Serendipity (s9y): words first and signed below in old templates, `article` and `details` in the newer.
import type { Platform } from './platform.ts'

export const serendipity: Platform = {
  name: 'serendipity',
  ids: ['serendipity_comment_'],
  weakIds: ['c'],
  items: ['.serendipity_comment', '#serendipity_trackbacklist > *[id]', '#serendipity_commentlist > *[id]'],
  parts: {
    author: ['.comment_source_author', '.serendipity_commentAuthor', 'h4 cite', 'cite'],
    date: ['.comment_source_date', '.comment_date time', 'time'],
    text: ['.serendipity_commentBody', '.comment_content', 'details'],
    skip: [
      '.comment_source_trace',
      '.comment_reply',
      '.comment_source_ownercomment',
      '.serendipity_commentFeedback',
      'summary',
    ],
  },
  linkbacks: {
    trackback: [
      '#serendipity_trackbacklist',
      '.serendipity_comments_trackback',
      '.serendipity_comment_trackback',
      '#trackbacks',
    ],
  },
}
