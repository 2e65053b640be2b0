// Tumblr notes: every note names the blog it came from. Reblogs and likes are not comments; replies and answers are.
import type { Platform } from './platform.ts'

export const tumblr: Platform = {
  name: 'tumblr',
  items: ['ol.notes > li.reply', 'ol.notes > li.answer', 'ol.notes > li.note.with_commentary'],
  parts: {
    author: ['.tumblelog', '.action a'],
    date: [],
    text: ['.answer_content', 'blockquote'],
    skip: ['.avatar_frame', '.source_tumblelog'],
  },
  linkbacks: { linkback: ['li.reblog'] },
}
