// Names of months in any language, as Unicode's own tables (Intl) give them: no word lists to keep but what these lack.
import type { Calendar } from './calendars.ts'
import { fold, LANGUAGES, ownLanguage } from './languages.ts'

/** Spellings that blogs write and the tables lack. */
const OTHER_SPELLINGS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { sept: 9 },
  de: { mrz: 3, janner: 1, feber: 2 },
  es: { setiembre: 9, sept: 9, set: 9 },
  fr: { fev: 2, aou: 8 },
  fa: { می: 5, جولای: 7, اگوست: 8 },
  fi: numbered(
    'tammikuun helmikuun maaliskuun huhtikuun toukokuun kesakuun heinakuun elokuun syyskuun lokakuun marraskuun joulukuun',
  ),
  eu: numbered(
    'urtarrilak otsailak martxoak apirilak maiatzak ekainak uztailak abuztuak irailak urriak azaroak abenduak',
  ),
  sr: numbered('јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра'),
  'sr-latn': numbered('januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra'),
  lv: numbered('janvari februari marta aprili maija junija julija augusta septembri oktobri novembri decembri'),
  vi: {
    ...numbered('mot hai ba tu nam sau bay tam chin muoi muoi_mot muoi_hai', 'thang '),
    ...{ 'thang gieng': 1, 'thang chap': 12 },
  },
}
const CALENDARS: Readonly<Record<string, Calendar>> = { fa: 'persian', ar: 'islamic-umalqura' }

export interface Month {
  readonly month: number
  readonly calendar: Calendar
}
interface Months {
  readonly named: ReadonlyMap<string, Month>
  /** The words that their names begin with. */
  readonly first: ReadonlySet<string>
}

/** Twelve words, one for each month. */
function numbered(words: string, before = ''): Readonly<Record<string, number>> {
  return Object.fromEntries(words.split(' ').map((word, at) => [before + word.replace('_', ' '), at + 1]))
}

/** Words as a text writes them, one token each; a month's name may be several ("كانون الثاني"). */
const WORDS = /\p{L}[\p{L}\p{M}]*|\d+/gu
export const LONGEST_NAME = 3

const tables = new Map<string, Months>()
let allTogether: Months | null = null

/** The month that words name in `language` or, failing that, in any other; null for other words. */
export function monthNamed(words: string, language: string | null): Month | null {
  const key = fold(words)
  if (key.length < 2) return null
  const own = ownLanguage(language)
  return (own === null ? undefined : monthsOf(own).named.get(key)) ?? inAnyLanguage().named.get(key) ?? null
}

/** False for a word that no name of a month begins with. */
export function mayBeginMonth(word: string, language: string | null): boolean {
  const key = fold(word)
  const own = ownLanguage(language)
  return inAnyLanguage().first.has(key) || (own !== null && monthsOf(own).first.has(key))
}

function inAnyLanguage(): Months {
  if (allTogether) return allTogether
  const all = new Map<string, Month>()
  for (const language of LANGUAGES)
    for (const [name, month] of monthsOf(language).named) if (!all.has(name)) all.set(name, month)
  allTogether = withFirst(all)
  return allTogether
}

const withFirst = (named: ReadonlyMap<string, Month>): Months => ({
  named,
  first: new Set([...named.keys()].map((name) => name.split(' ')[0] as string)),
})

function monthsOf(language: string): Months {
  const kept = tables.get(language)
  if (kept) return kept
  const table = new Map<string, Month>()
  for (const calendar of ['gregory', CALENDARS[language]] as const) if (calendar) addNames(table, language, calendar)
  for (const [name, month] of Object.entries(OTHER_SPELLINGS[language] ?? {}))
    table.set(name, { month, calendar: 'gregory' })
  addBeginnings(table, language === 'en' ? table : monthsOf('en').named)
  const months = withFirst(table)
  tables.set(language, months)
  return months
}

/** Standing alone, and inside a date, where many languages write them otherwise. */
function addNames(table: Map<string, Month>, language: string, calendar: Calendar): void {
  const inDate = { day: 'numeric', year: 'numeric' } as const
  const twelve = twelveDays(calendar)
  for (const style of [{ month: 'long' }, { month: 'short' }] as const)
    for (const more of [{}, inDate]) {
      const format = new Intl.DateTimeFormat([language, 'en'], { ...style, ...more, calendar, timeZone: 'UTC' })
      for (const { at, month } of twelve)
        for (const name of namesIn(format.formatToParts(at))) if (!table.has(name)) table.set(name, { month, calendar })
    }
}

/** A day in each month of a calendar. */
function twelveDays(calendar: Calendar): readonly { readonly at: number; readonly month: number }[] {
  const number = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: 'numeric', timeZone: 'UTC' })
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2001, month, 15))
  return days.map((at) => ({ at, month: Number.parseInt(number.format(at), 10) }))
}

/** The month's name, and the word that it stands in: "בינואר" (in January), "urtarrilaren" (of January). */
function namesIn(parts: readonly Intl.DateTimeFormatPart[]): readonly string[] {
  const at = parts.findIndex(({ type }) => type === 'month')
  const name = parts[at]?.value ?? ''
  const before = /\p{L}*$/u.exec(parts[at - 1]?.value ?? '')?.[0] ?? ''
  const after = /^\p{L}*/u.exec(parts[at + 1]?.value ?? '')?.[0] ?? ''
  return [name, before + name + after].map((words) => fold(words).match(WORDS)?.join(' ') ?? '').filter(isName)
}

const isName = (name: string): boolean => /\p{L}/u.test(name) && name.length >= 2 && !/^\d/.test(name)

/** Beginnings of three letters or more that fit one month only, and are no other in English: "janv", "Febr", "Septem". */
function addBeginnings(table: Map<string, Month>, english: Months['named']): void {
  const beginnings = new Map<string, Month | null>()
  for (const [name, month] of table) {
    if (!/^\p{L}+$/u.test(name)) continue
    for (let length = 3; length < name.length; length++) {
      const start = name.slice(0, length)
      const other = beginnings.get(start)
      beginnings.set(start, other === undefined || other?.month === month.month ? month : null)
    }
  }
  for (const [start, month] of beginnings)
    if (month !== null && !table.has(start) && (english.get(start) ?? month).month === month.month)
      table.set(start, month)
}
