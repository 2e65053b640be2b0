// The lines round the body of a post, nearest first: where titles, bylines and dates stand. Responses, menus and related posts are no part of it.
import { Element } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import type { Measures } from '../body/measure.ts'
import type { PostPlace } from '../body/post-place.ts'
import type { Reading } from '../context.ts'
import { byTag, contains, endOf, placeOf } from '../dom.ts'
import { isInline, linesOf, textOf } from '../text.ts'
import { startsLikeByline } from './byline-words.ts'

export interface Line {
  readonly element: Element
  readonly text: string
  /** In the `body`, its first or last lines may be a byline; `above` the entry, a day may head the posts of that day; `below`, only a whole byline counts. */
  readonly where: 'beside' | 'body' | 'above' | 'below'
}

/** How many elements before and after the body are looked at. */
const BEFORE = 120
const AFTER = 80
const ABOVE = 15
/** A byline is short. */
const LONGEST = 240
/** How many elements at both ends of a body may be its byline. */
const EDGE = 8
/** Between them only what is named as one. */
const NAMED_BYLINE: Zone = 'tags'
const ELSEWHERE = new Set(['comment', 'related', 'blogroll', 'share', 'hidden', 'footer'])

/** Read when first asked for: most pages say author and day in their markup. */
export function linesAround(reading: Reading, place: PostPlace | null, measures: Measures): () => readonly Line[] {
  let lines: readonly Line[] | null = null
  return () => {
    lines ??= place ? read(reading, place, measures) : []
    return lines
  }
}

function read(reading: Reading, { entry, body, foot, after }: PostPlace, measures: Measures): readonly Line[] {
  const fullest = body.reduce((most, part) => (sizeOf(part) > sizeOf(most) ? part : most))
  const from = placeOf(fullest)
  let to = Math.max(...body.map(endOf))
  while (to > from && measures.furniture[to] === 'comment') to--
  const lines = (first: number, last: number, where: Line['where'], only?: Zone): Line[] =>
    linesIn(reading, measures, first, last, where, only)
  return [
    ...lines(Math.max(placeOf(entry), from - BEFORE), from - 1, 'beside').reverse(),
    ...lines(from, Math.min(from + EDGE, to), 'body'),
    ...lines(to + 1, Math.min(endOf(entry), to + AFTER), 'beside'),
    ...foot.flatMap((element) => lines(placeOf(element), endOf(element), 'beside')),
    ...lines(Math.max(from + EDGE + 1, to - EDGE), to, 'body'),
    ...lines(from + EDGE + 1, to - EDGE - 1, 'body', NAMED_BYLINE),
    ...lines(Math.max(after + 1, placeOf(entry) - ABOVE), placeOf(entry) - 1, 'above').reverse(),
    ...lines(endOf(entry) + 1, untilHeading(reading, endOf(entry) + 1), 'below').filter(
      ({ element, text }) =>
        (startsLikeByline(text, reading.spoken) || measures.furniture[placeOf(element)] === NAMED_BYLINE) &&
        (CLOCK.test(text) || reading.dateOf(text) !== null),
    ),
  ]
}

/** What stands below a post ends where the next one begins: with a heading that is no byline itself. */
function untilHeading({ elements, spoken }: Reading, from: number): number {
  const next = elements
    .slice(from, from + ABOVE)
    .findIndex((element) => /^h[1-6]$/.test(element.name) && !startsLikeByline(textOf(element), spoken))
  return next < 0 ? from + ABOVE - 1 : from + next - 1
}

/** What stands below a post may say no more than the time of day. */
const CLOCK = /(?<!\d)\d{1,2}[:.h]\d\d(?!\d)/

/** How many elements before and after a heading are looked at. */
const BESIDE = 6

/** The lines round the chief heading of a page whose post has no title of its own, or has it in its body, or apart: it may stand there unnoticed. */
export function linesByHeading(reading: Reading, place: PostPlace | null, measures: Measures): readonly Line[] {
  const { title, body } = place ?? { title: null, body: [] }
  const isApart = title !== null && place !== null && !contains(place.entry, title)
  if (title && !isApart && !body.some((part) => contains(part, title))) return []
  const heading = isApart
    ? title
    : byTag(reading, 'h1').find(
        (element) => measures.furniture[placeOf(element)] === null && (!place || contains(place.entry, element)),
      )
  if (!heading) return []
  const [from, to] = [placeOf(heading), endOf(heading)]
  return [
    ...linesIn(reading, measures, Math.max(0, from - BESIDE), from - 1, 'beside').reverse(),
    ...linesIn(reading, measures, to + 1, to + BESIDE, 'beside'),
  ]
}

const sizeOf = (element: Element): number => endOf(element) - placeOf(element)

function linesIn(
  { elements }: Reading,
  { furniture }: Measures,
  from: number,
  to: number,
  where: Line['where'],
  only?: Zone,
): Line[] {
  const lines: Line[] = []
  for (let place = from; place <= to; place++) {
    const element = elements[place]
    const zone = furniture[place] ?? null
    if (!element || isInline(element) || ELSEWHERE.has(zone ?? '') || SILENT.has(element.name)) continue
    if (only && zone !== only) continue
    for (const text of linesBeside(element)) if (text && text.length <= LONGEST) lines.push({ element, text, where })
  }
  return lines
}

/** What an element says beside the blocks inside it: before, between and after them. */
function linesBeside(element: Element): readonly string[] {
  const isBlock = (inner: Element): boolean => !isInline(inner) && inner.name !== 'br'
  const hasBlocks = element.children.some((child) => child instanceof Element && isBlock(child))
  const lines = hasBlocks ? linesOf(element, isBlock) : [textOf(element, isBlock)]
  return lines.length > 2 * EDGE_LINES ? [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)] : lines
}
/** Of very many lines only the first and the last may be a byline. */
const EDGE_LINES = 20

const SILENT = new Set([
  'html',
  'head',
  'title',
  'script',
  'style',
  'noscript',
  'template',
  'form',
  'select',
  'option',
  'textarea',
  'button',
  'input',
])
