// How many letters of running text and of link text stand in each element, and how many of them in paragraphs. One pass down, one up for each sum.
import type { Element } from 'domhandler'
import { byTag, type Dom, parentOf, placeOf } from '../dom.ts'
import { isInline, SILENT } from '../text.ts'

type Tree = Pick<Dom, 'elements' | 'parents'>

/** By place in `elements`, each with all that is in it. */
export interface Letters {
  /** Of text that is no link's. */
  readonly words: readonly number[]
  readonly linkWords: readonly number[]
}

/** All letters, and those in paragraphs, by place in `elements`; the thread's are none of the second. */
export interface AllLetters {
  readonly all: readonly number[]
  readonly prose: readonly number[]
}

/** Without what stands in them: an element's own letters. */
export function ownLetters(dom: Dom): Letters {
  const words = zeros(dom)
  const linkWords = zeros(dom)
  const kinds = kindsOf(dom)
  for (const text of dom.texts) {
    const parent = parentOf(text)
    const place = parent ? placeOf(parent) : -1
    if (parent && kinds[place] !== SILENCE)
      add(kinds[place] === LINKED ? linkWords : words, place, text.data.trim().length)
  }
  return { words, linkWords }
}

const [LINKED, SILENCE] = [1, 2]

/** By place: what the words in an element are by all that is round them. */
function kindsOf(dom: Dom): readonly number[] {
  const kinds = zeros(dom)
  for (const anchor of byTag(dom, 'a')) if (anchor.attribs.href) kinds[placeOf(anchor)] = LINKED
  for (const name of SILENT) for (const element of byTag(dom, name)) kinds[placeOf(element)] = SILENCE
  dom.parents.forEach((above, place) => {
    if (above >= 0) kinds[place] = Math.max(kinds[place] as number, kinds[above] as number)
  })
  return kinds
}

/** So many letters in a line are a sentence; fewer may be a label, a menu or a date. */
const SENTENCE = 50

/** The letters of the blocks that hold a sentence or more, and fewer link words than others: paragraphs, wherever they stand. An element's own. */
export function ownProse({ elements, parents }: Tree, own: Letters): readonly number[] {
  const words = [...own.words]
  const linkWords = [...own.linkWords]
  for (let place = elements.length - 1; place >= 0; place--) {
    const [letters, linked] = [words[place] as number, linkWords[place] as number]
    if (letters + linked === 0) continue
    const runsOn = isInline(elements[place] as Element)
    if (runsOn) {
      add(words, parents[place], letters)
      add(linkWords, parents[place], linked)
    }
    if (runsOn || letters < SENTENCE || letters < linked) words[place] = 0
  }
  return words
}

/** Of each element with all inside it, but for those that `isLeft` says are left out with all inside them. */
export function summed(
  { parents }: Tree,
  own: readonly number[],
  isLeft: (place: number) => boolean = () => false,
): readonly number[] {
  const sum = [...own]
  for (let place = parents.length - 1; place >= 0; place--) {
    if (sum[place] === 0) continue
    if (isLeft(place)) sum[place] = 0
    else add(sum, parents[place], sum[place])
  }
  return sum
}

const zeros = ({ elements }: Tree): number[] => new Array<number>(elements.length).fill(0)

function add(sum: number[], place = -1, letters = 0): void {
  if (place >= 0) sum[place] = (sum[place] ?? 0) + letters
}
