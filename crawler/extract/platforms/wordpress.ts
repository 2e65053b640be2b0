// WordPress 1.2 to 6: Walker_Comment, wpDiscuz, Kubrick and its children, the Twenties, block themes. Most themes keep `comment-N` as the id.
import type { Platform } from './platform.ts'

export const wordpress: Platform = {
  name: 'wordpress',
  ids: [
    'comment-',
    'li-comment-',
    'div-comment-',
    'div-ping-',
    'ping-',
    'pingback-',
    'trackback-',
    'li-ping-',
    'li-pingback-',
    'li-trackback-',
    'comment_',
    'commentno-',
    'wc-comm-',
    'wpd-comm-',
  ],
  items: [
    'li.comment',
    'li.pingback',
    'li.trackback',
    'div.comment.depth-1',
    'li.ping',
    'article.comment',
    '.wp-block-comment-template > li',
  ],
  parts: {
    author: [
      '.comment-author .fn',
      '.wp-block-comment-author-name',
      'cite.fn',
      'b.fn',
      '.fn',
      'cite.comment-author',
      'cite',
    ],
    date: [
      '.comment-metadata time',
      '.wp-block-comment-date time',
      '.comment-meta time',
      'time[datetime]',
      'abbr.published',
    ],
    text: [
      '.comment-content',
      '.wp-block-comment-content',
      '.comment-body .comment-text',
      '.commenttext',
      '.comment-text',
    ],
    skip: ['.comment-awaiting-moderation', 'ul.children', 'ol.children'],
  },
}
