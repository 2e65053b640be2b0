// The languages that words for dates are looked up in, and the form they are compared in.
import { remembering } from '../memo.ts'

/** The most blogged languages, tried in this order after the page's own; those that name months in several ways stand here with their regions. */
export const LANGUAGES =
  'en de fr es it pt nl pl ru sv da nb fi tr cs hu ar uk ro sk bg el ca he fa zh ja ko id vi th hr sl sr sr-latn lt lv et gl eu is ar-sy ar-dz ar-ma'.split(
    ' ',
  )

/** Accents, and the points of Hebrew and Arabic; in other scripts such marks are vowels. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g

/** Lower case, without accents and dots above, so that "Août" and "aout" are one word, "ARALIK" and "aralık" too. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (ASCII.test(lower)) return lower
  return lower.normalize('NFD').replace(ACCENTS, '').normalize('NFC').replaceAll('ı', 'i').replaceAll('’', "'")
}

const ASCII = /^[\0-\x7f]*$/

/** "pt-BR" → "pt"; null when no language is told. */
export const ownLanguage = (language: string | null): string | null => (language === null ? null : primaryOf(language))

const primaryOf = remembering((language): string | null => {
  const own = language.toLowerCase().split(/[-_]/)[0] ?? ''
  return /^[a-z]{2,3}$/.test(own) ? (own === 'no' ? 'nb' : own) : null
})
