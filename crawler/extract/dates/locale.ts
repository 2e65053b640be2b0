// In which language and country's manner a page writes dates, where it does not say all of it: "en" under .uk is British.

import { remembering } from '../memo.ts'

/** Domains that are sold as words, not as countries. */
const NO_COUNTRY = new Set(
  'ac ad ag ai am bz cc cd co dj eu fm gg im io is la li ly me mn ms mu nu pw sc sh st su tk tl to tv vc ws'.split(' '),
)

/** A locale that Intl knows, from the language a page declares and the country of its host; null when neither tells. */
export const localeOf = (language: string | null, address: string): string | null =>
  localeIn(`${countryOf(address) ?? ''} ${language ?? ''}`)

const localeIn = remembering((told): string | null => {
  const [country, language = ''] = told.split(' ')
  const declared = locale(language) ?? locale(language.split('-')[0] ?? '')
  if (declared?.region || !country) return declared?.baseName ?? null
  const there = declared ? locale(`${declared.baseName}-${country}`) : locale(`und-${country}`)?.maximize()
  return (there ?? declared)?.baseName ?? null
})

function locale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null // pages declare "en-utf8"
  }
}

function countryOf(address: string): string | null {
  const domain = /\.([a-z]{2})$/.exec(URL.parse(address)?.hostname ?? '')?.[1] ?? null
  if (domain === null || NO_COUNTRY.has(domain)) return null
  return domain === 'uk' ? 'GB' : domain.toUpperCase()
}
