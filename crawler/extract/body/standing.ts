// What stands on a page outside its furniture.
import type { Element } from 'domhandler'
import type { Reading } from '../context.ts'
import { byTag, placeOf } from '../dom.ts'
import type { Measures } from './measure.ts'

/** The letters of an element, of one of the counts of `Measures`. */
export const lettersOf = (letters: readonly number[], element: Element | null): number =>
  element ? (letters[placeOf(element)] ?? 0) : 0

export const isStanding = (element: Element, { furniture }: Measures): boolean => furniture[placeOf(element)] === null

/** Pictures and films say something without a word. */
const MEDIA = ['img', 'object', 'embed', 'iframe', 'video', 'audio']
export const mediaOf = (reading: Reading, measures: Measures): readonly Element[] =>
  MEDIA.flatMap((name) => byTag(reading, name))
    .filter((element) => isStanding(element, measures))
    .sort((one, other) => placeOf(one) - placeOf(other))
