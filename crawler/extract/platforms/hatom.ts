// hAtom (https://microformats.org/wiki/hatom): an `hentry` inside another, or in a part of the page called comments, is a comment. No platform of its own; many themes write it.
import type { Platform } from './platform.ts'

export const hatom: Platform = {
  name: 'hatom',
  layer: 'microformats',
  ids: ['comment-', 'hentry-'],
  items: ['.hentry .hentry', '#comments .hentry', '.comments .hentry', '.commentlist .hentry'],
  parts: {
    author: ['.author .fn', '.author', '.vcard .fn', '.fn'],
    date: ['abbr.published', '.published', 'time.published', '.updated'],
    text: ['.entry-content', '.entry-summary'],
    skip: [],
  },
}
