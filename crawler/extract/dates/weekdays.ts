// Names of the days of the week, long and short, in the languages that dates are read in.
import { fold, LANGUAGES } from './languages.ts'

/** A word as names are compared: folded, without the signs round it. */
export const plainWord = (word: string): string => fold(word).replace(/^[([]+|(?<![.,:;])[.,:;]+$/gu, '')

export const isWeekday = (word: string): boolean => weekdays().has(plainWord(word))

/** The days that a word may name, from Sunday as 0: "do" is Thursday in German and Sunday in Italian. Empty for other words. */
export const weekdaysNamed = (word: string): ReadonlySet<number> => weekdays().get(plainWord(word)) ?? NONE
const NONE: ReadonlySet<number> = new Set()

/** Estonian shortens its days to what elsewhere is an initial: "Ada K." */
const INITIAL = /^\p{sc=Latin}$/u

/** How Drupal shortens days in Russian and Polish, from Monday. */
const OF_SOFTWARE = ['пнд втр срд чтв птн сбт вск', 'pon wto sro czw pia sob nie']

let names: ReadonlyMap<string, ReadonlySet<number>> | null = null
function weekdays(): ReadonlyMap<string, ReadonlySet<number>> {
  names ??= daysByName([...LANGUAGES.flatMap(weeksIn), ...OF_SOFTWARE.map((week) => week.split(' '))])
  return names
}

/** From Monday; the first of January 2001 was one. */
const weeksIn = (language: string): readonly (readonly string[])[] =>
  (['long', 'short'] as const).map((weekday) => {
    const format = new Intl.DateTimeFormat([language, 'en'], { weekday, timeZone: 'UTC' })
    return [1, 2, 3, 4, 5, 6, 7].map((day) => plainWord(format.format(Date.UTC(2001, 0, day))))
  })

function daysByName(weeks: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const days = new Map<string, Set<number>>()
  for (const week of weeks)
    for (const [at, name] of week.entries())
      if (!INITIAL.test(name)) days.set(name, (days.get(name) ?? new Set()).add((at + 1) % 7))
  return days
}
