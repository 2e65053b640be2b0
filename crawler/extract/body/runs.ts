// Posts one after the other in a theme that names nothing, told by the links that lead to the page of each: its title, "permalink", "3 comments".
import { type ChildNode, Element } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import { type Reading, targetOf } from '../context.ts'
import { byTag, closest, contains, descendants, endOf, inside, parentOf, placeOf } from '../dom.ts'
import { zoneOfHeading } from '../links/labels.ts'
import type { Target } from '../target.ts'
import { textOf } from '../text.ts'
import type { Measures } from './measure.ts'
import { leadingOut } from './outward.ts'
import { isIndex, leadsToThread, pageKey } from './permalinks/page-address.ts'
import { isCalledPermalink, isClock } from './permalinks/permalink.ts'
import { isBareDay } from './titles/day-heading.ts'
import { leadsHome } from './titles/heading-link.ts'

/** Posts one after the other. */
export interface Run {
  /** In document order, none inside another. */
  readonly elements: readonly Element[]
  /** Titles among them that are no headings. */
  readonly bold: ReadonlySet<Element>
}

/** A link to the page of one post. */
interface Mark {
  readonly anchor: Element
  readonly page: string
}

const BOLD = new Set(['dt', 'th', 'b', 'strong', 'big', 'font'])
const TITLES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', ...BOLD])
const SOME = 40
/** A page of posts has a few marks for each. */
const MOST_MARKS = 2000

/** One element for each post: its own, or one made up round what stands between two marks. Null when the page shows no run of posts. */
export function runOfPosts(reading: Reading, measures: Measures): Run | null {
  const marks = marksOn(reading, measures).slice(0, MOST_MARKS)
  const block = blockOf(marks)
  if (!block) return null
  const marked = marks.filter(({ anchor }) => contains(block, anchor))
  const segments = segmentsOf(block, marked, reading)
  const posts = segments.map((nodes, at) => elementRound(segments[at + 1] ? nodes : withoutEnd(nodes, measures)))
  const links = leadingOut(reading, measures)
  const isPost = (post: Element): boolean => lettersIn(post, measures) >= SOME || inside(links, post).length > 0
  if (posts.length < 2 || posts.filter(isPost).length * 2 <= posts.length) return null
  return { elements: posts, bold: new Set(posts.flatMap((post) => boldTitleIn(post, reading) ?? [])) }
}

/** Behind the last post stands what is none of it: menus, the foot of the page. */
const withoutEnd = (nodes: readonly ChildNode[], { furniture }: Measures): readonly ChildNode[] =>
  nodes.slice(0, nodes.findLastIndex((node) => !isEnd(node, furniture)) + 1)

const isEnd = (node: ChildNode, furniture: Measures['furniture']): boolean =>
  node instanceof Element ? ENDS.has(furniture[placeOf(node)] ?? null) : textOfNode(node) === ''
const ENDS: ReadonlySet<Zone | null> = new Set(['navigation', 'blogroll', 'footer'])

const LONGEST_TITLE = 120

/** The first words of a post without a heading, when they are set off and more than its day. */
function boldTitleIn(post: Element, reading: Reading): Element | null {
  const inner = descendants(post)
  if (inner.some(({ name }) => /^h[1-6]$/.test(name))) return null
  const first = inner.find(
    (element) => BOLD.has(element.name) && textOf(element) !== '' && !isBareDay(textOf(element), reading),
  )
  return first && textOf(first).length <= LONGEST_TITLE ? first : null
}

function marksOn(reading: Reading, { furniture }: Measures): readonly Mark[] {
  return byTag(reading, 'a').flatMap((anchor) => {
    const zone = furniture[placeOf(anchor)] ?? null
    const url = targetOf(anchor, reading)
    if ((zone !== null && zone !== 'tags') || url?.hostname !== reading.url.hostname) return []
    const isHere = pageKey(url.href) === pageKey(reading.address)
    // "2006/03.html#000123": a post that has no other page than the archive.
    const isPlace = url.hash.length > 1 && !leadsToThread(url.hash)
    const isArchive = isIndex(url)
    if ((isHere || isArchive) && !isPlace) return []
    const page = isHere ? url.hash : pageKey(url.href) + (isArchive ? url.hash : '')
    return isMark(anchor, url) ? [{ anchor, page }] : []
  })
}

function isMark(anchor: Element, url: Target): boolean {
  if (isCalledPermalink(anchor) || leadsToThread(url.hash)) return true
  const text = textOf(anchor)
  if (isClock(anchor) || (text.length < SOME && zoneOfHeading(text) === 'comment')) return true
  const title = closest(anchor, ({ name }) => TITLES.has(name))
  return title !== null && textOf(title).length <= text.length + 12
}

/** The deepest element that holds nearly all marks. */
function blockOf(marks: readonly Mark[]): Element | null {
  const pages = new Map<Element, Set<string>>()
  for (const { anchor, page } of marks)
    for (let node = parentOf(anchor); node; node = parentOf(node)) {
      const held = pages.get(node) ?? new Set()
      pages.set(node, held.add(page))
    }
  const most = Math.max(0, ...[...pages.values()].map(({ size }) => size))
  if (most < 2) return null
  return [...pages]
    .filter(([, held]) => held.size >= Math.max(2, most * 0.8))
    .reduce<Element | null>(
      (deepest, [element]) => (deepest && placeOf(deepest) >= placeOf(element) ? deepest : element),
      null,
    )
}

/** The children of `block` from one post to the next. Marks come first in a post ("title"), or last ("permalink"). */
function segmentsOf(block: Element, marks: readonly Mark[], reading: Reading): readonly (readonly ChildNode[])[] {
  const places = new Map(block.children.map((child, at) => [child, at]))
  const childOf = (anchor: Element): number => {
    const child = anchor.parent === block ? anchor : closest(anchor, ({ parent }) => parent === block)
    return (child && places.get(child)) ?? -1
  }
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  for (const { anchor, page } of marks) {
    const at = childOf(anchor)
    if (at < 0) continue
    if (!first.has(page)) first.set(page, at)
    last.set(page, at)
  }
  const starts = [...new Set(first.values())].sort((one, other) => one - other)
  const ends = [...new Set(last.values())].sort((one, other) => one - other)
  const [begin = 0] = starts
  const isBelow = block.children.slice(0, begin).some((child) => textOfNode(child).length >= SOME)
  const bounds = isBelow
    ? [0, ...ends.map((at) => at + 1)]
    : [...starts.map((at) => headingBefore(block, at, reading)), block.children.length]
  return bounds.slice(0, -1).map((from, index) => block.children.slice(from, bounds[index + 1]))
}

/** A day may head the first of its posts; the name of the blog heads them all. */
function headingBefore(block: Element, at: number, reading: Reading): number {
  for (let before = at - 1; before >= 0; before--) {
    const child = block.children[before] as ChildNode
    if (child instanceof Element && (/^h[1-6]$/.test(child.name) || isBareDay(textOf(child), reading)))
      return leadsHome(child, reading) ? at : before
    if (textOfNode(child) !== '') break
  }
  return at
}

const textOfNode = (node: ChildNode): string =>
  'data' in node ? node.data.trim() : node instanceof Element ? textOf(node) : ''

/** The one element of a segment; else one made up, which knows its place but hangs in no tree. */
export function elementRound(nodes: readonly ChildNode[]): Element {
  const filled = nodes.filter(
    (node) => textOfNode(node) !== '' || (node instanceof Element && node.children.length > 0),
  )
  const [only] = filled
  if (filled.length === 1 && only instanceof Element) return only
  const elements = nodes.filter((node): node is Element => node instanceof Element)
  const made = new Element('div', {}, [...nodes])
  made.startIndex = elements[0]?.startIndex ?? null
  made.endIndex = elements.length > 0 ? endOf(elements.at(-1) as Element) : null
  return made
}

const lettersIn = (post: Element, { words }: Measures): number =>
  post.parent ? (words[placeOf(post)] ?? 0) : textOf(post).length
