// The words of "three days ago", "yesterday" and "three days" in any language, as Unicode's own tables (Intl) give them.
import { fold } from './languages.ts'

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
export type Unit = (typeof UNITS)[number]

export interface Phrases {
  /** Phrases with `#` for the number ("#days ago"), longest first. */
  readonly counted: readonly (readonly [phrase: string, unit: Unit])[]
  /** The same where a word holds its number: "לפני יומיים" (two days ago). */
  readonly worded: readonly (readonly [phrase: string, amount: number, unit: Unit])[]
  /** "Yesterday", and how many days ago that is. */
  readonly named: readonly (readonly [phrase: string, days: number])[]
  /** "#years": what stands beside "#days ago" in "2 years 3 days ago". */
  readonly units: readonly (readonly [phrase: string, unit: Unit])[]
  /** What every text has that says how long ago something was. */
  readonly telling: RegExp
}

/** What blogs write and the tables lack. */
const OTHER_PHRASES: Readonly<Record<string, Readonly<Record<string, Unit>>>> = {
  en: { '#mins ago': 'minute', '#hrs ago': 'hour', '#hr ago': 'hour', '#secs ago': 'second' },
  pt: {
    '#minutos atras': 'minute',
    '#horas atras': 'hour',
    '#dias atras': 'day',
    '#semanas atras': 'week',
    '#meses atras': 'month',
    '#anos atras': 'year',
    '#ano atras': 'year',
  },
  nb: { '#dager siden': 'day', '#dag siden': 'day' },
  hu: { '#perce': 'minute', '#oraja': 'hour', '#napja': 'day', '#hete': 'week', '#honapja': 'month', '#eve': 'year' },
  el: {
    '#λεπτα πριν': 'minute',
    '#ωρες πριν': 'hour',
    '#ημερες πριν': 'day',
    '#μηνες πριν': 'month',
    '#χρονια πριν': 'year',
  },
  th: {
    '#นาทีก่อน': 'minute',
    '#ชั่วโมงก่อน': 'hour',
    '#วันก่อน': 'day',
    '#สัปดาห์ก่อน': 'week',
    '#เดือนก่อน': 'month',
    '#ปีก่อน': 'year',
  },
}
/** Where blogs say "ago" with another word than the tables, or without one of theirs. */
const ALIASES: Readonly<Record<string, readonly [said: string, also: string]>> = {
  ar: ['قبل', 'منذ'],
  fa: ['پیش', 'قبل'],
  id: ['yang lalu', 'lalu'],
}
const tables = new Map<string, Phrases>()

export function phrasesOf(language: string): Phrases {
  const known = tables.get(language)
  if (known) return known
  const counted = new Map<string, Unit>(Object.entries(OTHER_PHRASES[language] ?? {}))
  const worded = new Map<string, readonly [number, Unit]>()
  const named = new Map<string, number>()
  const units = new Map<string, Unit>()
  for (const style of ['long', 'short', 'narrow'] as const) {
    const always = new Intl.RelativeTimeFormat([language, 'en'], { numeric: 'always', style })
    const auto = new Intl.RelativeTimeFormat([language, 'en'], { numeric: 'auto', style })
    for (const unit of UNITS) {
      const plain = new Intl.NumberFormat([language, 'en'], { style: 'unit', unit, unitDisplay: style })
      for (const amount of [1, 2, 3, 5, 11, 21]) {
        for (const phrase of withAlias(withHash(always.format(-amount, unit)), language)) {
          counted.set(phrase, unit)
          if (amount <= 2 && !phrase.includes('#')) worded.set(phrase, [amount, unit])
        }
        units.set(withHash(plain.format(amount)), unit)
      }
    }
    for (const days of [0, 1, 2]) named.set(fold(auto.format(-days, 'day')), days)
  }
  const phrases = {
    counted: longestFirst(counted, /^(?=.*#).{3}/),
    worded: longestFirst(worded, /^[^#]{4,}$/).map(([phrase, [amount, unit]]) => [phrase, amount, unit] as const),
    named: longestFirst(named, /^[^#]{2,}$/),
    units: longestFirst(units, /#.{3}/),
  }
  const kept = { ...phrases, telling: tellingOf(phrases) }
  tables.set(language, kept)
  return kept
}

/** The longest words of each phrase. */
function tellingOf({ counted, worded, named }: Omit<Phrases, 'telling'>): RegExp {
  const words = [...counted, ...worded, ...named].map(([phrase]) =>
    phrase.split('#').reduce((longest, part) => (part.length > longest.length ? part : longest)),
  )
  return new RegExp([...new Set(words)].map((part) => part.split(' ').map(RegExp.escape).join('\\s+')).join('|'))
}

function withAlias(phrase: string, language: string): readonly string[] {
  const [said, also] = ALIASES[language] ?? []
  return said === undefined || !phrase.includes(said) ? [phrase] : [phrase, phrase.replace(said, also ?? '').trim()]
}

/** The tables say "two days (2) ago" in Hebrew. */
const withHash = (phrase: string): string =>
  fold(phrase)
    .replace(/\s\(\p{Nd}\)/gu, '')
    .replace(/\s*\p{Nd}+\s*/gu, '#')

/** Those that are more than a unit ("-3 h" is no phrase) and have the wanted form. */
const longestFirst = <Value>(
  phrases: ReadonlyMap<string, Value>,
  form: RegExp,
): readonly (readonly [string, Value])[] =>
  [...phrases]
    .filter(([phrase]) => form.test(phrase) && !/^[-−–]/.test(phrase))
    .sort(([one], [other]) => other.length - one.length)
