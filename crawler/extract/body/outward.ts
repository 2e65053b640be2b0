// The links that lead to other hosts: what a post may consist of when it has few words.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../context.ts'
import { byTag, placeOf } from '../dom.ts'
import type { Measures } from './measure.ts'

/** In document order, those of furniture left out. */
export const leadingOut = (reading: Reading, { furniture }: Measures): readonly Element[] =>
  byTag(reading, 'a').filter(
    (anchor) =>
      furniture[placeOf(anchor)] === null &&
      (targetOf(anchor, reading)?.hostname ?? reading.url.hostname) !== reading.url.hostname,
  )
