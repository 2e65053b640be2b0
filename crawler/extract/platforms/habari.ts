// Habari: a list for comments and one for pings, the kind in the class.
import type { Platform } from './platform.ts'

export const habari: Platform = {
  name: 'habari',
  ids: ['comment-'],
  items: ['#comments-list > li', 'li.comment', 'li.pingback'],
  parts: {
    author: ['.comment-author', '.commentauthor'],
    date: ['.comment-date', '.commentdate'],
    text: ['.comment-content'],
    skip: [],
  },
  linkbacks: { pingback: ['.pingback'], trackback: ['.trackback'] },
}
