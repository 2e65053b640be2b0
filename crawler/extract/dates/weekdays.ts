// Names of the days of the week, long and short, in the languages that dates are read in.
import { fold, LANGUAGES } from './languages.ts'

/** A word as names are compared: folded, without the signs round it. */
export const plainWord = (word: string): string => fold(word).replace(/^[([]+|(?<![.,:;])[.,:;]+$/gu, '')

export const isWeekday = (word: string): boolean => weekdays().has(plainWord(word))

/** Estonian shortens its days to what elsewhere is an initial: "Ada K." */
const INITIAL = /^\p{sc=Latin}$/u

/** How Drupal shortens days in Russian and Polish. */
const OF_SOFTWARE = 'пнд втр срд чтв птн сбт вск pon wto sro czw pia sob nie'.split(' ')

let names: ReadonlySet<string> | null = null
function weekdays(): ReadonlySet<string> {
  names ??= new Set(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat([language, 'en'], { weekday, timeZone: 'UTC' })
        return [1, 2, 3, 4, 5, 6, 7].map((day) => plainWord(format.format(Date.UTC(2001, 0, day))))
      }),
    )
      .concat(OF_SOFTWARE)
      .filter((name) => !INITIAL.test(name)),
  )
  return names
}
