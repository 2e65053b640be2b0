// Lists of linkbacks that only the heading above them tells: "Trackbacks", "Links to this post". No class, id or date is asked of what stands in them.
import { Element, Text } from 'domhandler'
import { keyOfTarget, pageKey } from '../../body/permalinks/page-address.ts'
import { oncePerPage, type Reading, targetOf } from '../../context.ts'
import { withRel } from '../../discovery/rels.ts'
import { trackbackBlocks } from '../../discovery/trackback-rdf.ts'
import {
  byClass,
  byId,
  byTag,
  childElements,
  descendants,
  endOf,
  inside,
  parentOf,
  placeOf,
  previousElement,
} from '../../dom.ts'
import { shareTest } from '../../links/shares.ts'
import { common } from '../../platforms/common.ts'
import type { LinkbackMark } from '../../platforms/platform.ts'
import { isInline, textOf } from '../../text.ts'
import { HEADING_TAGS } from '../counts/headings.ts'
import { isFurniture } from '../items/furniture.ts'
import type { Item } from '../items/items.ts'
import { rulebookOf } from '../items/rulebook.ts'
import { joined } from '../joined.ts'
import { responsesOf } from '../respond.ts'
import type { Response } from '../response.ts'
import { announcedBy, announcingHeadings, commentLines, linkbackLabels } from './kind.ts'
import { beginsWithLinkbacks, isLinksHere } from './linkback-words.ts'

const RULEBOOK = rulebookOf(common)
const ENDS = new Set([...HEADING_TAGS, 'form', 'hr'])
/** Each may hold all that stands after it: without an end, the work would grow with the square of their number. */
const MOST_LISTS = 20
/** How far the heading may be wrapped up apart from its list. */
const WRAPPED = 2

export function readLinkbackLists(reading: Reading): readonly Response[] {
  const lines = HEADED.flatMap((name) => byTag(reading, name)).flatMap(lineOver)
  const announcing = [...announcingHeadings(reading), ...lines.filter((line) => announcedBy(line) !== null)]
  const announced = announcing
    .filter((heading) => beginsWithThem(heading) && !isFurniture(heading))
    .slice(0, MOST_LISTS)
    .flatMap((heading) =>
      responsesOf(itemsUnder(heading, reading), RULEBOOK, 'structure', reading, () => announcedBy(heading)),
    )
  const boxed = responsesOf(webmentionsIn(reading), RULEBOOK, 'structure', reading, () => 'webmention')
  const told = [...responsesOf(labelled(reading), RULEBOOK, 'structure', reading), ...labelledBehind(reading)]
  return joined(joined(announced, boxed), told).filter(({ kind, source }) => kind.mark !== null && source !== null)
}

/** Items that lead off, of the lists in a box that is called webmentions, whatever heads each of them. Those with microformats are read as such. */
const webmentionsIn = (reading: Reading): readonly Item[] =>
  [byId(reading, 'webmentions'), ...byClass(reading, 'webmentions')]
    .flatMap((box) => (box ? inside(byTag(reading, 'li'), box) : []))
    .filter((item) => endOf(item) - placeOf(item) < LARGEST && leadsOff(item, reading) && !hasMicroformats(item))
    .map((item) => itemOf([item]))

const hasMicroformats = (item: Element): boolean =>
  [item, ...descendants(item)].some(({ attribs }) => /(?:^|\s)h-/.test(attribs.class ?? ''))

const HEADED = ['ul', 'ol', 'dl']
/** What themes write over a list in a heading's place. */
const LINES = new Set(['p', 'div', 'b', 'strong'])
const LONGEST_LINE = 60

function lineOver(list: Element): readonly Element[] {
  const line = previousElement(list)
  const isLine = line && LINES.has(line.name) && endOf(line) - placeOf(line) < 8 && textOf(line).length <= LONGEST_LINE
  return isLine ? [line] : []
}

/** Items of a list, or blocks, that each begin with what they are: "Pingback: …". */
function labelled(reading: Reading): readonly Item[] {
  const labels = linkbackLabels(reading)
  if (labels.size === 0) return []
  return ['li', ...BLOCKS]
    .flatMap((name) => byTag(reading, name))
    .filter((item) => endOf(item) - placeOf(item) < LARGEST && saysWhatItIs(item, labels))
    .filter((item) => !isFurniture(item) && leadsOff(item, reading))
    .map((item) => itemOf([item]))
}
const BLOCKS = ['div', 'p', 'dt', 'td']

/** "Tracked by: <a>TITLE</a> (BLOG) [Trackback]<br><a>…</a> [Pingback]": links in one line, each with what it is behind it. */
function labelledBehind(reading: Reading): readonly Response[] {
  return reading.texts.filter(isBehindLink).flatMap(({ data, prev }) => {
    const [, blog, said] = BEHIND.exec(data) ?? []
    const mark = said?.toLowerCase()
    const link = prev as Element
    if (!mark || isFurniture(link) || !leadsOff(link, reading)) return []
    const announced = (): LinkbackMark => (mark === 'track' ? 'trackback' : 'pingback')
    const found = responsesOf([itemOf([link])], RULEBOOK, 'structure', reading, announced)
    return found.map((response) => ({ ...response, blogName: response.blogName ?? blog ?? null }))
  })
}
const isBehindLink = ({ prev }: Text): boolean => prev instanceof Element && prev.name === 'a'
const BEHIND = /^\s*(?:\(([^()]{1,80})\)\s*)?[[(](track|ping)-?back[\])]/i

/** The words of a block are its own, not those of a block inside it. */
function saysWhatItIs(item: Element, labels: ReadonlySet<Text>): boolean {
  const [words, isOwn] = firstWords(item)
  return words !== null && (item.name === 'li' || isOwn) && labels.has(words)
}
/** In elements: a larger one holds others. */
const LARGEST = 100
const DEEPEST = 8

/** What stands first in it, and whether in no block of its own; pictures and empty links left out. */
function firstWords(item: Element): readonly [words: Text | null, isOwn: boolean] {
  let element = item
  let isOwn = true
  for (let level = 0; level < DEEPEST; level++) {
    const first = element.children.find((child) =>
      child instanceof Text ? child.data.trim() !== '' : child instanceof Element && child.children.length > 0,
    )
    if (first instanceof Text) return [first, isOwn]
    if (!(first instanceof Element)) break
    element = first
    isOwn &&= isInline(element)
  }
  return [null, false]
}

/** "3 Trackbacks", "Links to this post"; "What is a trackback?" is the title of a post. */
function beginsWithThem(heading: Element): boolean {
  const text = textOf(heading)
  return isLinksHere(text) || beginsWithLinkbacks(text)
}

function itemsUnder(heading: Element, reading: Reading): readonly Item[] {
  let after: readonly (Element | Text)[] = []
  let isCut = false
  let node: Element | null = heading
  for (let level = 0; node && level <= WRAPPED && !isCut && !after.some(holdsLink); level++, node = parentOf(node))
    ({ after, isCut } = following(node, heading, reading))
  return cut(narrowed(after, reading), reading).map(itemOf)

  function holdsLink(one: Element | Text): boolean {
    return leadsOff(one, reading)
  }
}

const itemOf = (nodes: Item['nodes']): Item => ({ id: null, anchor: null, nodes, outer: null, weak: false })

/** The siblings after an element, up to whatever ends what its heading announces; `isCut`: something does. */
function following(element: Element, heading: Element, reading: Reading) {
  const isComments = new Set(commentLines(reading))
  const ends = (one: Element): boolean =>
    isComments.has(one) || (ENDS.has(one.name) && !isTitleBelow(one, heading, reading))
  const after: (Element | Text)[] = []
  for (let node = element.next; node; node = node.next) {
    if (node instanceof Element && [node, ...childElements(node)].some(ends)) return { after, isCut: true }
    if (node instanceof Element || node instanceof Text) after.push(node)
  }
  return { after, isCut: false }
}

/** The title of a linkback may be a smaller heading than that over all of them. */
const isTitleBelow = (one: Element, heading: Element, reading: Reading): boolean =>
  LEVEL.test(one.name) && LEVEL.test(heading.name) && one.name > heading.name && leadsOff(one, reading)
const LEVEL = /^h[1-6]$/

/** Goes down as long as one element holds all the links: to the list itself. */
function narrowed(nodes: readonly (Element | Text)[], reading: Reading): readonly (Element | Text)[] {
  const linked = nodes.filter((node) => leadsOff(node, reading))
  const [only] = linked
  if (linked.length !== 1 || !(only instanceof Element) || !LISTS.has(only.name)) return nodes
  const inner = only.children.filter((child) => child instanceof Element || child instanceof Text)
  return only.name === 'li' || only.name === 'p' ? nodes : narrowed(inner, reading)
}
const LISTS = new Set(['ul', 'ol', 'dl', 'div', 'section', 'table', 'tbody'])

/** Each with a link that leads off, and elsewhere than the one before, begins a linkback, or each term of a list of definitions; what follows belongs to it. */
function cut(nodes: readonly (Element | Text)[], reading: Reading): readonly (readonly (Element | Text)[])[] {
  const items: (Element | Text)[][] = []
  for (const node of nodes) {
    const isDefined = isTerm(items.at(-1)?.[0])
    const begins = !isDefined && leadsOff(node, reading) && !leadAlike(items.at(-1)?.[0], node, reading)
    if (isTerm(node) || begins) items.push([node])
    else items.at(-1)?.push(node)
  }
  return items.filter((item) => item.some((node) => leadsOff(node, reading)))
}

const isTerm = (node: Element | Text | undefined): boolean => node instanceof Element && node.name === 'dt'

const leadsOff = (node: Element | Text, reading: Reading): boolean => firstOff(node, reading) !== null

const leadAlike = (one: Element | Text | undefined, other: Element | Text, reading: Reading): boolean =>
  one !== undefined && firstOff(one, reading) === firstOff(other, reading)

/** The first address off the site that it links to, share links left out; null when it links to none. */
function firstOff(node: Element | Text, reading: Reading): string | null {
  if (node instanceof Text) return null
  const isShare = shareTest([reading.address])
  const own = ownKeys(reading)
  for (const element of [node, ...descendants(node)]) {
    const url = element.name === 'a' ? targetOf(element, reading) : null
    if (url && url.host !== reading.url.host && !own.has(keyOfTarget(url)) && !isShare(url)) return url.href
  }
  return null
}

/** What a page that was moved, or copied, still calls itself ("Listed below are links to blogs that reference this entry: TITLE"). */
const ownKeys = oncePerPage((reading): ReadonlySet<string> => {
  const canonical = withRel(reading, 'canonical').flatMap((link) => targetOf(link, reading)?.href ?? [])
  const pinged = trackbackBlocks(reading).flatMap(({ about }) => about ?? [])
  return new Set([...canonical, ...pinged].map(pageKey))
})
