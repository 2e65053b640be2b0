// Pages whose comments say their day without a year: the year is that of the first date that has one, or the next.
import { Text } from 'domhandler'
import type { Time } from '../../../../graph/model.ts'
import type { Reading } from '../../context.ts'
import { dayInAddress } from '../../dates/day-in-address.ts'
import { datesAfter, withYear } from '../../dates/without-year.ts'
import { descendants } from '../../dom.ts'
import type { Response } from '../response.ts'

/** The same page, read so; null for one without such days. */
export function withYears(reading: Reading): Reading | null {
  if (!reading.texts.some(({ data }) => isDayWithoutYear(data))) return null
  const known = dayInAddress(reading.address) ?? firstDateOf(reading)
  return known === null ? null : { ...reading, dateOf: datesAfter(known, reading.dateOf), answers: new Map() }
}

/** True for a response that says such a day. */
export const lacksYear = ({ elements }: Pick<Response, 'elements'>): boolean =>
  elements.some((element) =>
    [element, ...descendants(element)].some(({ children }) =>
      children.some((child) => child instanceof Text && isDayWithoutYear(child.data)),
    ),
  )

const isDayWithoutYear = (text: string): boolean =>
  text.length < LONGEST && CLOCK.test(text) && withYear(text, ANY) !== null

const LONGEST = 160
const CLOCK = /\d\s?[:.h]\s?\d\d/
const ANY = 2000

function firstDateOf({ texts, dateOf }: Reading): Time | null {
  for (const { data } of texts) {
    const date = data.length < LONGEST && YEAR.test(data) ? dateOf(data.trim()) : null
    if (date !== null) return date
  }
  return null
}

const YEAR = /(?:19|20)\d\d|\d[./-]\d\d(?!\d)/
