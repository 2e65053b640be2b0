// The lines round the body of a post, nearest first: where titles, bylines and dates stand. Responses, menus and related posts are no part of it.
import type { Element } from 'domhandler'
import type { Measures } from '../body/measure.ts'
import type { PostPlace } from '../body/places.ts'
import type { Reading } from '../context.ts'
import { endOf, placeOf } from '../dom.ts'
import { isInline, textOf } from '../text.ts'

export interface Line {
  readonly element: Element
  readonly text: string
  /** In the `body`, its first or last lines may be a byline; `above` the entry, a day may head the posts of that day. */
  readonly where: 'beside' | 'body' | 'above'
}

/** How many elements before and after the body are looked at. */
const BEFORE = 120
const AFTER = 80
const ABOVE = 15
/** A byline is short. */
const LONGEST = 240
/** A body's own first and last lines. */
const EDGE = 4
const ELSEWHERE = new Set(['comment', 'related', 'blogroll', 'share', 'hidden', 'footer'])

export function linesAround(reading: Reading, place: PostPlace, measures: Measures): readonly Line[] {
  const [body] = place.body
  if (!body) return []
  const [from, to] = [placeOf(body), Math.max(...place.body.map(endOf))]
  const first = Math.max(placeOf(place.entry), from - BEFORE)
  const last = Math.min(endOf(place.entry), to + AFTER)
  const before = linesIn(reading, measures, first, from - 1, 'beside').reverse()
  const above = linesIn(
    reading,
    measures,
    Math.max(0, placeOf(place.entry) - ABOVE),
    placeOf(place.entry) - 1,
    'above',
  ).reverse()
  const inside = linesIn(reading, measures, from, to, 'body')
  return [
    ...before,
    ...inside.slice(0, EDGE),
    ...linesIn(reading, measures, to + 1, last, 'beside'),
    ...inside.slice(EDGE).slice(-EDGE),
    ...above,
  ]
}

function linesIn(
  { elements }: Reading,
  { furniture }: Measures,
  from: number,
  to: number,
  where: Line['where'],
): Line[] {
  const lines: Line[] = []
  for (let place = from; place <= to; place++) {
    const element = elements[place]
    if (!element || isInline(element) || ELSEWHERE.has(furniture[place] ?? '') || SILENT.has(element.name)) continue
    const text = textOf(element, (inner) => !isInline(inner) && inner.name !== 'br')
    if (text && text.length <= LONGEST) lines.push({ element, text, where })
  }
  return lines
}

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
