// Names of months and ways to say "three days ago", in any language, as Unicode's own tables (Intl) give them: no word lists to keep.

/** Twenty-odd of the most blogged languages, tried in this order after the page's own. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'sv',
  'da',
  'nb',
  'fi',
  'tr',
  'cs',
  'hu',
  'ar',
  'uk',
  'ro',
  'sk',
  'bg',
  'el',
  'ca',
  'hr',
  'sl',
  'sr',
  'lt',
  'lv',
  'et',
  'id',
  'vi',
  'he',
  'fa',
  'gl',
  'eu',
  'is',
]
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

/** Lower case, without accents, so that "Août" and "aout" are one word. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')

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

export function languagesFrom(language: string | null): readonly string[] {
  const own = language?.toLowerCase().split(/[-_]/)[0] ?? ''
  const known = own === 'no' || own === 'nn' ? 'nb' : own
  return /^[a-z]{2,3}$/.test(known) ? [known, ...LANGUAGES.filter((other) => other !== known)] : LANGUAGES
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

export interface Ago {
  readonly amount: number
  readonly unit: Unit
}
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
export type Unit = (typeof UNITS)[number]

const agoTables = new Map<string, ReadonlyMap<string, Ago>>()

/** How long ago a text says, "3 days ago" or "gisteren"; null when it says no such thing. Languages: the page's own, then English. */
export function agoOf(text: string, language: string | null): Ago | null {
  const folded = fold(text).replace(/\b(?:an?|one) (?=[a-z]+ ago)/g, '1 ')
  const number = /\d{1,4}/.exec(folded)
  const pattern = ` ${folded.replace(/\d+/g, '#')} `
  for (const candidate of new Set([...languagesFrom(language).slice(0, 1), 'en']))
    for (const [phrase, { amount, unit }] of agosOf(candidate)) {
      if (!pattern.includes(phrase)) continue
      if (!phrase.includes('#')) return { amount, unit }
      if (number) return { amount: Number(number[0]), unit }
    }
  return null
}

/** Phrases with `#` for the number, longest first. */
function agosOf(language: string): ReadonlyMap<string, Ago> {
  const kept = agoTables.get(language)
  if (kept) return kept
  const table = new Map<string, Ago>()
  for (const style of ['long', 'short'] as const) {
    const counted = new Intl.RelativeTimeFormat([language, 'en'], { numeric: 'always', style })
    const named = new Intl.RelativeTimeFormat([language, 'en'], { numeric: 'auto', style })
    for (const unit of UNITS) {
      for (const amount of [1, 2, 3, 5, 11, 21])
        table.set(fold(counted.format(-amount, unit)).replace(/\d+/g, '#'), { amount, unit })
      if (unit === 'day') for (const amount of [0, 1]) table.set(fold(named.format(-amount, unit)), { amount, unit })
    }
  }
  const sorted = new Map(
    [...table].filter(([phrase]) => phrase.length > 2).sort(([one], [other]) => other.length - one.length),
  )
  agoTables.set(language, sorted)
  return sorted
}
