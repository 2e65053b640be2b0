// Themes set day, month and year in elements of their own, without a space between them.
import type { Element } from 'domhandler'
import type { Time } from '../../../graph/model.ts'
import type { Reading } from '../context.ts'
import { textOf } from '../text.ts'

/** The date that the parts of an element say with spaces between them, or null. */
export function spacedDate(element: Element, reading: Pick<Reading, 'dateOf'>): Time | null {
  const numbers = partsOf(element)
  const isNumeric = numbers.length === 3 && numbers.every((part) => /^\d{1,4}$/.test(part))
  return reading.dateOf(isNumeric ? numbers.join('/') : numbers.join(' '))
}

export const spacedText = (element: Element): string => partsOf(element).join(' ')

const partsOf = ({ children }: Element): readonly string[] =>
  children
    .map((child) => ('children' in child ? textOf(child) : 'data' in child ? child.data.trim() : ''))
    .filter(Boolean)
