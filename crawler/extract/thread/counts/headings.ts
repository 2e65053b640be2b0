// The headings of a page, and what they say is under them: comments, linkbacks, or a form.
import { type ChildNode, Element, Text } from 'domhandler'
import { oncePerPage, type Reading } from '../../context.ts'
import { byTag, endOf, inDocumentOrder, parentOf, placeOf } from '../../dom.ts'
import { remembering } from '../../memo.ts'
import { countBelow } from '../../search.ts'
import { isInline, textOf } from '../../text.ts'
import { namedElements } from '../items/ids.ts'
import { countIn } from './comment-count.ts'
import { ALONE, ANNOUNCING, INVITING, RECENT } from './heading-words.ts'

export interface Headings {
  /** The nearest that begins before a place; null when none does. */
  readonly before: (place: number) => Element | null
  readonly has: (element: Element) => boolean
  /** Those inside an element. */
  readonly inside: (element: Element) => readonly Element[]
}

export const HEADING_TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

export const headingsOf = (reading: Reading): Headings =>
  headingsAmong([
    ...HEADING_TAGS.flatMap((name) => byTag(reading, name)),
    ...announcingLines(reading),
    ...anchors(reading),
  ])

/** `<a name="comments"></a>`, where old templates head nothing. */
const anchors = (reading: Reading): readonly Element[] => namedElements(reading).filter(isAnchorOfThread)
const isAnchorOfThread = (element: Element): boolean =>
  element.name === 'a' && element.children.length === 0 && namesComments(element)

export const namesComments = ({ attribs: { name, id = '' } }: Element): boolean => ANCHOR.test(name ?? id)
const ANCHOR =
  /^(?:comments?|komm(?:entare?)?|comentarios?|comentários|commentaires|commenti|komentarze?|komentare|kommentit|yorumlar?|reacties?|comm?|cmt)$/i

/** Themes that head no list with a heading set a line of its own above it: "Comments:", "3 Comments". */
export const announcingLines = oncePerPage(({ texts }: Reading): readonly Element[] => {
  const named = new Set(texts.flatMap(elementNaming))
  return [...named]
    .filter((element) => textOf(element).length < LONGEST_LINE && announcesResponses(element))
    .sort((one, other) => placeOf(one) - placeOf(other))
    .flatMap(lineOf)
})

const NO_LINES = new Set([...HEADING_TAGS, 'a', 'title', 'script', 'style', 'label', 'button', 'option', 'textarea'])
const LONGEST_LINE = 40

/** What a short text stands in that names comments or linkbacks. */
function elementNaming(text: Text): readonly Element[] {
  const parent = text.data.length < 2 * LONGEST_LINE ? parentOf(text) : null
  return parent && !NO_LINES.has(parent.name) && ANNOUNCING.test(text.data) ? [parent] : []
}

/** The widest element that says no more; none when other words stand beside it. */
function lineOf(element: Element): readonly Element[] {
  let line = element
  for (let node = parentOf(line); node && isAlone(line, node); node = parentOf(node)) line = node
  return isInline(line) && !(SET_OFF.has(line.name) && standsAlone(line)) ? [] : [line]
}

/** Between blocks a word in bold is a line. */
const SET_OFF = new Set(['b', 'strong', 'big', 'font'])
const standsAlone = (line: Element): boolean => [beside(line, 'prev'), beside(line, 'next')].every(isEdge)

function beside(line: Element, side: 'prev' | 'next'): ChildNode | null {
  let node = line[side]
  while (node && (node instanceof Text ? node.data.trim() === '' : !(node instanceof Element))) node = node[side]
  return node
}

const isEdge = (node: ChildNode | null): boolean =>
  node === null || (node instanceof Element && (node.name === 'br' || !isInline(node)))

const isAlone = (line: Element, { children }: Element): boolean =>
  children.every(
    (child) =>
      child === line ||
      (child instanceof Element ? child.children.length === 0 : !(child instanceof Text) || child.data.trim() === ''),
  )

export function headingsAmong(elements: readonly Element[]): Headings {
  const sorted = inDocumentOrder(elements)
  const places = sorted.map(placeOf)
  return {
    has: (element) => sorted[countBelow(places, placeOf(element))] === element,
    before: (place) => sorted[countBelow(places, place) - 1] ?? null,
    inside: (element) => sorted.slice(countBelow(places, placeOf(element)), countBelow(places, endOf(element) + 1)),
  }
}

/** "Leave a comment": the words of a form, or of a link to one. */
export const isInviting = (text: string): boolean => INVITING.test(text)

/** As `isInviting`, naming what is to be left. */
export const announcesForm = (text: string): boolean => INVITING.test(text) && ANNOUNCING.test(text)

/** True when a heading says that the newest comments of the whole blog follow. */
export function announcesRecent(heading: Element | null): boolean {
  const text = heading === null ? '' : textOf(heading)
  return text.length < 60 && RECENT.test(text) && ANNOUNCING.test(text) && countIn(text) === null
}

/** True when a heading says that comments or linkbacks follow, and not that there are none, or a form. */
export const announcesResponses = (heading: Element | null): boolean =>
  heading !== null && (isAnchorOfThread(heading) || announces(textOf(heading)))

const announces = remembering((text): boolean => {
  if (RECENT.test(text)) return false
  const count = countIn(text)
  if (count !== null) return count > 0
  return text.length < 60 && !isInviting(text) && (ANNOUNCING.test(text) || ALONE.test(text))
})
