// The links of a page by what they say they are (`rel`).
import type { Element } from 'domhandler'
import { oncePerPage, type Reading } from '../context.ts'
import { byTag, relsOf } from '../dom.ts'

/** In lower case; the `link` elements first, then the anchors, both in document order. */
export const withRel = (reading: Reading, rel: string): readonly Element[] => linksByRel(reading).get(rel) ?? []

const linksByRel = oncePerPage((reading) => {
  const found = new Map<string, Element[]>()
  for (const link of [...byTag(reading, 'link'), ...byTag(reading, 'a')])
    if (relsOf(link).size > 0)
      for (const rel of relsOf(link)) {
        const alike = found.get(rel)
        if (alike) alike.push(link)
        else found.set(rel, [link])
      }
  return found
})
