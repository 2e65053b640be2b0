// Whose blog it is, by its tagline or the © at its foot: the author of a post that names nobody.

import type { Reading } from '../context.ts'
import { byClass, byId, parentOf } from '../dom.ts'
import { textOf } from '../text.ts'
import { type Author, authorName, isNameLike } from './author-name.ts'

const TAGLINES = ['description', 'tagline', 'site-description', 'blog-description', 'subtitle', 'site-tagline']
const LONGEST = 160
/** The last texts of a page are its foot. */
const FOOT = 60

export function ownerOf(reading: Reading): Author | null {
  const taglines = TAGLINES.flatMap((name) => byId(reading, name) ?? byClass(reading, name)[0] ?? [])
  for (const tagline of taglines) {
    const owner = nameIn(BLOG_BY.exec(textOf(tagline).slice(0, LONGEST))?.[1])
    if (owner) return owner
  }
  for (const text of reading.texts.slice(-FOOT)) {
    const line = SIGN.test(text.data) ? parentOf(text) : null
    const owner = line && nameIn(COPYRIGHT.exec(textOf(line).slice(0, LONGEST))?.[1])
    if (owner) return owner
  }
  return null
}

/** "A weblog by NAME", "Notes of NAME". */
const BLOG_BY =
  /(?:blog|weblog|journal|diary|notes|thoughts|writings?|website|site|tagebuch|notizen|carnet|bitácora|diario|cuaderno|dagboek|dagbok|dziennik|блог|дневник)\s(?:by|of|from|von|de|par|di|por|van|av|af)\s(.{3,60})$/iu
const SIGN = /©|\(c\)|copyright/i
/** "© 2003–2007 NAME. All rights reserved." */
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s*(?:(?:©|\(c\)|copyright)\s*)?(?:\d{4}(?:\s?[-–—,/]\s?\d{2,4}){0,3},?\s)?(?:by\s)?(\p{Lu}[^|·•,;:()©\d]{2,60}?)(?:\s\d{4}.*)?(?:\.?\s(?:all|some)\s.*|\.\s.*|[|·•,;:()].*|\.)?$/iu
const COMPANY =
  /\b(?:inc|llc|ltd|gmbh|ag|co|corp|company|media|blog|weblog|news|magazine|group|foundation|universit\w{1,4}|institut\w{0,3}|press|publish\w{2,4}|network|team|studios?|design|society|association|project|labs?|technolog\w{2,4}|communications|productions?|entertainment|solutions?|services?|rights|reserved|powered|theme|com|org|net)\b/i

/** Two or three words, as people are called. */
function nameIn(text: string | undefined): Author | null {
  const name = authorName(text ?? '')
  const words = name?.split(' ').length ?? 0
  return name && words >= 2 && words <= 3 && isNameLike(name) && !COMPANY.test(name) ? { name, address: null } : null
}
