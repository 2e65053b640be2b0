// Tumblr notes: every note names the blog it came from. Replies and answers are comments, reblogs are linkbacks; a like says nothing.
import type { Platform } from './platform.ts'

export const tumblr: Platform = {
  name: 'tumblr',
  items: ['ol.notes > li.reply', 'ol.notes > li.answer', 'ol.notes > li.reblog'],
  parts: {
    author: ['.tumblelog', '.action a'],
    date: [],
    // A note without words has but this empty element below its byline.
    text: ['.answer_content', 'blockquote', '.clear'],
    source: ['[data-post-url]'],
    skip: ['.avatar_frame', '.source_tumblelog'],
  },
  linkbacks: { linkback: ['li.reblog'] },
  mentions: { repost: ['li.reblog'] },
}
