// Typo and Publify (Ruby): author and date in one line above the words, both dates in attributes.
import type { Platform } from './platform.ts'

export const typo: Platform = {
  name: 'typo',
  ids: ['comment-', 'trackback-'],
  items: ['ol.comments > li.comment', 'li.trackback', '#trackbacks > li'],
  parts: {
    author: ['.author cite', 'cite'],
    date: ['.author abbr', 'abbr[title]', '.typo_date'],
    text: ['.content'],
    skip: ['.admintools', '.admin_tools'],
  },
  linkbacks: { trackback: ['.trackback', '#trackbacks'] },
}
