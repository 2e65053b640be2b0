// Slash and Scoop: a table for each comment, whose number stands alone in its name and behind "cid=" or in `/comments/…` in links to it.
import type { Platform } from './platform.ts'

export const slash: Platform = {
  name: 'slash',
  ids: ['cid='],
  // The title of the comment.
  parts: { skip: ['a[name]'] },
}
