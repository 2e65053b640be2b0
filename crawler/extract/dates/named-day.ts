// Days whose month is a word, in any language and order: "18. March 2006", "September 10, 2008", "2006 m. kovo 18 d.".
import { type DateContext, type Day, fullYear } from './day.ts'
import { monthOf } from './months.ts'

const WORD = /\p{L}[\p{L}\p{M}]*|\d+/gu
/** What may stand between the parts of a date: "18th of March, 2006", "18 de marzo de 2006", "2006 m. kovo 18 d.". */
const BETWEEN = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'of',
  'the',
  'de',
  'del',
  'do',
  'da',
  'di',
  'den',
  'der',
  'd',
  'm',
  'er',
  'y',
  'e',
  'a',
  'o',
  'ro',
  'nd',
  'ma',
  'i',
  'г',
  'р',
])

interface Token {
  readonly text: string
  readonly from: number
  readonly number: number | null
}

export function namedDay(text: string, { language }: DateContext): Day | null {
  const tokens: Token[] = [...text.matchAll(WORD)].map((found) => ({
    text: found[0],
    from: found.index,
    number: /^\d/.test(found[0]) ? Number(found[0]) : null,
  }))
  if (!tokens.some(({ number }) => number !== null)) return null
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.number !== null || BETWEEN.has(token.text.toLowerCase())) continue
    const before = numberBeside(tokens, at, -1)
    const after = numberBeside(tokens, at, 1)
    if (!before && !after) continue
    const month = monthOf(token.text, language)
    if (month === null) continue
    const day = partsOf(tokens, at, before, after, month)
    if (day) return day
  }
  return null
}

/** The nearest number before (-1) or after (1) a token, past at most two words that may stand between. */
function numberBeside(
  tokens: readonly Token[],
  at: number,
  step: 1 | -1,
): { readonly at: number; readonly token: Token } | null {
  for (let near = at + step, skipped = 0; skipped <= 2; near += step, skipped++) {
    const token = tokens[near]
    if (!token) return null
    if (token.number !== null) return { at: near, token }
    if (!BETWEEN.has(token.text.toLowerCase())) return null
  }
  return null
}

type Beside = ReturnType<typeof numberBeside>

function partsOf(tokens: readonly Token[], at: number, before: Beside, after: Beside, month: number): Day | null {
  const isDay = (near: Beside): boolean =>
    near !== null && near.token.text.length <= 2 && near.token.number !== 0 && Number(near.token.number) <= 31
  const isYear = (near: Beside): boolean => near !== null && /^(?:(?:19|20)\d\d|\d\d)$/.test(near.token.text)
  const span = (first: number, last: number) => ({
    from: (tokens[first] as Token).from,
    to: (tokens[last] as Token).from + (tokens[last] as Token).text.length,
  })
  const made = (year: Beside, day: Beside): Day | null => {
    if (!year || !day) return null
    const places = [at, year.at, day.at]
    return {
      year: fullYear(year.token.text),
      month,
      day: Number(day.token.number),
      ...span(Math.min(...places), Math.max(...places)),
    }
  }
  const beyond = after && numberBeside(tokens, after.at, 1)
  if (before && before.token.text.length === 4 && isYear(before) && isDay(after)) return made(before, after)
  if (isDay(before) && isYear(after) && (after as NonNullable<Beside>).token.text.length === 4)
    return made(after, before)
  if (isDay(after) && isYear(beyond) && (beyond as NonNullable<Beside>).token.text.length === 4)
    return made(beyond, after)
  if (isDay(before) && isYear(after)) return made(after, before)
  return null
}
