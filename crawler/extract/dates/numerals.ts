// Digits of every script as 0 to 9, full-width forms as plain ones, and none of the marks that only steer the direction of writing.

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
