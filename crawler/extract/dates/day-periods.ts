// Words for the half or the part of a day ("pm", "下午", "de la tarde", "μ.μ."), as Unicode's own tables (Intl) give them.
import { fold, ownLanguage } from './languages.ts'

interface Periods {
  /** Hours of the day, 0 to 23, that a word stands for, in order. */
  readonly hours: ReadonlyMap<string, readonly number[]>
  readonly before: RegExp
  readonly after: RegExp
}

const tables = new Map<string, Periods>()
const MORNING = Array.from({ length: 12 }, (_, hour) => hour)
const AFTERNOON = MORNING.map((hour) => hour + 12)

/** What software writes where Unicode's tables say otherwise. */
const WRITTEN: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['bg', ['преди обяд', 'след обяд']],
  ['et', ['e.l.', 'p.l.']],
  ['be', ['папоўначы', 'папаўдні']],
  ['bn', ['পূর্বাহ্ন', 'অপরাহ্ন']],
  ['cy', ['y.b.', 'y.h.']],
  ['is', ['morgun', 'eftirmiðdegi']],
  ['kk', ['т.ж.', 'т.қ.']],
  ['kn', ['ಪೂರ್ವಾಹ್ನ', 'ಅಪರಾಹ್ನ']],
])

/** How far from the clock a word may stand. */
const NEAR = 24

/** A word for a part of the day, and the length of all that stands there for it. */
interface Period {
  readonly word: string
  readonly length: number
}

/** The word right after a clock; null when there is none. */
export function periodAfter(after: string, language: string | null): Period | null {
  const found = periodsIn(language).after.exec(fold(after.slice(0, NEAR)))
  return found && { word: found[1] ?? '', length: found[0].length }
}

/** The hour of the day that a clock of twelve hours means by the word after it, or the one before; null when there is no such word. */
export function hourByPeriod(
  hour: number,
  before: string,
  after: Period | null,
  language: string | null,
): number | null {
  const periods = periodsIn(language)
  const word = after?.word ?? periods.before.exec(fold(before.slice(-NEAR)))?.[1]
  const hours = word && periods.hours.get(bare(word))
  if (!hours) return null
  const [early, late] = [hour % 12, (hour % 12) + 12]
  // Software says "morning" and "afternoon" for all of a half of the day ("9:44 chiều", "12:07 sáng").
  const [first = 0, last] = [hours[0], hours.at(-1)]
  if (first >= 12 && first <= 14) return late
  if (last === 11 || last === 10) return early
  return farFrom(hours, early) <= farFrom(hours, late) ? early : late
}

/** Hours round the clock to the nearest that a word stands for: people say "evening" earlier than the tables. */
const farFrom = (hours: readonly number[], hour: number): number =>
  Math.min(...hours.map((one) => Math.min(Math.abs(one - hour), 24 - Math.abs(one - hour))))

const bare = (word: string): string => word.replace(/[.\s]/g, '')

const periodsIn = (language: string | null): Periods => periodsOf(ownLanguage(language) ?? 'en')

function periodsOf(language: string): Periods {
  const kept = tables.get(language)
  if (kept) return kept
  const hours = new Map<string, Set<number>>()
  for (const format of formatsOf(language))
    for (let hour = 0; hour < 24; hour++) {
      const parts = format.formatToParts(Date.UTC(2001, 0, 1, hour, 5))
      add(hours, fold(parts.find(({ type }) => type === 'dayPeriod')?.value ?? ''), [hour])
    }
  const words = [...hours.keys()].filter(Boolean)
  for (const [word, own] of [...hours]) add(hours, bare(word), own)
  add(hours, 'am', MORNING)
  add(hours, 'pm', AFTERNOON)
  const [morning, afternoon] = (WRITTEN.get(language) ?? []).map(fold)
  if (morning && afternoon) {
    add(hours, bare(morning), MORNING)
    add(hours, bare(afternoon), AFTERNOON)
    words.push(morning, afternoon)
  }
  const pattern = ['a.m.', 'p.m.', ...words]
    .sort((one, other) => other.length - one.length)
    .map(patternOf)
    .join('|')
  const periods = {
    hours: new Map([...hours].map(([word, own]) => [word, [...own].sort((one, other) => one - other)])),
    before: new RegExp(`(?<!\\p{L})(?:utc|gmt)?(${pattern})\\s*$`, 'u'),
    after: new RegExp(`^[.\\s]?\\s?(?:ч\\.\\s)?(${pattern})(?!\\p{L})`, 'u'),
  }
  tables.set(language, periods)
  return periods
}

/** Dots and spaces are often left out: "p. m.", "p.m.", "pm". */
const patternOf = (word: string): string =>
  word
    .split(/(\.\s?|\s)/)
    .map((part) => (part === ' ' ? '\\s?' : part.startsWith('.') ? '\\.?\\s?' : RegExp.escape(part)))
    .join('')

function formatsOf(language: string): readonly Intl.DateTimeFormat[] {
  const clock = { hour: 'numeric', hourCycle: 'h12', timeZone: 'UTC' } as const
  const kinds = [
    clock,
    { ...clock, minute: 'numeric' },
    { ...clock, dayPeriod: 'short' },
    { ...clock, dayPeriod: 'long' },
  ] as const
  return kinds.map((kind) => new Intl.DateTimeFormat([language, 'en'], kind))
}

function add(hours: Map<string, Set<number>>, word: string, more: Iterable<number>): void {
  hours.set(word, new Set([...(hours.get(word) ?? []), ...more]))
}
