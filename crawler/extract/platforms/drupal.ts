// Drupal 4.7 to 10: "Submitted by NAME on DATE", replies in `div.indented` after the comment they answer.
import type { Platform } from './platform.ts'

export const drupal: Platform = {
  name: 'drupal',
  ids: ['comment-'],
  items: [
    '#comments div.comment',
    '#comments article.comment',
    '.comment-wrapper article.comment',
    'article.comment',
    'div.comment:has(.submitted)',
    'li.trackback',
    '.trackbacks .trackback',
  ],
  parts: {
    author: [
      '.comment__author .username',
      '.submitted .username',
      '.comment-submitted .username',
      '.author .username',
      '.username',
      '.submitted a',
      '.submitted em',
    ],
    date: [
      '.comment__time',
      '.submitted time',
      '.comment-time',
      '.submitted [property="dc:date dc:created"]',
      '.submitted .date',
      '.submitted',
    ],
    text: [
      '.comment__content .field--name-comment-body',
      '.field-name-comment-body',
      '.comment__content',
      '.comment-text .content',
      '.comment-body',
      '.content',
    ],
    skip: [
      '.links',
      'ul.links',
      '.new',
      '.comment__links',
      '.user-signature',
      '.user-picture',
      '.title',
      '.comment__title',
      'div.comment > h3',
      'article.comment > h3',
      '.permalink',
    ],
  },
  linkbacks: { trackback: ['.trackback', '#trackbacks', '.trackbacks'], pingback: ['.pingback'] },
}
