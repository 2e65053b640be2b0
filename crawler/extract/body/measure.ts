// Where the text of a page is, furniture left out: what finding the posts of a page rests on.
import type { Element } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import type { Reading } from '../context.ts'
import { furnitureOf } from './furniture.ts'
import { type Letters, ownLetters, summed } from './letters.ts'

/** Letters are of what stands in no furniture. */
export interface Measures extends Letters {
  /** By place in `elements`: the zone of the furniture an element stands in, or null. */
  readonly furniture: readonly (Zone | null)[]
}

/** `thread`: the elements that show comments and linkbacks. */
export function measure({ elements }: Reading, thread: ReadonlySet<Element>): Measures {
  const own = ownLetters(elements)
  const furniture = furnitureOf(
    elements,
    thread,
    summed(elements, own, () => false),
  )
  return { ...summed(elements, own, (place) => furniture[place] !== null), furniture }
}
