// Livedoor Blog: numbered signatures above the words, trackbacks with the blog's name in brackets.
import type { Platform } from './platform.ts'

export const livedoor: Platform = {
  name: 'livedoor',
  items: ['.commentbody:has(.commentttl)', '.trackbackbody'],
  parts: {
    author: ['.commentttl a'],
    date: ['.commentttl span'],
    text: ['.commenttext', '.trackbackbody .trackback'],
    skip: [],
  },
  linkbacks: { trackback: ['.trackbackbody'] },
}
