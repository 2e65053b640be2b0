// "Three days ago", in any language that Unicode's own tables (Intl) know, reckoned from the fetch time that is given.
import type { Time } from '../../../graph/model.ts'
import { type DateContext, FIRST_YEAR } from './day.ts'
import { fold, languagesFrom } from './languages.ts'

interface Ago {
  readonly amount: number
  readonly unit: Unit
}
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
type Unit = (typeof UNITS)[number]

const agoTables = new Map<string, ReadonlyMap<string, Ago>>()

/** How long ago a text says, "3 days ago" or "gisteren"; null when it says no such thing. Languages: the page's own, then English. */
function agoOf(text: string, language: string | null): Ago | null {
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

const SECONDS: Readonly<Record<Unit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
}

/** An hour ago is an instant; three days ago is a day. */
export function agoTime(text: string, { language, fetchedAt }: DateContext): Time | null {
  const ago = text.length <= 60 ? agoOf(text, language) : null
  const now = Date.parse(fetchedAt)
  if (!ago || Number.isNaN(now)) return null
  const at = new Date(now - ago.amount * SECONDS[ago.unit] * 1000)
  if (at.getUTCFullYear() < FIRST_YEAR) return null
  const exact = ago.unit === 'second' || ago.unit === 'minute' || ago.unit === 'hour'
  return exact ? `${at.toISOString().slice(0, 19)}Z` : at.toISOString().slice(0, 10)
}
