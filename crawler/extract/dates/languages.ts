// The languages that words for dates are looked up in, and the form they are compared in.

/** Twenty-odd of the most blogged languages, tried in this order after the page's own. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'sv',
  'da',
  'nb',
  'fi',
  'tr',
  'cs',
  'hu',
  'ar',
  'uk',
  'ro',
  'sk',
  'bg',
  'el',
  'ca',
  'hr',
  'sl',
  'sr',
  'lt',
  'lv',
  'et',
  'id',
  'vi',
  'he',
  'fa',
  'gl',
  'eu',
  'is',
]
/** Lower case, without accents, so that "Août" and "aout" are one word. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')

/** The page's own language first. */
export function languagesFrom(language: string | null): readonly string[] {
  const own = language?.toLowerCase().split(/[-_]/)[0] ?? ''
  const known = own === 'no' || own === 'nn' ? 'nb' : own
  return /^[a-z]{2,3}$/.test(known) ? [known, ...LANGUAGES.filter((other) => other !== known)] : LANGUAGES
}
