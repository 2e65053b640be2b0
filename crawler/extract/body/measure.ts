// Where the text of a page is, furniture left out: what finding the posts of a page rests on.
import type { Element } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import type { Reading } from '../context.ts'
import { type Letters, ownLetters, ownProse, summed } from './letters.ts'
import { isIndex } from './permalinks/page-address.ts'
import { NO_TITLES, type PageTitles } from './titles/title-words.ts'
import { furnitureOf } from './zones/furniture.ts'

/** Letters are of what stands in no furniture. */
export interface Measures extends Letters {
  /** Letters in paragraphs. */
  readonly prose: readonly number[]
  /** By place in `elements`: the zone of the furniture an element stands in, or null. */
  readonly furniture: readonly (Zone | null)[]
}

/** `thread`: the elements that show comments and linkbacks. `titles`: a heading that is one of them heads no furniture. */
export function measure(reading: Reading, thread: ReadonlySet<Element>, titles: PageTitles = NO_TITLES): Measures {
  const { elements } = reading
  const own = ownLetters(reading)
  const ownInProse = ownProse(reading, own)
  const isInThread = (place: number): boolean => thread.has(elements[place] as Element)
  const furniture = furnitureOf(
    reading,
    thread,
    {
      all: summed(
        reading,
        own.words.map((letters, place) => letters + (own.linkWords[place] ?? 0)),
      ),
      prose: summed(reading, ownInProse, isInThread),
    },
    titles,
    isIndex(reading.url),
  )
  const isFurniture = (place: number): boolean => furniture[place] !== null
  return {
    words: summed(reading, own.words, isFurniture),
    linkWords: summed(reading, own.linkWords, isFurniture),
    prose: summed(reading, ownInProse, isFurniture),
    furniture,
  }
}
