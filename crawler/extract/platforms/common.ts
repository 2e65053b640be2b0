// What so many themes and platforms write alike that it belongs to none: used after a platform's own rules, and for markup nobody knows by name.
import type { Platform } from './platform.ts'

export const common: Platform = {
  name: 'common',
  ids: ['comment-', 'comment', 'comment_', 'li-comment-', 'div-comment-', 'cmt-', 'commentid-', 'comment-id-', 'reply-', 'response-'],
  weakIds: ['c', 'cmt', 'c-'],
  items: ['li.comment', 'div.comment', 'article.comment', '[itemprop~="comment"]', 'li.pingback', 'li.trackback', 'li.ping', 'div.pingback', 'div.trackback'],
  parts: {
    author: [
      '.comment-author .fn', '.fn', '[itemprop="author"] [itemprop="name"]', '[itemprop="author"]', '.comment-author-name', '.comment_author', '.commentauthor', '.commenter', '.comment-author',
      '.comment-name', '.author-name', '.auth-name', '.authorname', '.comment-user', '.username', '.user-name', '.author', '.vcard', '.user', 'cite', '[class*="comment-author"]', '[class*="comment_author"]',
      '[class*="commentauthor"]', '.name', '.nickname', '.poster',
    ],
    date: [
      'time[datetime]', 'abbr.published', 'abbr[title]', '[itemprop="dateCreated"]', '[itemprop="datePublished"]', '[itemprop="commentTime"]', '.comment-date', '.comment_date', '.commentdate', '.comment-time', '.comment_time',
      '.comment-timestamp', '.comment-metadata', '.comment-permalink', '.auth-time', '.timestamp', '.datetime', '.date', '.time', '.commentmetadata a', '.comment-meta a', '.comment-meta', '.commentmetadata',
      '[class*="comment-date"]', '[class*="comment-time"]', 'time',
    ],
    text: [
      '.comment-content', '.comment_content', '.commentcontent', '.comment-text', '.comment_text', '.commenttext', '.comment-body-text', '[itemprop="commentText"]', '[itemprop="text"]', '.comment--content', '.comment-message', '.comment-entry',
      '.commententry', '.commentbody', '.comment_body', '.comment-body', '.entry-content', '.comment-txt', '.comment-inner-text', '.comment-excerpt',
    ],
    skip: [
      '.reply', '.comment-reply', '.comment-reply-link', '.comment-awaiting-moderation', '.says', '.edit-link', '.comment-edit-link', '.screen-reader-text', '.comment-num', '.comment_num', '.comment-number', '.comment_no', '.commentnumber',
      '.comment-actions', '.comment-links', '.vote', '.comment-rating', '.wp-block-comment-reply-link', '.children', '.avatar', '.comment-form',
    ],
  },
  linkbacks: {
    webmention: ['.webmention'],
    pingback: ['.pingback', '#pingbacks'],
    trackback: ['.trackback', '#trackbacks'],
    linkback: ['.ping', '.pings', '.pinglist', '.pingslist', '.linkback', '#pings'],
  },
}
