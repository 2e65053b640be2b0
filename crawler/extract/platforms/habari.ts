// Habari and Nucleus: small lists of the middle two-thousands that carry the kind in the class.
import type { Platform } from './platform.ts'

export const habari: Platform = {
  name: 'habari',
  ids: ['comment-'],
  items: ['#comments-list > li', 'li.comment', 'li.pingback', '.itemcomment'],
  parts: {
    author: ['.comment-author', '.commentauthor', '.itemcomment h3 a', '.itemcomment h3'],
    date: ['.comment-date', '.commentdate', '.item-footer'],
    text: ['.comment-content', '.commentbody', '.commentcontent'],
    skip: [],
  },
  linkbacks: { pingback: ['.pingback'], trackback: ['.trackback'] },
}
