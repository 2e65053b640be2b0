// Days whose parts are told by the format: ISO 8601, the signs for year, month and day of East Asia, months in Roman numerals.
import { calendarOfYear, ERAS, gregorian, yearOf } from './calendars.ts'
import { type Day, dayAt } from './day.ts'

/** 2006-03-18, 20060318T2205, 2006-077, and 20060318 when the text is nothing else. */
export function isoDay(text: string): Day | null {
  const found = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? COMPACT.exec(text)
  if (found) return inGregorian(dayAt(found, [Number(found[1]), found[2] ?? '', found[3] ?? '']))
  const ordinal = /^((?:19|20)\d{2})-?([0-3]\d{2})(?=T|$)/.exec(text)
  return ordinal && dayOfYear(ordinal)
}

const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?=T\d{2}|$)/

function dayOfYear(found: RegExpExecArray): Day {
  const date = new Date(Date.UTC(Number(found[1]), 0, Number(found[2])))
  return dayAt(found, [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
}

const SIGNS = new RegExp(
  `(${Object.keys(ERAS).join('|')})?\\s?(\\d{1,4}|元)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号號]`,
)

/** Formats made for languages that name their months: "3月 29th, 2005", "29 3월 2005", "2005. 3月 29.". */
const MONTH_FIRST = /(\d{1,2})\s?[月월],?\s?(\d{1,2})(?:st|nd|rd|th)?,?\s?(?:de\s)?(\d{4})(?!\d)/
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s(\d{1,2})\s?[月월],?\s(\d{4})(?!\d)/
const YEAR_FIRST = /(?<!\d)(\d{4})\.\s(\d{1,2})[月월]\s(\d{1,2})(?!\d)/

/** 2005年03月29日, 2005년 3월 29일, 平成17年3月29日, 3月 29th, 2005. */
export function eastAsianDay(text: string): Day | null {
  if (!/[年년月월]/.test(text)) return null
  const found = SIGNS.exec(text)
  if (found) {
    const [, era, years = '', month = '', day = ''] = found
    const year = era ? (ERAS[era] ?? 0) + (years === '元' ? 1 : Number(years)) : yearOf(years, null)
    return dayAt(found, [year, month, day])
  }
  for (const [pattern, year, month, day] of WESTERN) {
    const western = pattern.exec(text)
    if (western) return dayAt(western, [Number(western[year]), western[month] ?? '', western[day] ?? ''])
  }
  return null
}
const WESTERN = [
  [MONTH_FIRST, 3, 1, 2],
  [DAY_FIRST, 3, 2, 1],
  [YEAR_FIRST, 1, 2, 3],
] as const

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

/** 18 III 2006, 18.III.2006. */
export function romanDay(text: string): Day | null {
  const found = /(?<![\d.])(\d{1,2})[.\s]\s?([IVX]{1,4})[.\s]\s?(\d{4})(?!\d)/.exec(text)
  const month = ROMAN.indexOf(found?.[2] ?? '') + 1
  return found && month > 0 ? dayAt(found, [Number(found[3]), month, found[1] ?? '']) : null
}

/** The same day, if its year is one of another calendar; days that this calendar does not have stay what they are: impossible. */
export function inGregorian(day: Day): Day {
  return { ...day, ...gregorian(calendarOfYear(day.year), day) }
}
