// Which zone of furniture each element stands in: by its name, its tag, its style, the thread it belongs to, or the heading before it.
import type { Element } from 'domhandler'
import type { Zone } from '../../../../graph/model.ts'
import { contains, type Dom, endOf, placeOf } from '../../dom.ts'
import { countBelow } from '../../search.ts'
import type { Marks } from '../../tag.ts'
import { textOf } from '../../text.ts'
import type { AllLetters } from '../letters.ts'
import { marksOf } from '../marks.ts'
import { isStated, type PageTitles } from '../titles/title-words.ts'
import { headedZones } from './headed.ts'
import { isHidden } from './hidden.ts'
import { namesRecent } from './zone-words.ts'

const FURNITURE_TAGS: Readonly<Record<string, Zone>> = {
  nav: 'navigation',
  aside: 'navigation',
  footer: 'footer',
  menu: 'navigation',
  form: 'navigation',
}
/** What is named like furniture and yet holds so much of the page's text is the page ("has-sidebar"). */
const TOO_MUCH = 0.5

/** By place in `elements`; null for what is no furniture. `isIndex`: several posts are to be expected. */
export function furnitureOf(
  { elements, parents, byTag }: Pick<Dom, 'elements' | 'parents' | 'byTag'>,
  thread: ReadonlySet<Element>,
  letters: AllLetters,
  titles: PageTitles,
  isIndex: boolean,
): (Zone | null)[] {
  const { prose } = letters
  const marks = elements.map(marksOf)
  const core = coreOf(elements, marks, thread, prose)
  const total = parents.reduce((sum, parent, place) => (parent < 0 ? sum + (prose[place] ?? 0) : sum), 0) || 1
  const furniture: (Zone | null)[] = []
  const headed = headedZones(letters, titles)
  const isMost = (place: number): boolean => (letters.all[place] ?? 0) > (letters.all[0] ?? 0) * TOO_MUCH
  // Some servers wrap all of a page in one form.
  const isPage = (element: Element, place: number): boolean => element.name === 'form' && isMost(place)
  const isTitled = titleTest({ byTag }, titles)
  elements.forEach((element, place) => {
    const around = furniture[parents[place] ?? -1] ?? null
    // What holds the fullest body is no furniture, whatever it is called ("widget Blog", "article-header").
    const share = isPage(element, place) || (core && contains(element, core)) ? 1 : (prose[place] ?? 0) / total
    // In other furniture all of a block is of one zone.
    const byHeading = around && around !== 'navigation' ? null : headed(element)
    const ofName = ownZone(element, marks[place] as Marks)
    // A script fades in what holds all of a page.
    // Where several posts are to be expected, the recent ones are what the page shows, but for those in a sidebar.
    const isShown = ofName === 'related' && isIndex && around === null && isOfRecent(element)
    const byName = isShown || (ofName === 'hidden' && isMost(place)) ? null : ofName
    const named = thread.has(element)
      ? 'comment'
      : unlessTooMuch((byName === 'share' && isTitled(element) ? null : byName) ?? byHeading, share)
    // Inside it, names of layout say little of what holds paragraphs ("module", "header").
    const isTalk = named === 'navigation' && share > 0 && core !== null && contains(core, element)
    const own = isTalk ? null : named
    // A sidebar holds more special things: a blogroll, tags.
    furniture.push(around === 'navigation' && own && own !== 'comment' ? own : (around ?? own))
  })
  return furniture
}

/** True for what holds the title of the page: a head of the post with share links in it is no share row, whatever it is called. */
function titleTest({ byTag }: Pick<Dom, 'byTag'>, titles: PageTitles): (element: Element) => boolean {
  let places: readonly number[] | null = null
  const placesOfTitles = (): readonly number[] =>
    ['h1', 'h2', 'h3']
      .flatMap((name) => byTag.get(name) ?? [])
      .filter((heading) => isStated(textOf(heading), titles))
      .map(placeOf)
      .sort((one, other) => one - other)
  return (element) => {
    places ??= placesOfTitles()
    return countBelow(places, endOf(element) + 1) > countBelow(places, placeOf(element))
  }
}

function ownZone(element: Element, marks: Marks): Zone | null {
  if (element.name === 'body' || element.name === 'html') return null
  if (isHidden(element)) return 'hidden'
  return marks.zone ?? (marks.body === 'sure' ? null : (FURNITURE_TAGS[element.name] ?? null))
}

const isOfRecent = ({ attribs }: Element): boolean => namesRecent(`${attribs.class ?? ''} ${attribs.id ?? ''}`)

const unlessTooMuch = (zone: Zone | null, share: number): Zone | null =>
  zone === 'comment' || share < TOO_MUCH ? zone : null

/** The fullest element that is named a body; of those inside each other, the one that holds no more than its words. */
function coreOf(
  elements: readonly Element[],
  marks: readonly Marks[],
  thread: ReadonlySet<Element>,
  prose: Int32Array,
): Element | null {
  let core: Element | null = null
  let inThread = -1
  for (const element of elements) {
    if (thread.has(element)) inThread = Math.max(inThread, endOf(element))
    const isBody = placeOf(element) > inThread && marks[placeOf(element)]?.body === 'sure'
    if (!isBody) continue
    const [here, most] = [prose[placeOf(element)] ?? 0, core ? (prose[placeOf(core)] ?? 0) : -1]
    if (here > most || (core && contains(core, element) && here > most * 0.5)) core = element
  }
  return core
}
