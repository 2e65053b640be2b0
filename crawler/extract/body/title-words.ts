// What the page as a whole is called, and whether a heading says the same.

export interface PageTitles {
  /** What the page's data calls it (og:title, headline), surest first, and its `<title>`; each may carry the blog's name. */
  readonly stated: readonly string[]
  readonly blog: string | null
}

/** Letters and digits only: `<title>`, metadata and heading differ in quotes, dots and case. */
export const wordsKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** Some themes put the count of comments behind the title. Both are keys. */
const isPartOf = (heading: string, title: string): boolean =>
  title.includes(heading) || (/\D \d+$/.test(heading) && title.includes(heading.replace(/ \d+$/, '')))

/** True when a text is what the page is called, or most of it. */
export function isStated(text: string, { stated }: Pick<PageTitles, 'stated'>): boolean {
  const key = wordsKey(text)
  return key.length > 1 && stated.some((title) => isPartOf(key, wordsKey(title)))
}

/** How many of the words of the shorter text the other has too, from 0 to 1. */
export function sharedWords(one: string, other: string): number {
  const [words, others] = [one, other].map((text) => new Set(wordsKey(text).split(' '))) as [Set<string>, Set<string>]
  return words.intersection(others).size / (Math.min(words.size, others.size) || 1)
}
