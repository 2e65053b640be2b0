// Posts on cards: blocks of one shape, each with one linked title and a date or a few words. What home pages of themes show that name nothing.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../context.ts'
import { dayInAddress } from '../dates/day-in-address.ts'
import { byTag, classesOf, descendants, endOf, parentOf, placeOf, within } from '../dom.ts'
import { textOf } from '../text.ts'
import type { Measures } from './measure.ts'
import { isIndex, pageKey } from './permalinks/page-address.ts'
import { isLabelOf, labelOf, leadsToTag } from './permalinks/permalink.ts'
import { isStanding } from './standing.ts'
import { isNamedTitle } from './titles/title-names.ts'

/** The title of a post, and the page it leads to. */
interface Mark {
  readonly title: Element
  readonly address: string
  readonly page: string
}

/** A block round a title. */
export interface Card extends Mark {
  readonly element: Element
}

const HEADING = /^h[1-6]$/
/** A page of posts has a few marks for each. */
const MOST_MARKS = 1000
/** In elements: a larger block is no card. */
const LARGEST = 200
/** So many letters on a card are the words of a post, and not its day alone. */
const WORDED = 60
/** The date of a card stands in its first letters, or its last. */
const DATED = 400

/** In document order, none inside another; empty where fewer than two are of one shape. */
export function cardsOf(reading: Reading, measures: Measures): readonly Card[] {
  const cards = ofCommonestShape(blocksOf(marksOn(reading), measures))
  const filled = cards.filter((card) => isFilled(card, reading, measures))
  return cards.length < 2 || filled.length * 2 <= cards.length ? [] : cards
}

function marksOn(reading: Reading): readonly Mark[] {
  const marks: Mark[] = []
  for (const anchor of byTag(reading, 'a')) {
    const title = titleBy(anchor)
    const url = title && targetOf(anchor, reading)
    if (!title || !url || url.hostname !== reading.url.hostname || isIndex(url) || leadsToTag(anchor)) continue
    const page = pageKey(url.href)
    if (page !== pageKey(reading.address)) marks.push({ title, page, address: url.href })
    if (marks.length === MOST_MARKS) break
  }
  return marks
}

/** The heading, or what is named a title, that is the link, holds just it, is held by it, or has its name beside it; null for another link. */
function titleBy(anchor: Element): Element | null {
  const text = textOf(anchor)
  if (text === '') return titleCalledBy(anchor, parentOf(anchor))
  if (isNamedTitle(anchor)) return anchor
  for (let node = parentOf(anchor); node && textOf(node).length <= text.length + 12; node = parentOf(node))
    if (isTitle(node)) return node
  return descendants(anchor).find(isTitle) ?? null
}

function titleCalledBy(anchor: Element, block: Element | null): Element | null {
  if (labelOf(anchor) === '' || !block || endOf(block) - placeOf(block) > LARGEST) return null
  return descendants(block).find((inner) => isTitle(inner) && isLabelOf(anchor, textOf(inner))) ?? null
}

const isTitle = (element: Element): boolean => HEADING.test(element.name) || isNamedTitle(element)

/** What stands round titles that lead to one page, and round no other; the largest round each first. */
function blocksOf(marks: readonly Mark[], measures: Measures): readonly Card[] {
  const pages = new Map<Element, string | null>()
  for (const { title, page } of marks)
    for (let node: Element | null = title; node; node = parentOf(node)) {
      const held = pages.get(node)
      if (held === null || held === page) break
      pages.set(node, held === undefined ? page : null)
    }
  return marks.flatMap((mark) => {
    const { title, page } = mark
    const around: Card[] = []
    for (let node: Element | null = title; node && pages.get(node) === page; node = parentOf(node))
      if (isStanding(node, measures)) around.unshift({ ...mark, element: node })
    return around
  })
}

/** Those of the shape that most pages have, one for each page. */
function ofCommonestShape(blocks: readonly Card[]): readonly Card[] {
  const shapes = new Map<string, Map<string, Card>>()
  for (const block of blocks) {
    const shape = shapeOf(block.element)
    const ofShape = shapes.get(shape) ?? new Map<string, Card>()
    if (!ofShape.has(block.page)) shapes.set(shape, ofShape.set(block.page, block))
  }
  const most = [...shapes.values()].reduce((most, one) => (one.size > most.size ? one : most), new Map())
  return [...most.values()].sort((one, other) => placeOf(one.element) - placeOf(other.element))
}

const shapeOf = (element: Element): string => `${element.name}.${[...classesOf(element)][0] ?? ''}`

/** Dated, or with words of its own. */
function isFilled({ element: card, title, address }: Card, reading: Reading, measures: Measures): boolean {
  if (isWorded(card, measures)) return true
  if (dayInAddress(address)?.length === WHOLE_DAY && textOf(card).length > textOf(title).length) return true
  const text = textOf(card)
  return (
    within(reading, card).some(({ name }) => name === 'time') ||
    reading.dateOf(text.slice(0, DATED)) !== null ||
    reading.dateOf(text.slice(-DATED)) !== null
  )
}

/** "2007-05-04" */
const WHOLE_DAY = 10

/** True where a card shows some of the words of its post. */
export const isWorded = (card: Element, { words }: Measures): boolean => (words[placeOf(card)] ?? 0) >= WORDED
