// From a block that holds a post down to the element that holds its words, when no name says which.
import type { Element } from 'domhandler'
import type { Reading } from '../context.ts'
import { contains, inside, placeOf, within } from '../dom.ts'
import { largestIn, runningIn } from './densest.ts'
import { marksOf } from './marks.ts'
import type { Measures } from './measure.ts'
import { leadingOut } from './outward.ts'

/** So much of the paragraphs, and of the links that lead out, goes with the words. */
const MOST = 0.95

/** `unit` itself when its words are spread over it, or when it was made up round them. */
export function narrowed(unit: Element, reading: Reading, measures: Measures): Element {
  if (!unit.parent) return unit
  const { words, furniture } = measures
  const named = within(reading, unit).find(
    (element) =>
      marksOf(element).body !== null &&
      furniture[placeOf(element)] === null &&
      (words[placeOf(element)] ?? 0) > (words[placeOf(unit)] ?? 0) * 0.5,
  )
  if (named) return named
  const letters = runningIn(unit, measures)
  const leading = inside(leadingOut(reading, measures), unit)
  let body = unit
  for (let next = largestIn(body, letters); next; next = largestIn(body, letters)) {
    const [here, there] = [letters[placeOf(body)] ?? 0, letters[placeOf(next)] ?? 0]
    if (here === 0 || there < here * MOST || !holdsMost(next, body, leading)) break
    body = next
  }
  return body
}

function holdsMost(part: Element, whole: Element, anchors: readonly Element[]): boolean {
  const inWhole = anchors.filter((anchor) => contains(whole, anchor))
  return inWhole.filter((anchor) => contains(part, anchor)).length >= inWhole.length * MOST
}
