// What the page as a whole is called, and whether a heading says the same.

export interface PageTitles {
  /** What the page's data calls it (og:title, headline), surest first, and its `<title>`; each may carry the blog's name. */
  readonly stated: readonly string[]
  /** The same, as `wordsKey` writes them. */
  readonly keys: readonly string[]
  readonly blog: string | null
}

export const pageTitles = (stated: readonly string[], blog: string | null): PageTitles => ({
  stated,
  keys: stated.map(wordsKey),
  blog,
})
/** For a post of several on a page: what the page is called says nothing of it. */
export const NO_TITLES: PageTitles = { stated: [], keys: [], blog: null }

/** Letters and digits only: `<title>`, metadata and heading differ in quotes, dots and case. */
export const wordsKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** Some themes put the count of comments behind the title. Both are keys. */
const isPartOf = (heading: string, title: string): boolean =>
  title.includes(heading) || (/\D \d+$/.test(heading) && title.includes(heading.replace(/ \d+$/, '')))

/** True when a text is what the page is called, or a part of it. */
export function isStated(text: string, { stated, keys }: PageTitles): boolean {
  const longest = stated.reduce((most, title) => Math.max(most, title.length), 0)
  if (text.length < 2 || text.length > longest * 2 + 10) return false
  const key = wordsKey(text)
  return key.length > 1 && keys.some((title) => isPartOf(key, title))
}

/** How many of the words of the shorter text the other has too, from 0 to 1. */
export function sharedWords(one: string, other: string): number {
  const [words, others] = [one, other].map((text) => new Set(wordsKey(text).split(' '))) as [Set<string>, Set<string>]
  return words.intersection(others).size / (Math.min(words.size, others.size) || 1)
}
