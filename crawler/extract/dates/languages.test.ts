// Every language that blogs are read in, held against what Unicode (CLDR, by Intl) and WordPress write in it.

import { describe, expect, test } from 'vitest'
import { dateOf } from './dates.ts'
import { pageDates } from './page-dates.ts'

const LANGUAGES = (
  'en en-GB en-AU de de-AT fr fr-CA es es-MX it pt pt-PT nl sv da nb nn fi pl cs sk hu ro tr ru uk bg el he ' +
  'ar ar-EG ar-SA ar-MA ar-SY fa zh zh-TW zh-HK ja ko id vi th ca eu gl hr sl sr sr-Latn lt lv et is ms'
).split(' ')
const FETCHED = '2016-05-10T12:00:00.000Z'
const MONTHS = Array.from({ length: 12 }, (_, month) => month)
const MOMENTS = MONTHS.flatMap((month) => [
  Date.UTC(2006, month, 18, 22, 5, 7),
  Date.UTC(2009, month, 3, 0, 5),
  Date.UTC(2012, month, 12, 12, 30),
])
const STYLES = (['full', 'long', 'medium', 'short'] as const).flatMap((dateStyle) =>
  ([undefined, 'short', 'medium'] as const).map((timeStyle) => ({ dateStyle, timeStyle })),
)

describe.each(LANGUAGES)('%s', (language) => {
  test.each(['its own calendar', 'the Gregorian calendar'])('every format of Unicode, in %s', (which) => {
    const calendar = which === 'the Gregorian calendar' ? 'gregory' : undefined
    const wrong: string[] = []
    for (const style of STYLES)
      for (const hourCycle of ['h12', 'h23'] as const) {
        const clock = style.timeStyle ? { ...style, hourCycle } : style
        const format = new Intl.DateTimeFormat(language, { ...clock, calendar, timeZone: 'UTC' })
        for (const moment of MOMENTS) {
          const text = format.format(moment)
          const read = dateOf(text, { language, fetchedAt: FETCHED })
          const expected = new Date(moment)
            .toISOString()
            .slice(0, { none: 10, short: 16, medium: 19 }[style.timeStyle ?? 'none'])
          if (!read?.startsWith(expected) || read.length > 10 !== Boolean(style.timeStyle))
            wrong.push(`${text} → ${read}`)
        }
      }
    expect(wrong).toEqual([])
  })
})

/** What WordPress writes by default in each language: its formats of date and time (PHP's letters), and the words between them. */
const WORDPRESS: readonly (readonly [language: string, date: string, join: string, time: string])[] = [
  ['en', 'F jS, Y', ' at ', 'g:i a'],
  ['en', 'F j, Y', ' @ ', 'g:i A'],
  ['de', 'j. F Y', ' um ', 'G:i'],
  ['fr', 'j F Y', ' à ', 'G \\h i \\m\\i\\n'],
  ['es', 'j F, Y', ' a las ', 'G:i'],
  ['es', 'j \\d\\e F \\d\\e Y', ' en ', 'g:i a'],
  ['it', 'j F Y', ' alle ', 'G:i'],
  ['pt-BR', 'j \\d\\e F \\d\\e Y', ' às ', 'H:i'],
  ['pt-PT', 'j \\d\\e F, Y', ' às ', 'G:i'],
  ['nl', 'j F Y', ' om ', 'H:i'],
  ['sv', 'j F, Y', ' kl. ', 'H:i'],
  ['da', 'j. F Y', ' kl. ', 'H:i'],
  ['nb', 'j. F Y', ' kl. ', 'H:i'],
  ['fi', 'j.n.Y', ' klo ', 'G.i'],
  ['pl', 'j F Y', ' o ', 'H:i'],
  ['cs', 'j. F Y', ' v ', 'G:i'],
  ['cs', 'j.n.Y', ' (', 'G:i'],
  ['sk', 'j. F Y', ' o ', 'G:i'],
  ['hu', 'Y. F j.', ' - ', 'H:i'],
  ['ro', 'j F Y', ' la ', 'H:i'],
  ['tr', 'j F Y', ', ', 'H:i'],
  ['ru', 'd.m.Y', ' в ', 'H:i'],
  ['ru', 'j F Y', ' в ', 'g:i A'],
  ['uk', 'd.m.Y', ' о ', 'H:i'],
  ['bg', 'd.m.Y', ' в ', 'H:i'],
  ['el', 'j F Y', ' στις ', 'g:i a'],
  ['he', 'd/m/Y', ' בשעה ', 'H:i'],
  ['he', 'j בF Y', ' בשעה ', 'H:i'],
  ['ar', 'j F، Y', ' الساعة ', 'g:i a'],
  ['fa', 'Y-m-d', ' در ', 'g:i a'],
  ['zh-CN', 'Y年n月j日', ' ', 'ag:i'],
  ['zh-TW', 'Y 年 n 月 j 日', ' ', 'a g:i'],
  ['ja', 'Y年n月j日', ' ', 'g:i A'],
  ['ja', 'Y/m/d', ' ', 'H:i'],
  ['ko', 'Y년 n월 j일', ', ', 'a g:i'],
  ['id', 'j F Y', ' pukul ', 'H:i'],
  ['vi', 'd/m/Y', ' lúc ', 'H:i'],
  ['th', 'j F Y', ' เวลา ', 'H:i'],
  ['ca', 'j F Y', ' a les ', 'G:i'],
]

test.each(WORDPRESS)('WordPress in %s: %s%s%s', (language, date, join, time) => {
  for (const moment of MOMENTS) {
    const text = php(date, moment, language) + join + php(time, moment, language)
    expect(dateOf(text, { language, fetchedAt: FETCHED }), text).toBe(
      `${new Date(moment).toISOString().slice(0, 16)}:00`,
    )
  }
})

/** The letters of PHP's date(), with the words of a language. */
function php(format: string, moment: number, language: string): string {
  const at = new Date(moment)
  const part = (options: Intl.DateTimeFormatOptions, type: Intl.DateTimeFormatPartTypes): string =>
    new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' })
      .formatToParts(at)
      .find((found) => found.type === type)?.value ?? ''
  const two = (value: number): string => String(value).padStart(2, '0')
  const half = part({ hour: 'numeric', hourCycle: 'h12' }, 'dayPeriod')
  const ordinals = ['th', 'st', 'nd', 'rd']
  const letters: Readonly<Record<string, string>> = {
    ...{ Y: String(at.getUTCFullYear()), m: two(at.getUTCMonth() + 1), n: String(at.getUTCMonth() + 1) },
    ...{ d: two(at.getUTCDate()), j: String(at.getUTCDate()), S: ordinals[at.getUTCDate()] ?? 'th' },
    F: part({ day: 'numeric', month: 'long', year: 'numeric' }, 'month'),
    ...{ G: String(at.getUTCHours()), H: two(at.getUTCHours()), g: String(at.getUTCHours() % 12 || 12) },
    ...{ i: two(at.getUTCMinutes()), a: half.toLowerCase(), A: half },
  }
  return format.replace(/\\(.)|[A-Za-z]/g, (letter, literal) => literal ?? letters[letter] ?? letter)
}

test.each([
  ['be', '14.10.2019, 12:40 папаўдні', '2019-10-14T12:40:00'],
  ['be', '14.10.2019, 9:05 папаўдні', '2019-10-14T21:05:00'],
  ['is', '14.10.2019, 10:02 morgun', '2019-10-14T10:02:00'],
  ['is', '14.10.2019, 10:02 eftirmiðdegi', '2019-10-14T22:02:00'],
])('in %s the words that software sets behind a clock are read: %s', (language, text, time) => {
  expect(pageDates({ language, fetchedAt: '2020-01-01T00:00:00Z' }).read(text)).toBe(time)
})
