// Themes set day, month and year in elements of their own, without a space between them.
import type { Element } from 'domhandler'
import type { Time } from '../../../graph/model.ts'
import type { Reading } from '../context.ts'
import { textOf } from '../text.ts'

/** The date that the parts of an element say with spaces between them, or null. */
export function spacedDate(element: Element, reading: Pick<Reading, 'dateOf'>): Time | null {
  const numbers = partsOf(element)
  const day = numbers.filter((part) => !/^\d{1,2}[:h]\d\d$/.test(part)).join('/')
  return reading.dateOf(/^\d{1,4}\/\d{1,2}\/\d{1,4}$/.test(day) ? day : numbers.join(' '))
}

export const spacedText = (element: Element): string => partsOf(element).join(' ')

/** Of the innermost that holds them all. */
function partsOf({ children }: Element): readonly string[] {
  const [only, other] = children.filter((child) => !('data' in child) || child.data.trim() !== '')
  if (only && 'children' in only && !other) return partsOf(only as Element)
  return children
    .map((child) => ('children' in child ? textOf(child) : 'data' in child ? child.data.trim() : ''))
    .filter(Boolean)
}
