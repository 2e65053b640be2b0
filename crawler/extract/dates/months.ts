// Names of months in any language, as Unicode's own tables (Intl) give them: no word lists to keep.
import { fold, languagesFrom } from './languages.ts'

/** Spellings that blogs write and the tables lack. */
const OTHER_SPELLINGS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  en: [['sept', 9]],
  de: [
    ['mrz', 3],
    ['janner', 1],
    ['feber', 2],
  ],
  es: [
    ['setiembre', 9],
    ['sept', 9],
    ['set', 9],
  ],
  fr: [
    ['fev', 2],
    ['aou', 8],
  ],
}

const monthTables = new Map<string, ReadonlyMap<string, number>>()

/** 1 to 12 for a word that names a month in `language` or, failing that, in any other; null for other words. */
export function monthOf(word: string, language: string | null): number | null {
  const key = fold(word)
  if (key.length < 2) return null
  for (const candidate of languagesFrom(language)) {
    const month = monthsOf(candidate).get(key)
    if (month !== undefined) return month
  }
  return null
}

function monthsOf(language: string): ReadonlyMap<string, number> {
  const kept = monthTables.get(language)
  if (kept) return kept
  const table = new Map<string, number>()
  const formats = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat([language, 'en'], { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat([language, 'en'], { month, day: 'numeric', year: 'numeric', timeZone: 'UTC' }),
  ])
  for (const format of formats)
    for (let month = 1; month <= 12; month++) {
      const part = format.formatToParts(Date.UTC(2001, month - 1, 15)).find(({ type }) => type === 'month')
      const name = fold(part?.value ?? '').replace(/\.$/, '')
      if (/^\p{L}{2,}$/u.test(name) && !table.has(name)) table.set(name, month)
    }
  for (const [name, month] of OTHER_SPELLINGS[language] ?? []) table.set(name, month)
  addBeginnings(table)
  monthTables.set(language, table)
  return table
}

/** Beginnings of three letters or more that fit one month only: "janv", "Febr", "Septem". */
function addBeginnings(table: Map<string, number>): void {
  const beginnings = new Map<string, number | null>()
  for (const [name, month] of table)
    for (let length = 3; length < name.length; length++) {
      const start = name.slice(0, length)
      const other = beginnings.get(start)
      beginnings.set(start, other === undefined || other === month ? month : null)
    }
  for (const [start, month] of beginnings) if (month !== null && !table.has(start)) table.set(start, month)
}
