// Digits of every script as 0 to 9, full-width forms as plain ones, and none of the marks that only steer the direction of writing.
import { ERAS } from './calendars.ts'

const DIGITS = new Map<string, string>()
for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
  if (numberingSystem === 'hanidec') continue // its digits are words too
  const format = new Intl.NumberFormat('en', { numberingSystem })
  for (let digit = 0; digit < 10; digit++) DIGITS.set(format.format(digit), String(digit))
}

const PLAIN = /^[\t\n -~]*$/

export function plainNumerals(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => DIGITS.get(digit) ?? digit)
}

const NUMERALS = '〇一二三四五六七八九'
const NUMBER = '([〇零一二三四五六七八九十]{1,3})'
const DAY_IN_WORDS = new RegExp(
  `(?:([〇零一二三四五六七八九]{4})|(?<=${Object.keys(ERAS).join('|')})([元一二三四五六七八九十]{1,3}))年${NUMBER}月${NUMBER}(?=[日号號])`,
  'g',
)

/** "二〇〇七年五月三日" and "令和元年五月三日" with digits. */
export function daysInDigits(text: string): string {
  if (!text.includes('年')) return text
  return text.replace(DAY_IN_WORDS, (_all, year: string | undefined, ofEra: string, month: string, day: string) => {
    const years = year ? [...year].map(digitOf).join('') : ofEra === '元' ? ofEra : numberOf(ofEra)
    return `${years}年${numberOf(month)}月${numberOf(day)}`
  })
}

const digitOf = (sign: string): number => Math.max(0, NUMERALS.indexOf(sign))

/** "二十五", "十", "三", "三一". */
function numberOf(signs: string): number {
  const [tens, ones] = signs.split('十') as [string, string?]
  if (ones === undefined) return Number([...signs].map(digitOf).join(''))
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones))
}
