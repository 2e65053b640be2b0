// Comments that a static generator (Jekyll, Hugo, Eleventy, ikiwiki), Isso, Remark42, Commento, Substack, Ghost or a forum embed wrote into the page.
import type { Platform } from './platform.ts'

export const staticSites: Platform = {
  name: 'static',
  ids: ['comment-', 'comment', 'isso-', 'remark42__comment-', 'commento-comment-card-'],
  items: [
    '.static-comment',
    '.js-comment',
    'article.static-comment',
    '.isso-comment',
    '.remark42__comment',
    '.commento-card',
    '.comments-page .comment',
    '.inlinecontent .comment',
    'div.comment[id^="comment"]',
  ],
  parts: {
    author: [
      '.static-comment__author',
      '.comment-author',
      '.isso-author',
      '.author',
      '.comment__author',
      '.comment__user',
      '.commento-name',
      '.comment-subject + .comment-meta .author',
      '.creator [itemprop="name"]',
      '.profile-hover-card-target a',
    ],
    date: ['.comment__date', '.comment-date', '.isso-permalink time', 'time', '.post-time', '.comment__time'],
    text: [
      '.static-comment__content',
      '.comment__content',
      '.comment__body',
      '.comment__text',
      '.isso-text',
      '.commento-body',
      '.inlinecontent',
      '.comment-body',
      '.comment-rest',
      '.post[itemprop="text"]',
      '[itemprop="text"]',
    ],
    skip: ['.comment__reply', '.isso-comment-footer', '.commento-options', '.comment-actions'],
  },
}
