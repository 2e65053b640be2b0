// What the responses of one page have in common is their theme's doing: where the byline stands, and which words are set round every name.
// What only one has is its own. So a theme in a language nobody listed is read as well.
import type { At, Told, Usual } from './told.ts'
import { anyOf, HONORIFICS } from './vocabulary.ts'

/** So many must agree before anything is taken for a habit. */
const FEWEST = 3
const FEWEST_NAMES = 4
const MOST_OF = 0.6

/** Where most of the responses say when and who; null when they do not agree. */
export function usualPlaces(told: readonly Told[]): Usual | null {
  const when = usualPlace(told.map((one) => one.when))
  const who = usualPlace(told.map((one) => one.who))
  return when || who ? { when: when ?? NOWHERE, who: who ?? NOWHERE } : null
}

/** True for one that says so elsewhere than the others do, or not at all. */
export const isUnusual = ({ when, who }: Told, usual: Usual): boolean =>
  (when !== null && usual.when !== NOWHERE && !usual.when(when)) ||
  (usual.who !== NOWHERE && (who === null || !usual.who(who)))

const NOWHERE = (): boolean => false

function usualPlace(all: readonly (At | null)[]): ((at: At) => boolean) | null {
  const places = all.filter((at) => at !== null)
  if (places.length < FEWEST) return null
  const counts = new Map<string, number>()
  for (const key of places.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const [key, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])
  if (count < FEWEST || count < places.length * MOST_OF) return null
  return (at) => keysOf(at).includes(key)
}

const keysOf = ({ top, bottom }: At): readonly string[] => [`top ${top}`, `bottom ${bottom}`]

export interface Name {
  readonly author: string | null
  /** With the words that seem to announce it. */
  readonly written: string | null
  readonly authorUrl: string | null
  /** What stands beside it. */
  readonly label: string
}

/** The names of all responses of a page, each without what stands round all of them, and with what only it has. */
export function agreedNames(names: readonly Name[]): readonly (string | null)[] {
  const isOwn = ownWords(names)
  const besideLinks = wordsBesideLinks(names)
  const kept = withoutHonorifics(
    withoutTitles(
      withoutNumbers(names.map((name) => (isOwn(name) ? name.written : (besideLinks(name) ?? name.author)))),
      names,
    ),
    names,
  )
  const different = [...new Set(kept)].filter((name) => name !== null)
  if (different.length < FEWEST_NAMES) return kept
  // On most pages two tell that nothing is set round all.
  const [one, other] = different.slice(0, 2).map(split)
  if (one?.[0] !== other?.[0] && one?.at(-1) !== other?.at(-1)) return kept
  const words = different.map(split)
  const before = shared(words)
  const after = shared(words.map((name) => [...name].reverse()))
  const own = (name: readonly string[]): string => name.slice(before, name.length - after).join(' ')
  // "Reader 1" and "Reader 2" are called so.
  if (before + after === 0 || words.some((name) => !/\p{L}/u.test(own(name)))) return kept
  return kept.map((name) => (name === null ? null : own(split(name))))
}

const split = (name: string): readonly string[] => name.split(' ')

const NUMBERED = /^[#(]?(\d{1,4})[.):]?\s+(?=\p{L})/u

/** "2 Ada": themes that number the responses set it before the name; one alone is believed where it is its place. */
function withoutNumbers(names: readonly (string | null)[]): readonly (string | null)[] {
  const numbered = names.flatMap((name, at) => {
    const number = NUMBERED.exec(name ?? '')?.[1]
    return number === undefined ? [] : [{ number: Number(number), at }]
  })
  const isRising = numbered.every(({ number, at }, which) => {
    const before = numbered[which - 1]
    return before ? number - before.number >= at - before.at : numbered.length > 1 || (at > 0 && number === at + 1)
  })
  return isRising ? names.map((name) => name?.replace(NUMBERED, '') ?? null) : names
}

/** "NAME - title": where all names that no link ends have a dash behind the first of them. */
function withoutTitles(kept: readonly (string | null)[], names: readonly Name[]): readonly (string | null)[] {
  const bare = [...new Set(kept.filter((name, at) => name !== null && names[at]?.authorUrl == null))] as string[]
  const cut = new Set(bare.map((name) => name.replace(TITLED, '')))
  const isHabit =
    bare.every((name) => TITLED.test(name)) && cut.size === bare.length && (cut.size > 1 || kept.length > cut.size)
  return isHabit ? kept.map((name, at) => (names[at]?.authorUrl ? name : (name?.replace(TITLED, '') ?? null))) : kept
}
const TITLED = /\s[-–—]\s.*$/u

/** A theme that sets "さん" behind names sets it behind all: inside a name, or beside the link that ends it. */
function withoutHonorifics(kept: readonly (string | null)[], names: readonly Name[]): readonly (string | null)[] {
  const isHonoured = (name: string | null, at: number): boolean =>
    name === null || HONOURED.test(name) || HONORIFIC.test(names[at]?.label ?? '')
  const isHabit = kept.every(isHonoured) && new Set(kept).size > 1
  return isHabit ? kept.map((name) => name?.replace(HONOURED, '') ?? null) : kept
}
const honorifics = `(?:${anyOf(HONORIFICS)})`
const HONOURED = new RegExp(`(?<=.)\\s?${honorifics}$`, 'u')
const HONORIFIC = new RegExp(`(?<!\\p{L})${honorifics}(?!\\p{L})`, 'u')

/** Tells whether the words cut from a name are part of it ("By the sea"): few names have any, and the theme writes none beside the others. */
function ownWords(names: readonly Name[]): (name: Name) => boolean {
  // A link is a name without the words that announce it.
  const bare = [...new Map(names.filter(({ authorUrl }) => !authorUrl).map((name) => [name.written, name])).values()]
  const cut = bare.filter(isCut)
  const isHabit = bare.length < FEWEST || cut.length * FEWEST > bare.length
  return (name) => {
    if (!isCut(name) || name.authorUrl !== null) return false
    const words = cutFrom(name)
    if (name.label.toLowerCase().includes(words)) return true
    return !isHabit && !names.some(({ label }) => label.toLowerCase().includes(words))
  }
}

const isCut = ({ author, written }: Name): boolean => author !== null && written !== null && author !== written
const cutFrom = ({ author, written }: Name): string =>
  (written ?? '')
    .replace(author ?? '', ' ')
    .trim()
    .toLowerCase()

/** Where names with a link have the same words set round them, those are cut from the names without one ("De NAME a"). */
function wordsBesideLinks(names: readonly Name[]): (name: Name) => string | null {
  const linked = names.filter(({ authorUrl, author }) => authorUrl !== null && author !== null)
  if (linked.length < 2 || linked.length === names.length) return () => null
  const labels = linked.map((name) => wordsOf(`${name.label} ${cutFrom(name)}`).join(' '))
  const [first = ''] = labels
  const words = new Set(labels.every((label) => label === first) ? first.split(' ') : [])
  return ({ author, authorUrl }) => {
    if (author === null || authorUrl !== null || words.size === 0) return null
    const own = author.split(' ')
    const isSet = (word: string | undefined): boolean => words.has(word?.toLowerCase() ?? '')
    while (own.length > 1 && isSet(own.at(-1))) own.pop()
    while (own.length > 1 && isSet(own[0])) own.shift()
    return own.join(' ')
  }
}

const wordsOf = (label: string): readonly string[] => label.toLowerCase().match(/[\p{L}\p{M}]+\.?/gu) ?? []

/** How many words all begin with. */
function shared(names: readonly (readonly string[])[]): number {
  const [first = []] = names
  const end = first.findIndex((word, at) => names.some((name) => name[at] !== word))
  return end < 0 ? first.length : end
}
