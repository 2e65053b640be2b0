// Byteflow and its kin (Django): `cN` for comments, `pN` for pingbacks, depth by the margin.
import type { Platform } from './platform.ts'

export const byteflow: Platform = {
  name: 'byteflow',
  items: ['.blogcomment', '#pingbacks > .pingback'],
  weakIds: ['c', 'p'],
  parts: {
    author: ['.pingback-url', '.author'],
    date: ['.comment-time', '.pingback-time'],
    text: ['.text'],
    skip: ['.comment-links', '.pingback-location'],
  },
  linkbacks: { pingback: ['.pingback', '#pingbacks'] },
}
