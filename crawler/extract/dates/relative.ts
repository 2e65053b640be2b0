// "Three days ago" and "yesterday at 5:10", in any language that Unicode's own tables (Intl) know, reckoned from the fetch time that is given.
import type { Time } from '../../../graph/model.ts'
import { timeAndZone } from './clock.ts'
import { type DateContext, whyImpossible } from './day.ts'
import { fold, ownLanguage } from './languages.ts'
import { type Phrases, phrasesOf, type Unit } from './relative-phrases.ts'

interface Ago {
  readonly amount: number
  readonly unit: Unit
}

/** Longer texts are prose. */
const LONGEST = 60
/** What may stand beside "yesterday": "Posted", "at", a clock. */
const LONGEST_REST = 12

/** "A day ago", "vor einer Woche", "il y a une heure". */
const ONE =
  /(?<!\p{L})(?:\ban?(?= [a-z]+ ago)|one|ein(?:em|er|en|e)?|une?|una|uno|uma?|een|ett?|en|egy|bir|один|одну|одна) (?=\p{L})/gu

/** Minutes and hours ago are an instant, days ago are a day, yesterday at 5:10 is local. Null when the text says no such thing. */
export function relativeTime(text: string, context: DateContext): Time | null {
  if (text.length > LONGEST) return null
  const folded = fold(text)
  const own = ownLanguage(context.language) ?? 'en'
  for (const language of own === 'en' ? ['en'] : [own, 'en']) {
    const phrases = phrasesOf(language)
    if (!phrases.telling.test(folded)) continue
    const counted = folded.replace(ONE, '1 ')
    const time = agoIn(counted, phrases, context) ?? namedDayIn(text, counted, phrases, context)
    if (time) return time
  }
  return null
}

function agoIn(folded: string, { counted, worded, units }: Phrases, context: DateContext): Time | null {
  const numbers = folded.match(/\d+/g)
  const [said] = numbers === null ? worded.filter(([phrase]) => standsIn(folded, phrase)) : []
  if (said) return before([{ amount: said[1], unit: said[2] }], context)
  if (numbers === null || numbers.some((number) => number.length > 4)) return null
  const pattern = folded.replace(/\s*\d+\s*/g, '#').replace(/\s+/g, ' ')
  const found = counted.find(([phrase]) => standsIn(pattern, phrase))
  if (!found) return null
  const [phrase, unit] = found
  const at = pattern.indexOf(phrase)
  const beside = pattern.slice(0, at) + ' '.repeat(phrase.length) + pattern.slice(at + phrase.length)
  const numberAt = (place: number): number => Number(numbers[pattern.slice(0, place).split('#').length - 1])
  const more = units.find(([words, other]) => other !== unit && beside.includes(words))
  const sum: Ago[] = [{ amount: numberAt(pattern.indexOf('#', at)), unit }]
  return before(more ? [...sum, { amount: numberAt(beside.indexOf(more[0])), unit: more[1] }] : sum, context)
}

/** Whole words only. */
const standsIn = (text: string, phrase: string): boolean => {
  const at = text.indexOf(phrase)
  if (at < 0) return false
  const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}#]/u.test(character)
  const [first, last] = [phrase[0], phrase.at(-1)]
  return (
    !(isLetter(first) && first !== '#' && isLetter(text[at - 1])) &&
    !(isWesternLetter(last) && isWesternLetter(text[at + phrase.length]))
  )
}

const isWesternLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(character)

const SECONDS = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 } as const

function before(sums: readonly Ago[], context: DateContext): Time | null {
  const at = new Date(context.fetchedAt)
  if (Number.isNaN(at.getTime())) return null
  for (const { amount, unit } of sums)
    if (unit === 'year') at.setUTCFullYear(at.getUTCFullYear() - amount)
    else if (unit === 'month') at.setUTCMonth(at.getUTCMonth() - amount)
    else at.setTime(at.getTime() - amount * SECONDS[unit] * 1000)
  const time = at.toISOString()
  const isExact = sums.every(({ unit }) => unit === 'second' || unit === 'minute' || unit === 'hour')
  if (whyImpossible({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }, context))
    return null
  return isExact ? `${time.slice(0, 19)}Z` : time.slice(0, 10)
}

/** Only where little else is said: "What I did today" is a title. */
function namedDayIn(text: string, folded: string, { named }: Phrases, context: DateContext): Time | null {
  const found = named.find(([phrase]) => standsIn(folded, phrase))
  if (!found) return null
  const [phrase, days] = found
  const from = folded.indexOf(phrase)
  const time = timeAndZone(text, { from, to: from + phrase.length }, context.language)
  const rest = folded.replace(phrase, '').replace(/[^\p{L}]/gu, '')
  if (rest.length > (time ? LONGEST_REST : 0)) return null
  const day = before([{ amount: days, unit: 'day' }], context)
  return day && day + time
}
