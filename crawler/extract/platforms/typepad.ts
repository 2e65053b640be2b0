// TypePad: `comment-` with a number or a long 6a… id, signed in a footer; trackbacks in paragraphs of their own.
import type { Platform } from './platform.ts'

export const typepad: Platform = {
  name: 'typepad',
  ids: ['comment-', 'ping-', 'trackback-'],
  items: ['div.comment:has(> .comment-footer)', '.trackbacks-content > .trackback', 'div.trackback', 'p.trackback'],
  tails: ['.comment-footer', '.posted'],
  parts: {
    author: ['.comment-author .fn', '.commenter-name'],
    date: ['.comment-footer time', 'abbr.published'],
    text: ['.comment-content', '.trackback-content'],
    skip: ['.comment-permalink', '.comment-avatar'],
  },
  linkbacks: { trackback: ['.trackback', '.trackbacks-content'] },
}
