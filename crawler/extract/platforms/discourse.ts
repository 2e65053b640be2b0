// The page that Discourse puts into a frame below a post. Its numbers ("post-501") are those of posts on other pages, so nothing is told by them.
import type { Platform } from './platform.ts'

export const discourse: Platform = {
  name: 'discourse',
  items: ['article.post:has(> .cooked)'],
  parts: {
    author: ['.cooked > .username', '.username'],
    date: ['.post-date'],
    text: ['.cooked'],
    skip: ['.username', '.in-reply-to'],
  },
}
