// Nucleus: a heading with the name, the words in a box after it, the stamp in a third.
import type { Platform } from './platform.ts'

export const nucleus: Platform = {
  name: 'nucleus',
  items: ['h3.comment', '.itemcomment'],
  starts: ['h3.comment'],
  weakIds: ['c'],
  parts: {
    author: ['h3.comment a', 'h3.comment', '.itemcomment h3 a', '.itemcomment h3'],
    date: ['.commentinfo', '.item-footer'],
    text: ['.commentbody'],
    skip: [],
  },
}
