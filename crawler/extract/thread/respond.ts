// Items → responses: what each says, and whether it is a comment or which linkback. Elements that turn out to say nothing are dropped here.
import { Element } from 'domhandler'
import { MENTIONS, type Mention } from '../../../graph/model.ts'
import { withoutFragment } from '../body/permalinks/page-address.ts'
import { absolute, oncePerPage, type Reading } from '../context.ts'
import { takesPings } from '../discovery/trackback-links.ts'
import { placeOf } from '../dom.ts'
import type { Layer } from '../extraction.ts'
import { systemsOf } from '../hosted/elsewhere.ts'
import type { LinkbackMark, Role } from '../platforms/platform.ts'
import { linkedAnchor, splitId } from './items/ids.ts'
import type { Item } from './items/items.ts'
import type { Rulebook } from './items/rulebook.ts'
import type { Rules } from './items/rules.ts'
import { hasResponses } from './layers/likeness.ts'
import {
  COMMENT,
  headingMarks,
  isPing,
  type Kind,
  markByAnchor,
  markByClass,
  markByLabel,
  markByName,
  markInList,
  nearestFitting,
} from './linkbacks/kind.ts'
import { linkbackParts, looksTitled } from './linkbacks/linkback-parts.ts'
import { linkbackOpening, looksCut } from './linkbacks/linkback-words.ts'
import { agreedNames, isUnusual, usualPlaces } from './parts/agreement.ts'
import { type Parts, partsOf } from './parts/parts.ts'
import type { Usual } from './parts/told.ts'
import type { Response } from './response.ts'

export function responsesOf(
  items: readonly Item[],
  { rules, marks, mentions }: Rulebook,
  layer: Layer,
  reading: Reading,
  announcedAs?: (place: number) => Kind['mark'],
): readonly Response[] {
  if (items.length === 0) return []
  const announced = announcedAs ?? headingMarks(reading, items)
  const said = partsOfAll(items, rules, reading)
  const kinds = items.map((item, at) => kindOf(item, said[at] as Parts, marks, announced))
  const names = agreedNames(said.filter((_, at) => kinds[at]?.mark === null))
  let named = 0
  return anchored(items, reading).flatMap((item, at) => {
    const kind = kinds[at] as Kind
    const parts = said[at] as Parts
    const author = kind.mark === null ? (names[named++] ?? null) : parts.author
    if (!isResponse(item, parts, kind, reading)) return []
    const mention = kind.mark && mentionIn(item, mentions)
    return [{ ...responseOf(item, { ...parts, author }, kind, layer, reading), mention }]
  })
}

/** Without an id in its markup a response is called what its own permalink calls it. */
function anchored(items: readonly Item[], reading: Reading): readonly Item[] {
  const page = withoutFragment(reading.address)
  const seen = new Set(items.map(({ anchor }) => anchor))
  return items.map((item) => {
    const anchor = item.anchor ?? linkedAnchor(item.nodes, page)
    if (item.anchor !== null || anchor === null || seen.has(anchor)) return item
    seen.add(anchor)
    return { ...item, anchor, id: splitId(anchor)?.id ?? null }
  })
}

/** What each item says; those that stand apart from the others are read again as the others are. */
function partsOfAll(items: readonly Item[], rules: Rules<Role>, reading: Reading): readonly Parts[] {
  const owners = new Map(items.flatMap((item) => item.nodes.map((node) => [node, item] as const)))
  const read = (item: Item, usual?: Usual): Parts => {
    const isOther = (element: Element): boolean => (owners.get(element) ?? item) !== item
    return partsOf(item.nodes, item.anchor, rules, isOther, reading, usual)
  }
  let all = items.map((item) => read(item))
  for (let round = 0; round < AGREEING; round++) {
    const usual = usualPlaces(all.map(({ told }) => told))
    if (!usual || !all.some(({ told }) => isUnusual(told, usual))) break
    all = all.map((parts, at) => (isUnusual(parts.told, usual) ? read(items[at] as Item, usual) : parts))
  }
  return all
}

/** Who stands where is known when the days do. */
const AGREEING = 2

function kindOf(
  item: Item,
  parts: Parts,
  marks: Rules<LinkbackMark>,
  announced: (place: number) => Kind['mark'],
): Kind {
  const element = item.nodes.find((node) => node instanceof Element)
  const own = element ? markInList(element, marks) : null
  const marked =
    own !== null && own !== 'linkback'
      ? own
      : (markByAnchor(item.anchor) ?? markByWords(parts) ?? own ?? (element ? markByClass(element, marks) : null))
  if (marked && marked !== 'linkback') return { mark: marked, inferred: false }
  const under = element ? announced(placeOf(element)) : null
  if (marked) return { mark: under ?? marked, inferred: false }
  if (under && (parts.authorUrl ?? parts.link())) return { mark: under, inferred: false }
  if (isPing(item.anchor)) return { mark: 'linkback', inferred: false }
  if (parts.authorUrl === null) return COMMENT
  if (looksCut(parts.text)) return { mark: 'pingback', inferred: true }
  return looksTitled(parts) ? { mark: 'trackback', inferred: true } : COMMENT
}

const markByWords = ({ label, opening, text, written, author }: Parts): Kind['mark'] =>
  markByLabel(label) ??
  linkbackOpening(opening) ??
  linkbackOpening(text) ??
  linkbackOpening(written ?? '') ??
  markByName(author)

const mentionIn = ({ nodes: [first] }: Item, mentions: Rules<Mention>): Mention | null =>
  first instanceof Element ? nearestFitting(first, mentions, MENTIONS) : null

/** A linkback that leads nowhere says nothing; what has comments of its own is a post. */
function isResponse(
  { weak, nodes }: Item,
  { found, link, authorUrl }: Parts,
  { mark }: Kind,
  reading: Reading,
): boolean {
  if (mark) {
    const source = authorUrl ?? link()?.address ?? null
    return source !== null && !isEndpoint(source, reading) && !isKeeper(source)
  }
  if (found < 2 || weak) return false
  return !nodes.some((node) => node instanceof Element && hasResponses(node, reading))
}

/** "Trackback URL", linked: where the site takes trackbacks shows none. */
const isEndpoint = (source: string, { url }: Reading): boolean =>
  takesPings(source) && URL.parse(source)?.hostname === url.hostname

/** "Trackback by <a>NAME</a>", over or below them: the home of the system that keeps them. */
const isKeeper = (source: string): boolean => URL.parse(source)?.pathname === '/' && systemsOf(source).length > 0

function responseOf(item: Item, parts: Parts, kind: Kind, layer: Layer, reading: Reading): Response {
  const { author, authorUrl, publishedAt } = parts
  const linkback = kind.mark ? linkbackParts(parts) : { source: null, title: null, blogName: null, text: parts.text }
  return {
    id: item.id,
    author,
    authorUrl,
    publishedAt,
    parent: parentIdOf(item),
    kind,
    ...linkback,
    mention: null,
    address: item.anchor === null ? null : addressOf(item.anchor, reading),
    layer,
    elements: item.nodes.filter((node) => node instanceof Element),
  }
}

/** Most anchors have only signs that stay as they are in an address. */
function addressOf(anchor: string, reading: Reading): string | null {
  const { page } = pageOf(reading)
  if (page === null) return null
  return /^[\w-]+$/.test(anchor) ? `${page}#${anchor}` : absolute(`${page}#${anchor}`, reading)
}

const pageOf = oncePerPage((reading) => ({ page: absolute(withoutFragment(reading.address), reading) }))

function parentIdOf({ outer }: Item): string | null {
  for (let item = outer; item; item = item.outer) if (item.id !== null) return item.id
  return null
}
