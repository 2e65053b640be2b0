// schema.org in the markup (microdata): whatever its classes, an element that says it is a comment is one (https://schema.org/Comment, UserComments).
import type { Platform } from './platform.ts'

export const schemaOrg: Platform = {
  name: 'schema.org',
  layer: 'json-ld',
  ids: ['comment-', 'comment', 'comment_'],
  weakIds: ['c'],
  items: [
    '[itemtype$="schema.org/Comment"]',
    '[itemtype$="schema.org/UserComments"]',
    '[itemprop~="comment"]',
    '[typeof~="schema:Comment"]',
  ],
  parts: {
    author: [
      '[itemprop="author"] [itemprop="name"]',
      '[itemprop="creator"] [itemprop="name"]',
      '[itemprop="author"]',
      '[itemprop="creator"]',
    ],
    date: ['[itemprop="datePublished"]', '[itemprop="dateCreated"]', '[itemprop="commentTime"]'],
    text: ['[itemprop="text"]', '[itemprop="commentText"]', '[itemprop="description"]'],
    skip: [],
  },
}
