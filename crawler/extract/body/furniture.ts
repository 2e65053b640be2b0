// Which zone of furniture each element stands in: by its name, its tag, the thread it belongs to, or the heading before it. Never by its text.
import type { Element } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import { contains, endOf, parentOf, placeOf } from '../dom.ts'
import { zoneOfHeading } from '../links/labels.ts'
import { textOf } from '../text.ts'
import { marksOf } from './marks.ts'

const FURNITURE_TAGS: Readonly<Record<string, Zone>> = {
  nav: 'navigation',
  aside: 'navigation',
  footer: 'footer',
  menu: 'navigation',
}
/** What is named like furniture and yet holds so much of the page's text is the page ("has-sidebar"). */
const TOO_MUCH = 0.5

/** By place in `elements`; null for what is no furniture. `prose`: letters in paragraphs, the thread's left out. */
export function furnitureOf(
  elements: readonly Element[],
  thread: ReadonlySet<Element>,
  prose: Int32Array,
): (Zone | null)[] {
  const core = coreOf(elements, thread, prose)
  const total = elements.reduce((sum, element, place) => (parentOf(element) ? sum : sum + (prose[place] ?? 0)), 0) || 1
  const furniture: (Zone | null)[] = []
  const headed = headingReader()
  for (const element of elements) {
    const parent = parentOf(element)
    const around = parent ? (furniture[placeOf(parent)] ?? null) : null
    // What holds the fullest body is no furniture, whatever it is called ("widget Blog", "article-header").
    const share = core && contains(element, core) ? 1 : (prose[placeOf(element)] ?? 0) / total
    const own = thread.has(element) ? 'comment' : (ownZone(element, share) ?? unlessTooMuch(headed(element), share))
    // A sidebar holds more special things: a blogroll, tags.
    furniture.push(around === 'navigation' && own && own !== 'comment' ? own : (around ?? own))
  }
  return furniture
}

function ownZone(element: Element, share: number): Zone | null {
  if (element.name === 'body' || element.name === 'html') return null
  const marks = marksOf(element)
  return unlessTooMuch(marks.zone ?? (marks.body === 3 ? null : (FURNITURE_TAGS[element.name] ?? null)), share)
}

const unlessTooMuch = (zone: Zone | null, share: number): Zone | null =>
  zone === 'comment' || share < TOO_MUCH ? zone : null

/** The zone that the heading before an element gives it ("Related posts"), up to the next heading as high. Asked in document order. */
function headingReader(): (element: Element) => Zone | null {
  const current = new Map<Element, { readonly level: number; readonly zone: Zone }>()
  return (element) => {
    const parent = parentOf(element)
    if (!parent) return null
    const level = LEVELS.get(element.name)
    const before = current.get(parent)
    if (!level) return before?.zone ?? null
    // The title of a post may read like such a heading ("More on degrees").
    const zone = level === 1 || POST_TITLE.test(element.attribs.class ?? '') ? null : zoneOfHeading(textOf(element))
    if (zone) current.set(parent, { level, zone })
    else if (before && level <= before.level) current.delete(parent)
    return current.get(parent)?.zone ?? null
  }
}

const LEVELS = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]))
const POST_TITLE = /(?:entry|post|article|asset|story)[-_]?(?:title|name|heading)/i

/** The fullest element that is named a body; of those inside each other, the one that holds no more than its words. */
function coreOf(elements: readonly Element[], thread: ReadonlySet<Element>, prose: Int32Array): Element | null {
  let core: Element | null = null
  let inThread = -1
  for (const element of elements) {
    if (thread.has(element)) inThread = Math.max(inThread, endOf(element))
    const isBody = placeOf(element) > inThread && marksOf(element).body === 3
    if (!isBody) continue
    const [here, most] = [prose[placeOf(element)] ?? 0, core ? (prose[placeOf(core)] ?? 0) : -1]
    if (here > most || (core && contains(core, element) && here > most * 0.5)) core = element
  }
  return core
}
