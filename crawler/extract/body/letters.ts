// How many letters of running text and of link text stand in each element. One pass down, one up for each sum.
import { type Element, Text } from 'domhandler'
import { parentOf, placeOf } from '../dom.ts'

/** By place in `elements`, each with all that is in it. */
export interface Letters {
  /** Of text that is no link's. */
  readonly words: Int32Array
  readonly linkWords: Int32Array
}

const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'textarea',
  'select',
  'option',
  'button',
  'svg',
  'object',
  'iframe',
  'label',
])

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

/** Of each element with all inside it, but for those that `isLeft` says are left out with all inside them. */
export function summed(elements: readonly Element[], own: Letters, isLeft: (place: number) => boolean): Letters {
  const words = own.words.slice()
  const linkWords = own.linkWords.slice()
  for (let place = elements.length - 1; place >= 0; place--) {
    if (isLeft(place)) {
      words[place] = 0
      linkWords[place] = 0
    }
    const parent = parentOf(elements[place] as Element)
    if (!parent) continue
    const above = placeOf(parent)
    words[above] = (words[above] ?? 0) + (words[place] ?? 0)
    linkWords[above] = (linkWords[above] ?? 0) + (linkWords[place] ?? 0)
  }
  return { words, linkWords }
}

function lettersIn(element: Element): number {
  let letters = 0
  for (const child of element.children) if (child instanceof Text) letters += child.data.trim().length
  return letters
}
