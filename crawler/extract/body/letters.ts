// How many letters of running text and of link text stand in each element, and how many of them in paragraphs. One pass down, one up for each sum.
import { type Element, Text } from 'domhandler'
import { parentOf, placeOf } from '../dom.ts'
import { isInline, SILENT } from '../text.ts'

/** By place in `elements`, each with all that is in it. */
export interface Letters {
  /** Of text that is no link's. */
  readonly words: Int32Array
  readonly linkWords: Int32Array
}

/** Without what stands in them: an element's own letters. */
export function ownLetters(elements: readonly Element[]): Letters {
  const words = new Int32Array(elements.length)
  const linkWords = new Int32Array(elements.length)
  const silent = new Uint8Array(elements.length)
  const linked = new Uint8Array(elements.length)
  elements.forEach((element, place) => {
    const parent = parentOf(element)
    const above = parent ? placeOf(parent) : -1
    silent[place] = SILENT.has(element.name) || silent[above] ? 1 : 0
    linked[place] = (element.name === 'a' && element.attribs.href) || linked[above] ? 1 : 0
    if (!silent[place]) (linked[place] ? linkWords : words)[place] = lettersIn(element)
  })
  return { words, linkWords }
}

/** So many letters in a line are a sentence; fewer may be a label, a menu or a date. */
const SENTENCE = 50

/** The letters of the blocks that hold a sentence or more, and fewer link words than others: paragraphs, wherever they stand. An element's own. */
export function ownProse(elements: readonly Element[], own: Letters): Int32Array {
  const words = own.words.slice()
  const linkWords = own.linkWords.slice()
  for (let place = elements.length - 1; place >= 0; place--) {
    const element = elements[place] as Element
    const parent = parentOf(element)
    if (parent && isInline(element)) {
      add(words, placeOf(parent), words[place])
      add(linkWords, placeOf(parent), linkWords[place])
    }
    if (isInline(element) || (words[place] ?? 0) < SENTENCE || (words[place] ?? 0) < (linkWords[place] ?? 0))
      words[place] = 0
  }
  return words
}

/** Of each element with all inside it, but for those that `isLeft` says are left out with all inside them. */
export function summed(elements: readonly Element[], own: Int32Array, isLeft: (place: number) => boolean): Int32Array {
  const sum = own.slice()
  for (let place = elements.length - 1; place >= 0; place--) {
    if (isLeft(place)) sum[place] = 0
    const parent = parentOf(elements[place] as Element)
    if (parent) add(sum, placeOf(parent), sum[place])
  }
  return sum
}

const add = (sum: Int32Array, place: number, letters = 0): void => {
  sum[place] = (sum[place] ?? 0) + letters
}

function lettersIn(element: Element): number {
  let letters = 0
  for (const child of element.children) if (child instanceof Text) letters += child.data.trim().length
  return letters
}
