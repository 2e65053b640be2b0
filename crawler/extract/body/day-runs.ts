// Posts under the headings of their days, in a theme that names nothing and links to nothing: each day holds as many as it has titles, or blocks of one shape.
import { type ChildNode, Element } from 'domhandler'
import type { Reading } from '../context.ts'
import { closest, contains, parentOf, placeOf } from '../dom.ts'
import { isInline, textOf } from '../text.ts'
import type { Measures } from './measure.ts'
import { elementRound, type Run } from './runs.ts'
import { isStanding } from './standing.ts'
import { boldOpening } from './titles/bold-opening.ts'
import { isBareDay } from './titles/day-heading.ts'

/** Letters of a line that says a day. */
const SHORTEST = 6
const LONGEST = 40
const WORDED = 40
const HEADING = /^h[1-6]$/
/** A page shows fewer days. */
const MOST_DAYS = 400

export interface DayRuns extends Run {
  /** By element the line that says its day. */
  readonly days: ReadonlyMap<Element, Element>
}

/** Null where fewer than two days of one shape stand under each other. */
export function postsUnderDays(reading: Reading, measures: Measures): DayRuns | null {
  const days = daysOn(reading, measures)
  const [first] = days
  const last = days.at(-1)
  const block = first && last && first !== last ? closest(first, (element) => contains(element, last)) : null
  if (!block) return null
  const under = daysUnder(block, days)
  const shape = commonBlock(under.map(({ nodes }) => nodes))
  const posts = under.flatMap(({ day, nodes }) =>
    split(nodes, shape).map((post) => ({ day, post: elementRound(post) })),
  )
  const worded = posts.filter(({ post }) => textOf(post).length >= WORDED)
  return {
    elements: worded.map(({ post }) => post),
    bold: new Set(worded.flatMap(({ post }) => boldOpening(post) ?? [])),
    days: new Map(worded.map(({ day, post }) => [post, day])),
  }
}

/** The lines that say a day and nothing else, of the commonest shape. */
function daysOn(reading: Reading, measures: Measures): readonly Element[] {
  const { words, linkWords } = measures
  const days: Element[] = []
  for (const element of reading.elements) {
    const place = placeOf(element)
    const letters = (words[place] ?? 0) + (linkWords[place] ?? 0)
    const around = parentOf(element)
    if (isInline(element) || !around || !isStanding(around, measures)) continue
    const isShort = isStanding(element, measures)
      ? letters >= SHORTEST && letters <= LONGEST
      : HEADING.test(element.name)
    if (!isShort || (days.length > 0 && contains(days.at(-1) as Element, element))) continue
    if (isBareDay(textOf(element), reading)) days.push(element)
    if (days.length === MOST_DAYS) break
  }
  const shape = commonest(days.map(shapeOf))
  return days.filter((day) => shapeOf(day) === shape)
}

/** What follows each day up to the next, in `block` or in the element of that day alone. */
function daysUnder(block: Element, days: readonly Element[]) {
  const starts = days.map((day) => {
    const child = day.parent === block ? day : closest(day, ({ parent }) => parent === block)
    return child ? block.children.indexOf(child) : -1
  })
  return days.flatMap((day, at) => {
    const start = starts[at] as number
    const nodes = block.children.slice(start, starts[at + 1] ?? block.children.length)
    return start >= 0 && nodes.length > 0 ? [{ day, nodes: opened(nodes, day) }] : []
  })
}

/** The nodes beside the day itself, which may stand in an element with its posts. */
function opened(nodes: readonly ChildNode[], day: Element): readonly ChildNode[] {
  const [first, ...others] = nodes
  if (first === day || !(first instanceof Element)) return others
  return [...opened(first.children, day), ...others]
}

/** From one title to the next, or, without titles, from one block of the shape that posts have to the next. */
function split(nodes: readonly ChildNode[], shape: string | null): readonly (readonly ChildNode[])[] {
  const elements = nodes.filter((node): node is Element => node instanceof Element)
  const level = elements
    .map(({ name }) => name)
    .filter((name) => HEADING.test(name))
    .sort()[0]
  const isStart = (node: ChildNode): boolean =>
    node instanceof Element && (level ? node.name === level : shape !== null && isPostBlock(node, shape))
  const starts = nodes.flatMap((node, at) => (isStart(node) ? [at] : []))
  if (starts.length === 0) return [nodes]
  return starts.map((start, at) => nodes.slice(at === 0 ? 0 : start, starts[at + 1] ?? nodes.length))
}

const isPostBlock = (element: Element, shape: string): boolean =>
  shapeOf(element) === shape && textOf(element).length >= WORDED

/** The shape of all blocks with words under the days, where they have one: paragraphs only where each begins with a title. */
function commonBlock(days: readonly (readonly ChildNode[])[]): string | null {
  const blocks = days
    .flat()
    .filter((node): node is Element => node instanceof Element && !isInline(node) && textOf(node).length >= WORDED)
  const shapes = new Set(blocks.map(shapeOf))
  const [shape, other] = shapes
  if (!shape || other) return null
  return shape.startsWith('p.') && !blocks.every((block) => boldOpening(block)) ? null : shape
}

const shapeOf = (element: Element): string => `${element.name}.${element.attribs.class ?? element.attribs.id ?? ''}`

function commonest(shapes: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  return [...counts].reduce<[string | null, number]>((most, one) => (one[1] > most[1] ? one : most), [null, 0])[0]
}
