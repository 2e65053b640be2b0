// Names of the days of the week, long and short, in the languages that dates are read in.
import { fold, LANGUAGES, ownLanguage } from './languages.ts'

/** A word as names are compared: folded, without the signs round it. */
export const plainWord = (word: string): string => fold(word).replace(/^[([]+|(?<![.,:;])[.,:;]+$/gu, '')

export const isWeekday = (word: string): boolean => inAnyLanguage().has(plainWord(word))

/**
 * The days that a word may name, from Sunday as 0; empty for other words. A short one tells in the language of the page and in
 * English: "do" is Thursday in German, and "of the" in Portuguese.
 */
export function weekdaysNamed(word: string, language: string | null): ReadonlySet<number> {
  const name = plainWord(word)
  if (name.length > SHORT) return inAnyLanguage().get(name) ?? NONE
  return inLanguage(ownLanguage(language) ?? 'en').get(name) ?? inLanguage('en').get(name) ?? NONE
}
/** In letters. */
const SHORT = 3
const NONE: ReadonlySet<number> = new Set()

/** Estonian shortens its days to what elsewhere is an initial: "Ada K." */
const INITIAL = /^\p{sc=Latin}$/u

/** How Drupal shortens days in Russian and Polish, from Monday. */
const OF_SOFTWARE: Readonly<Record<string, string>> = {
  ru: 'пнд втр срд чтв птн сбт вск',
  pl: 'pon wto sro czw pia sob nie',
}

type Weekdays = ReadonlyMap<string, ReadonlySet<number>>

let allTogether: Weekdays | null = null
function inAnyLanguage(): Weekdays {
  allTogether ??= daysByName(LANGUAGES.flatMap(weeksIn))
  return allTogether
}

const tables = new Map<string, Weekdays>()
function inLanguage(language: string): Weekdays {
  const table = tables.get(language) ?? daysByName(weeksIn(language))
  tables.set(language, table)
  return table
}

/** From Monday; the first of January 2001 was one. */
const weeksIn = (language: string): readonly (readonly string[])[] => [
  ...(['long', 'short'] as const).map((weekday) => {
    const format = new Intl.DateTimeFormat([language, 'en'], { weekday, timeZone: 'UTC' })
    return [1, 2, 3, 4, 5, 6, 7].map((day) => plainWord(format.format(Date.UTC(2001, 0, day))))
  }),
  OF_SOFTWARE[language]?.split(' ') ?? [],
]

function daysByName(weeks: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const days = new Map<string, Set<number>>()
  for (const week of weeks)
    for (const [at, name] of week.entries())
      if (!INITIAL.test(name)) days.set(name, (days.get(name) ?? new Set()).add((at + 1) % 7))
  return days
}
