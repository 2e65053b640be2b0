// The elements of a page that are, or hold, one post each; by the surest sign the page has: names, then its title, then where its paragraphs are.
import { type Element, isTag } from 'domhandler'
import type { Reading } from '../context.ts'
import { byTag, contains, inDocumentOrder, inside, nextElement, relsOf } from '../dom.ts'
import { passwordFields } from '../password-fields.ts'
import { type Card, cardsOf } from './cards.ts'
import { type DayRuns, postsUnderDays } from './day-runs.ts'
import { densestOf } from './densest.ts'
import { isMoreOfBody, marksOf, sureBodies, sureEntries } from './marks.ts'
import type { Measures } from './measure.ts'
import { isIndex } from './permalinks/page-address.ts'
import { type Run, runOfPosts } from './runs.ts'
import { isStanding, lettersOf, mediaOf } from './standing.ts'
import { boldOpening } from './titles/bold-opening.ts'
import { boldTitle } from './titles/repeated-heading.ts'
import { titleLikes } from './titles/title-names.ts'
import type { PageTitles } from './titles/title-words.ts'
import { SOME, titledBlock } from './titles/titled-block.ts'

export interface Units extends Run, Partial<Pick<DayRuns, 'days'>> {
  /** By element, where they are cards. */
  readonly cards?: ReadonlyMap<Element, Card>
}

/** `heading`: the one that titles the page. */
export function unitsOf(reading: Reading, measures: Measures, titles: PageTitles, heading: Element | null): Units {
  const units = unitsByName(reading, measures, titles, heading)
  if (!isIndex(reading.url)) return units
  const cards = cardsOf(reading, measures)
  if (areBeside(cards, units.elements)) return unitsOnCards(cards)
  const days = units.elements.length < 2 ? postsUnderDays(reading, measures) : null
  return days && days.elements.length > units.elements.length ? days : units
}

/** More cards than what else may be posts, or as many of which some stand in another place. */
const areBeside = (cards: readonly Card[], units: readonly Element[]): boolean =>
  cards.length > units.length ||
  (cards.length === units.length &&
    !cards.every(
      ({ element }, at) => contains(element, units[at] as Element) || contains(units[at] as Element, element),
    ))

const unitsOnCards = (cards: readonly Card[]): Units => ({
  elements: cards.map(({ element }) => element),
  bold: NONE,
  cards: new Map(cards.map((card) => [card.element, card])),
})

const NONE: ReadonlySet<Element> = new Set()

function unitsByName(reading: Reading, measures: Measures, titles: PageTitles, heading: Element | null): Units {
  const run = runOnce(reading, measures)
  return (
    namedUnits(reading, measures, run) ??
    titledUnit(reading, measures, titles, heading) ??
    run() ??
    unitsWithout(likelyUnits(reading, measures))
  )
}

/** Asked for at two places, and long to find. */
function runOnce(reading: Reading, measures: Measures): () => Units | null {
  let run: Units | null | undefined
  return () => {
    run = run === undefined ? runOfPosts(reading, measures) : run
    return run
  }
}

/** An address where several posts are to be expected has a run of them rather than one that is named a post, or a body, and holds them. */
function namedUnits(reading: Reading, measures: Measures, run: () => Units | null): Units | null {
  const isOfSeveral = isIndex(reading.url)
  const bodies = namedBodies(reading, measures)
  if (bodies.length > 1 || (bodies.length === 1 && !isOfSeveral)) return unitsWithout(bodies)
  if (bodies.length === 1) return run() ?? unitsWithout(bodies)
  const entries = namedEntries(reading, measures)
  const [entry, other] = entries
  const posts = isOfSeveral && !other ? run() : null
  if (!entry) return posts
  return posts && holdsRun(entry, posts) ? posts : { elements: entries, bold: boldTitles(entries, reading) }
}

function titledUnit(reading: Reading, measures: Measures, titles: PageTitles, heading: Element | null): Units | null {
  const bold = heading ? null : boldTitle(reading, measures, titles)
  const title = heading ?? bold
  const titled = title && titledBlock(title, reading, measures)
  return titled && { elements: [titled], bold: new Set(bold ? [bold] : []) }
}

/** What may be named a post, else where the text is. */
function likelyUnits(reading: Reading, measures: Measures): readonly Element[] {
  const likely = reading.elements.filter(
    (element) =>
      isStanding(element, measures) && marksOf(element).entry === 'likely' && lettersOf(measures.words, element) > SOME,
  )
  const dense = likely.length > 0 ? null : densestOf(byTag(reading, 'html')[0] ?? null, measures)
  return dense ? [dense] : innermost(likely)
}

/** The bold words that each of several posts begins with, on a line of their own, where none has a heading. */
function boldTitles(entries: readonly Element[], reading: Reading): ReadonlySet<Element> {
  const openings = entries.length > 1 ? entries.flatMap((entry) => boldOpening(entry) ?? []) : []
  const isLine = (bold: Element): boolean => nextElement(bold)?.name === 'br'
  const isHabit = openings.length === entries.length && openings.every(isLine)
  return isHabit && !entries.some((entry) => inside(titleLikes(reading), entry).length > 0) ? new Set(openings) : NONE
}

const unitsWithout = (elements: readonly Element[]): Units => ({ elements, bold: NONE })

function namedBodies(reading: Reading, measures: Measures): readonly Element[] {
  const isFilled = filledBy(reading, measures)
  const posts = linkedPosts(reading, measures)
  const named = sureBodies(reading).filter(
    (element) =>
      isStanding(element, measures) && !isMoreOfBody(element) && isFilled(element) && inside(posts, element).length < 2,
  )
  return outermost(named).map((body) => innerBody(body, named, measures))
}

/** What is named a post and links to where it is kept: two in what is named a body, and it is none. */
function linkedPosts(reading: Reading, measures: Measures): readonly Element[] {
  const bookmarks = byTag(reading, 'a').filter((anchor) => relsOf(anchor).has('bookmark'))
  if (bookmarks.length < 2) return []
  return sureEntries(reading).filter(
    (element) => isStanding(element, measures) && inside(bookmarks, element).length > 0,
  )
}

/** What is named one post on the page of a month may be all of them. */
const holdsRun = (entry: Element, { elements }: Units): boolean =>
  elements.every((element) => element.children.every((child) => !isTag(child) || contains(entry, child)))

/** Of bodies inside each other, the one that holds no more than the words. */
function innerBody(body: Element, named: readonly Element[], measures: Measures): Element {
  const inner = inside(named, body).find(
    (element) => lettersOf(measures.words, element) > lettersOf(measures.words, body) * 0.6,
  )
  return inner ? innerBody(inner, named, measures) : body
}

/** Those with words of their own; else those that only show something. */
function namedEntries(reading: Reading, measures: Measures): readonly Element[] {
  const isFilled = filledBy(reading, measures)
  const entries = inDocumentOrder([...sureEntries(reading), ...byTag(reading, 'article')]).filter((element) =>
    isStanding(element, measures),
  )
  const worded = innermost(entries.filter((element) => lettersOf(measures.words, element) > 0))
  return worded.length > 0 ? worded : innermost(entries.filter(isFilled))
}

function filledBy(reading: Reading, measures: Measures): (element: Element) => boolean {
  const media = mediaOf(reading, measures)
  // A post behind a password asks for it in place of its words.
  const asking = passwordFields(reading)
  return (element) =>
    lettersOf(measures.words, element) + lettersOf(measures.linkWords, element) > 0 ||
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
