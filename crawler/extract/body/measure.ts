// How many words stand where: for each element the letters of running text and of link text inside it, furniture left out. One pass down, one up.
import { type Element, Text } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import type { Reading } from '../context.ts'
import { contains, endOf, parentOf, placeOf } from '../dom.ts'
import { zoneOfHeading } from '../links/labels.ts'
import { textOf } from '../text.ts'
import { marksOf } from './marks.ts'

export interface Measures {
  /** By place in `elements`: letters of text that is no link's and in no furniture. */
  readonly words: Int32Array
  /** Letters of link text, likewise. */
  readonly linkWords: Int32Array
  /** The zone of the furniture an element stands in, or null. */
  readonly furniture: readonly (Zone | null)[]
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
const FURNITURE_TAGS: Readonly<Record<string, Zone>> = {
  nav: 'navigation',
  aside: 'navigation',
  footer: 'footer',
  menu: 'navigation',
}
/** What is named like furniture and yet holds so much of the page's text is the page ("has-sidebar"). */
const TOO_MUCH = 0.5

/** `thread`: the elements that show comments and linkbacks. */
export function measure(reading: Reading, thread: ReadonlySet<Element>): Measures {
  const { elements } = reading
  const all = sum(
    elements,
    elements.map(() => false),
  )
  const total = elements.reduce(
    (letters, element, place) =>
      parentOf(element) ? letters : letters + (all.words[place] ?? 0) + (all.linkWords[place] ?? 0),
    0,
  )
  const core = coreOf(elements, thread, all.words)
  const furniture = furnitureOf(
    elements,
    thread,
    core,
    (place) => ((all.words[place] ?? 0) + (all.linkWords[place] ?? 0)) / (total || 1),
  )
  return {
    ...sum(
      elements,
      furniture.map((zone) => zone !== null),
    ),
    furniture,
  }
}

/** The fullest element that is named a body. */
function coreOf(elements: readonly Element[], thread: ReadonlySet<Element>, words: Int32Array): Element | null {
  let core: Element | null = null
  let inThread = -1
  for (const element of elements) {
    if (thread.has(element)) inThread = Math.max(inThread, endOf(element))
    const isBody = placeOf(element) > inThread && marksOf(element).body === 3
    if (isBody && (!core || (words[placeOf(element)] ?? 0) > (words[placeOf(core)] ?? 0))) core = element
  }
  return core
}

function furnitureOf(
  elements: readonly Element[],
  thread: ReadonlySet<Element>,
  core: Element | null,
  shareOf: (place: number) => number,
): (Zone | null)[] {
  const furniture: (Zone | null)[] = []
  const headed = headingReader()
  for (const element of elements) {
    const parent = parentOf(element)
    const around = parent ? (furniture[placeOf(parent)] ?? null) : null
    // What holds the fullest body is no furniture, whatever it is called ("widget Blog", "article-header").
    const share = core && contains(element, core) ? 1 : shareOf(placeOf(element))
    const own = thread.has(element) ? 'comment' : (ownZone(element, share) ?? unlessTooMuch(headed(element), share))
    furniture.push(around ?? own)
  }
  return furniture
}

function ownZone(element: Element, share: number): Zone | null {
  if (element.name === 'body' || element.name === 'html') return null
  const marks = marksOf(element)
  return unlessTooMuch(marks.zone ?? (marks.body === 3 ? null : (FURNITURE_TAGS[element.name] ?? null)), share)
}

const unlessTooMuch = (zone: Zone | null, share: number): Zone | null =>
  zone === 'comment' || share < TOO_MUCH ? zone : null

/** The zone that the heading before an element gives it ("Related posts"), up to the next heading as high. Asked in document order. */
function headingReader(): (element: Element) => Zone | null {
  const current = new Map<Element, { readonly level: number; readonly zone: Zone }>()
  return (element) => {
    const parent = parentOf(element)
    if (!parent) return null
    const level = HEADING.exec(element.name)?.[1]
    const before = current.get(parent)
    if (!level) return before?.zone ?? null
    const zone = zoneOfHeading(textOf(element))
    if (zone) current.set(parent, { level: Number(level), zone })
    else if (before && Number(level) <= before.level) current.delete(parent)
    return current.get(parent)?.zone ?? null
  }
}

const HEADING = /^h([1-6])$/

function sum(elements: readonly Element[], left: readonly boolean[]): { words: Int32Array; linkWords: Int32Array } {
  const words = new Int32Array(elements.length)
  const linkWords = new Int32Array(elements.length)
  const silent = new Uint8Array(elements.length)
  const linked = new Uint8Array(elements.length)
  elements.forEach((element, place) => {
    const parent = parentOf(element)
    silent[place] = left[place] || SILENT.has(element.name) || (parent && silent[placeOf(parent)]) ? 1 : 0
    linked[place] = (element.name === 'a' && element.attribs.href) || (parent && linked[placeOf(parent)]) ? 1 : 0
    if (silent[place]) return
    const letters = ownLetters(element)
    if (linked[place]) linkWords[place] = letters
    else words[place] = letters
  })
  for (let place = elements.length - 1; place > 0; place--) {
    const parent = parentOf(elements[place] as Element)
    if (!parent) continue
    const above = placeOf(parent)
    words[above] = (words[above] ?? 0) + (words[place] ?? 0)
    linkWords[above] = (linkWords[above] ?? 0) + (linkWords[place] ?? 0)
  }
  return { words, linkWords }
}

function ownLetters(element: Element): number {
  let letters = 0
  for (const child of element.children) if (child instanceof Text) letters += child.data.trim().length
  return letters
}
