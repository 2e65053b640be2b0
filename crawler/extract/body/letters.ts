// How many letters of running text and of link text stand in each element, and how many of them in paragraphs. One pass down, one up for each sum.
import type { Element } from 'domhandler'
import { type Dom, parentOf, placeOf } from '../dom.ts'
import { isInline, SILENT } from '../text.ts'

type Tree = Pick<Dom, 'elements' | 'parents'>

/** By place in `elements`, each with all that is in it. */
export interface Letters {
  /** Of text that is no link's. */
  readonly words: Int32Array
  readonly linkWords: Int32Array
}

/** All letters, and those in paragraphs, by place in `elements`; the thread's are none of the second. */
export interface AllLetters {
  readonly all: Int32Array
  readonly prose: Int32Array
}

/** Without what stands in them: an element's own letters. */
export function ownLetters({ elements, parents, texts }: Tree & Pick<Dom, 'texts'>): Letters {
  const words = new Int32Array(elements.length)
  const linkWords = new Int32Array(elements.length)
  const silent = new Uint8Array(elements.length)
  const linked = new Uint8Array(elements.length)
  elements.forEach((element, place) => {
    const above = parents[place] ?? -1
    silent[place] = SILENT.has(element.name) || silent[above] ? 1 : 0
    linked[place] = (element.name === 'a' && element.attribs.href) || linked[above] ? 1 : 0
  })
  for (const text of texts) {
    const parent = parentOf(text)
    const place = parent ? placeOf(parent) : -1
    if (parent && !silent[place]) add(linked[place] ? linkWords : words, place, text.data.trim().length)
  }
  return { words, linkWords }
}

/** So many letters in a line are a sentence; fewer may be a label, a menu or a date. */
const SENTENCE = 50

/** The letters of the blocks that hold a sentence or more, and fewer link words than others: paragraphs, wherever they stand. An element's own. */
export function ownProse({ elements, parents }: Tree, own: Letters): Int32Array {
  const words = own.words.slice()
  const linkWords = own.linkWords.slice()
  for (let place = elements.length - 1; place >= 0; place--) {
    const runsOn = isInline(elements[place] as Element)
    if (runsOn) {
      add(words, parents[place], words[place])
      add(linkWords, parents[place], linkWords[place])
    }
    if (runsOn || (words[place] ?? 0) < SENTENCE || (words[place] ?? 0) < (linkWords[place] ?? 0)) words[place] = 0
  }
  return words
}

/** Of each element with all inside it, but for those that `isLeft` says are left out with all inside them. */
export function summed({ parents }: Tree, own: Int32Array, isLeft: (place: number) => boolean): Int32Array {
  const sum = own.slice()
  for (let place = parents.length - 1; place >= 0; place--) {
    if (isLeft(place)) sum[place] = 0
    add(sum, parents[place], sum[place])
  }
  return sum
}

function add(sum: Int32Array, place = -1, letters = 0): void {
  if (place >= 0) sum[place] = (sum[place] ?? 0) + letters
}
