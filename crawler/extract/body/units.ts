// The elements of a page that are, or hold, one post each; by the surest sign the page has: names, then its title, then where its paragraphs are.
import { type Element, isTag } from 'domhandler'
import type { Reading } from '../context.ts'
import {
  byTag,
  childElements,
  closest,
  contains,
  descendants,
  inside,
  parentOf,
  placeOf,
  relsOf,
  within,
} from '../dom.ts'
import { passwordFields } from '../password-fields.ts'
import { isInline } from '../text.ts'
import { isMoreOfBody, marksOf } from './marks.ts'
import type { Measures } from './measure.ts'
import { leadingOut } from './outward.ts'
import { isIndexAddress } from './page-address.ts'
import { boldTitle } from './repeated-heading.ts'
import { runOfPosts } from './runs.ts'
import type { PageTitles } from './title-words.ts'

export interface Units {
  /** In document order, none inside another. */
  readonly elements: readonly Element[]
  /** Titles among them that are no headings. */
  readonly bold: ReadonlySet<Element>
}

/** `heading`: the one that titles the page. */
export function unitsOf(reading: Reading, measures: Measures, titles: PageTitles, heading: Element | null): Units {
  const bodies = namedBodies(reading, measures)
  const isIndex = isIndexAddress(reading.address)
  // What holds all the posts of a page may be called its content.
  if (bodies.length > 1 || (bodies.length === 1 && !isIndex)) return unitsWithout(bodies)
  const entries = bodies.length === 0 ? namedEntries(reading, measures) : []
  const run = isIndex && entries.length < 2 ? runOfPosts(reading, measures) : null
  if (entries.length > 0) return run && holdsRun(entries, run) ? run : unitsWithout(entries)
  if (run || bodies.length > 0) return run ?? unitsWithout(bodies)
  const bold = heading ? null : boldTitle(reading, measures, titles)
  const title = heading ?? bold
  const titled = title && titledBlock(title, reading, measures)
  if (titled) return { elements: [titled], bold: new Set(bold ? [bold] : []) }
  const posts = isIndex ? null : runOfPosts(reading, measures)
  if (posts) return posts
  const likely = innermost(
    standing(reading, measures).filter(
      (element) => marksOf(element).entry === 'likely' && at(measures.words, element) > SOME,
    ),
  )
  const dense = likely.length > 0 ? null : densestOf(byTag(reading, 'html')[0] ?? null, measures)
  return unitsWithout(dense ? [dense] : likely)
}

const unitsWithout = (elements: readonly Element[]): Units => ({ elements, bold: new Set() })

const at = (letters: Int32Array, element: Element | null): number => (element ? (letters[placeOf(element)] ?? 0) : 0)

const isStanding = (element: Element, { furniture }: Measures): boolean => furniture[placeOf(element)] === null
const standing = ({ elements }: Reading, measures: Measures): readonly Element[] =>
  elements.filter((element) => isStanding(element, measures))

/** Pictures and films say something without a word. */
const MEDIA = ['img', 'object', 'embed', 'iframe', 'video', 'audio']
const mediaOf = (reading: Reading, measures: Measures): readonly Element[] =>
  MEDIA.flatMap((name) => byTag(reading, name))
    .filter((element) => isStanding(element, measures))
    .sort((one, other) => placeOf(one) - placeOf(other))

function namedBodies(reading: Reading, measures: Measures): readonly Element[] {
  const isFilled = filledBy(reading, measures)
  const named = standing(reading, measures).filter(
    (element) =>
      marksOf(element).body === 'sure' &&
      !isMoreOfBody(element) &&
      isFilled(element) &&
      !holdsPosts(element, reading, measures),
  )
  return outermost(named).map((body) => innerBody(body, named, measures))
}

/** What is named one post on the page of a month may be all of them. */
const holdsRun = ([entry]: readonly Element[], { elements }: Units): boolean =>
  entry !== undefined &&
  elements.every((element) => element.children.every((child) => !isTag(child) || contains(entry, child)))

/** Two that are named so and link to where they are kept. */
const holdsPosts = (body: Element, reading: Reading, { furniture }: Measures): boolean =>
  within(reading, body).filter(
    (element) =>
      marksOf(element).entry === 'sure' &&
      furniture[placeOf(element)] === null &&
      descendants(element).some((inner) => inner.name === 'a' && relsOf(inner).has('bookmark')),
  ).length > 1

/** Of bodies inside each other, the one that holds no more than the words. */
function innerBody(body: Element, named: readonly Element[], measures: Measures): Element {
  const inner = inside(named, body).find((element) => at(measures.words, element) > at(measures.words, body) * 0.6)
  return inner ? innerBody(inner, named, measures) : body
}

/** Those with words of their own; else those that only show something. */
function namedEntries(reading: Reading, measures: Measures): readonly Element[] {
  const isFilled = filledBy(reading, measures)
  const isEntry = (element: Element): boolean => marksOf(element).entry === 'sure' || element.name === 'article'
  const entries = standing(reading, measures).filter(isEntry)
  const worded = innermost(entries.filter((element) => at(measures.words, element) > 0))
  return worded.length > 0 ? worded : innermost(entries.filter(isFilled))
}

function filledBy(reading: Reading, measures: Measures): (element: Element) => boolean {
  const media = mediaOf(reading, measures)
  // A post behind a password asks for it in place of its words.
  const asking = passwordFields(reading)
  return (element) =>
    at(measures.words, element) + at(measures.linkWords, element) > 0 ||
    inside(media, element).length > 0 ||
    inside(asking, element).length > 0
}

function outermost(elements: readonly Element[]): readonly Element[] {
  const kept: Element[] = []
  for (const element of elements) {
    const last = kept.at(-1)
    if (!last || !contains(last, element)) kept.push(element)
  }
  return kept
}

const innermost = (elements: readonly Element[]): readonly Element[] =>
  elements.filter((element, index) => !elements[index + 1] || !contains(element, elements[index + 1] as Element))

/** So many letters under a title are a post; fewer may be its byline alone, unless going on adds menus. */
const ENOUGH = 200
const SOME = 40

/** What holds the heading that titles the page, and text, a picture or a link under it. */
function titledBlock(heading: Element, reading: Reading, measures: Measures): Element | null {
  const { words, linkWords, prose } = measures
  const isUnder = (element: Element): boolean => placeOf(element) > placeOf(heading)
  const [media, links] = [mediaOf(reading, measures).filter(isUnder), leadingOut(reading, measures).filter(isUnder)]
  const enough = Math.min(ENOUGH, words.reduce((most, letters) => Math.max(most, letters), 0) * 0.5)
  const rank = Number(heading.name[1]) || 1
  const isPost = (block: Element): boolean =>
    at(words, block) - at(words, heading) >= SOME || inside(media, block).length > 0
  let best: Element | null = null
  for (let node = parentOf(heading); node && node.name !== 'body' && node.name !== 'html'; node = parentOf(node)) {
    if (best && isWhole(best, node)) break
    best = node
  }
  if (best && isPost(best)) return best
  // A post may be a link and nothing else.
  const linked = closest(heading, (around) => inside(links, around).length > 0)
  return linked && linked.name !== 'body' && linked.name !== 'html' ? linked : null

  /** Going on from `block` to what is `around` it adds menus, other sections or another column. */
  function isWhole(block: Element, around: Element): boolean {
    const added = at(words, around) - at(words, block)
    const addedLinks = at(linkWords, around) - at(linkWords, block)
    const letters = at(words, block) + at(linkWords, block) - at(words, heading)
    return (
      (isPost(block) && addedLinks > added) ||
      (isColumn(block) && letters >= SOME) ||
      // A picture is the whole post when what comes after has headings as high as its title; a link is when it has any.
      (inside(media, block).length > 0 && holdsHeading(around, block, rank)) ||
      (inside(links, block).length > 0 && holdsHeading(around, block, LOWEST)) ||
      (at(words, block) >= enough && at(prose, around) < 2 * at(prose, block))
    )
  }
}

const LOWEST = 6

/** A cell beside others, in the tables that once made columns. */
const isColumn = (element: Element): boolean =>
  element.name === 'td' &&
  (parentOf(element)?.children.filter((child) => isTag(child) && child.name === 'td').length ?? 0) > 1

const holdsHeading = (block: Element, but: Element, rank: number): boolean =>
  descendants(block).some(
    (element) => !contains(but, element) && /^h[1-6]$/.test(element.name) && Number(element.name[1]) <= rank,
  )

/** Goes down as long as one child holds most of the text. */
function densestOf(root: Element | null, measures: Measures): Element | null {
  if (!root) return null
  const letters = runningIn(root, measures)
  let best = root
  for (let next = largestIn(best, letters); next; next = largestIn(best, letters)) {
    if (at(letters, next) < at(letters, best) * 0.66) break
    best = next
  }
  return at(letters, best) > 0 ? best : null
}

/** Paragraphs tell best where the text is; recipes, verse and lists have few. */
export const runningIn = (root: Element, { words, prose }: Measures): Int32Array =>
  at(prose, root) * 2 > at(words, root) ? prose : words

const NO_BLOCK = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ol', 'ul', 'dl'])

export const largestIn = (element: Element, letters: Int32Array): Element | null =>
  childElements(element)
    .filter(
      (child) => !NO_BLOCK.has(child.name) && (!isInline(child) || child.name === 'span' || child.name === 'font'),
    )
    .reduce<Element | null>((best, child) => (best && at(letters, best) >= at(letters, child) ? best : child), null)
