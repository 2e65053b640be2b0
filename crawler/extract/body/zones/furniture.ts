// Which zone of furniture each element stands in: by its name, its tag, its style, the thread it belongs to, or the heading before it.
import type { Element } from 'domhandler'
import type { Zone } from '../../../../graph/model.ts'
import type { Reading } from '../../context.ts'
import { byTag, closest, contains, endOf, inside, insideAny, ofClasses, placeOf } from '../../dom.ts'
import { countBelow } from '../../search.ts'
import { textOf } from '../../text.ts'
import type { AllLetters } from '../letters.ts'
import { marksOf, sureBodies, sureEntries } from '../marks.ts'
import { isStated, type PageTitles } from '../titles/title-words.ts'
import { headedZones } from './headed.ts'
import { hiddenElements } from './hidden.ts'
import { namesArchive, namesAuthorBox, namesRecent } from './zone-words.ts'

const FURNITURE_TAGS: ReadonlyMap<string, Zone> = new Map([
  ['nav', 'navigation'],
  ['aside', 'navigation'],
  ['footer', 'footer'],
  ['menu', 'navigation'],
  ['form', 'navigation'],
])
/** What is named like furniture and yet holds so much of the page's text is the page ("has-sidebar"). */
const TOO_MUCH = 0.5

/** By place in `elements`; null for what is no furniture. `isIndex`: several posts are to be expected. */
export function furnitureOf(
  reading: Reading,
  thread: ReadonlySet<Element>,
  letters: AllLetters,
  titles: PageTitles,
  isIndex: boolean,
): (Zone | null)[] {
  const ownZone = ownZoneReader(reading, thread, letters, titles, isIndex)
  const furniture: (Zone | null)[] = []
  reading.elements.forEach((element, place) => {
    const around = furniture[reading.parents[place] ?? -1] ?? null
    // In furniture all of a block is of one zone; a sidebar holds more special things: a blogroll, tags.
    const own = around === null || around === 'navigation' ? ownZone(element, place, around) : null
    // A response is one whatever the block is called that holds the thread ("post-meta-wrapper").
    if (thread.has(element)) furniture.push('comment')
    else if (around !== null && OF_FOOT.has(around) && isAuthorBox(element)) furniture.push('author')
    else furniture.push(around === null || (own && own !== 'comment') ? own : around)
  })
  return furniture
}

/** Where the foot of a post holds a box about who wrote it. */
const OF_FOOT: ReadonlySet<Zone> = new Set(['footer', 'tags'])

const isAuthorBox = (element: Element): boolean =>
  (isCalledAuthorBox(element) || namesAuthorBox(element.attribs.id ?? '')) && marksOf(element).zone === 'author'
const isCalledAuthorBox = ofClasses(namesAuthorBox)

type ZoneReader = (element: Element, place: number, around: Zone | null) => Zone | null

/** Of what stands in no furniture, or in a sidebar (`around`); to be asked in document order. */
function ownZoneReader(
  reading: Reading,
  thread: ReadonlySet<Element>,
  letters: AllLetters,
  titles: PageTitles,
  isIndex: boolean,
): ZoneReader {
  const { prose, all } = letters
  const core = coreOf(reading, thread, prose)
  const total = reading.parents.reduce((sum, parent, place) => (parent < 0 ? sum + (prose[place] ?? 0) : sum), 0) || 1
  const hidden = hiddenElements(reading)
  const headed = headedZones(letters, titles)
  const isTitled = titleTest(reading, titles)
  const entries = sureEntries(reading)
  const articles = byTag(reading, 'article')
  const holdsPosts = (element: Element): boolean =>
    element.name === 'article' || [articles, entries].some((posts) => inside(posts, element).length > 0)
  const isMost = (place: number): boolean => (all[place] ?? 0) > (all[0] ?? 0) * TOO_MUCH

  const byName: ZoneReader = (element, place, around) => {
    const zone = zoneOf(element, hidden)
    // A script fades in what holds all of a page.
    if (zone === 'hidden' && isMost(place)) return null
    if (zone === 'share' && isTitled(element)) return null
    // The foot of a post says who wrote it, and when.
    if (zone === 'footer' && closest(element, isPost)) return 'tags'
    if (zone === null || !isIndex || around !== null) return zone
    // Where several posts are to be expected, the recent ones and the archive are what the page shows, but for those in a sidebar.
    const isShown =
      (zone === 'related' && isOfRecent(element)) ||
      (zone === 'navigation' && isArchive(element) && holdsPosts(element)) ||
      ((zone === 'tags' || zone === 'author') && holdsPosts(element))
    return isShown ? null : zone
  }
  return (element, place, around) => {
    const heading = headed(element, around)
    // "Recent Entries" stands over the posts of a journal as well as over a list of their titles.
    const areEntries = heading === 'related' && isIndex && (prose[place] ?? 0) > 0 && holdsPosts(element)
    const byHeading = areEntries ? null : heading
    const zone = thread.has(element) ? 'comment' : (byName(element, place, around) ?? byHeading)
    if (zone === null || zone === 'comment') return zone
    // Some servers wrap all of a page in one form.
    if (element.name === 'form' && isMost(place)) return null
    // What holds the fullest body is no furniture, whatever it is called ("widget Blog", "article-header").
    if (core && contains(element, core)) return null
    // Inside it, names of layout say little of what holds paragraphs ("module", "header").
    const letters = prose[place] ?? 0
    if (zone === 'navigation' && letters > 0 && core && contains(core, element)) return null
    // Where posts are shown by their titles alone, a sidebar may hold all the words there are.
    const isBesidePosts = isIndex && entries.length > 1 && inside(entries, element).length === 0
    return letters / total < TOO_MUCH || isBesidePosts ? zone : null
  }
}

/** True for what holds the title of the page: a head of the post with share links in it is no share row, whatever it is called. */
function titleTest(reading: Reading, titles: PageTitles): (element: Element) => boolean {
  let places: readonly number[] | null = null
  const placesOfTitles = (): readonly number[] =>
    ['h1', 'h2', 'h3']
      .flatMap((name) => byTag(reading, name))
      .filter((heading) => isStated(textOf(heading), titles))
      .map(placeOf)
      .sort((one, other) => one - other)
  return (element) => {
    places ??= placesOfTitles()
    return countBelow(places, endOf(element) + 1) > countBelow(places, placeOf(element))
  }
}

function zoneOf(element: Element, hidden: ReadonlySet<Element>): Zone | null {
  if (element.name === 'body' || element.name === 'html') return null
  if (hidden.has(element)) return 'hidden'
  const { zone, body } = marksOf(element)
  return zone ?? (body === 'sure' ? null : (FURNITURE_TAGS.get(element.name) ?? null))
}

const isPost = (element: Element): boolean => marksOf(element).entry === 'sure'

const isOfRecent = ({ attribs }: Element): boolean => namesRecent(`${attribs.class ?? ''} ${attribs.id ?? ''}`)

const isArchive = ({ attribs }: Element): boolean => namesArchive(`${attribs.class ?? ''} ${attribs.id ?? ''}`)

/** The fullest element that is named a body; of those inside each other, the one that holds no more than its words. */
function coreOf(reading: Reading, thread: ReadonlySet<Element>, prose: readonly number[]): Element | null {
  const isInThread = insideAny(thread)
  let core: Element | null = null
  for (const element of sureBodies(reading)) {
    if (element.name === 'span' || isInThread(placeOf(element))) continue
    const [here, most] = [prose[placeOf(element)] ?? 0, core ? (prose[placeOf(core)] ?? 0) : -1]
    if (here > most || (core && contains(core, element) && here > most * 0.5)) core = element
  }
  return core
}
