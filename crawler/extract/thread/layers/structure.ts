// The layer that knows no theme: rows of siblings of one shape that each hold a name, a date and words, whatever their classes.
import { Element, Text } from 'domhandler'
import type { Reading } from '../../context.ts'
import { childElements, contains, descendants, endOf, placeOf } from '../../dom.ts'
import { common } from '../../platforms/common.ts'
import { countBelow, countWhere } from '../../search.ts'
import { textOf } from '../../text.ts'
import { announcesRecent, announcesResponses, type Headings, headingsOf } from '../counts/headings.ts'
import { isCalledThread } from '../items/called.ts'
import { isFurniture, isFurnitureItself } from '../items/furniture.ts'
import { splitId } from '../items/ids.ts'
import type { Item } from '../items/items.ts'
import { rulebookOf } from '../items/rulebook.ts'
import { joined } from '../joined.ts'
import { responsesOf } from '../respond.ts'
import type { Response } from '../response.ts'
import { isBelowPost } from './below-post.ts'
import { isPost, isThread } from './likeness.ts'
import { headingOver, type Row, rowsOf } from './rows.ts'

const RULEBOOK = rulebookOf(common)
/** Rows are tried from the longest; what is not among the first is no thread. */
const MOST_ROWS = 6

export function readStructure(reading: Reading): readonly Response[] {
  // A feed is a row of dated entries too; it has a reader of its own.
  if (reading.byTag.has('item') || reading.byTag.has('entry')) return []
  const headings = headingsOf(reading)
  const threads = rowsOf(reading)
    .map((row) => belowHeading(row, headings))
    .filter((row) => isWorthReading(row, headings))
    .slice(0, MOST_ROWS)
    .map((row) => ({ row, responses: threadIn(row, headings, reading), isAnnounced: isAnnounced(row, headings) }))
    .filter(({ responses }) => responses.length > 0)
    .sort((one, other) => other.responses.length - one.responses.length)
  const announced = threads.filter(({ isAnnounced }) => isAnnounced)
  const several = announced.filter(({ responses }) => responses.length > 1)
  // Post, trackbacks and comments make a row as well: of boxes, round the row that is announced in one of them.
  const isBoxes = ({ row, isAnnounced }: Thread): boolean =>
    several.some((other) => {
      const box = row.members.find((member) => contains(member, other.row.parent))
      const heading = headingOver(other.row, headings)
      return box !== undefined && (!isAnnounced || (heading !== null && contains(box, heading)))
    })
  const own = threads.filter((thread) => !isBoxes(thread))
  // Comments and trackbacks stand in rows of their own.
  return own
    .filter(({ isAnnounced }) => isAnnounced)
    .reduce((known, { responses }) => joined(known, responses), own[0]?.responses ?? [])
}

interface Thread {
  readonly row: Row
  readonly responses: readonly Response[]
  readonly isAnnounced: boolean
}

/** The cut of a row that shows the most responses; empty when it is no thread. */
function threadIn(row: Row, headings: Headings, reading: Reading): readonly Response[] {
  let best: readonly Response[] = []
  for (const cut of CUTS) {
    const items = cut(row, headings)
    const fit = items.filter(({ nodes }) => !isPost(nodes.filter(isElement), headings, reading)).length
    // What needs not be read: at most so many are responses.
    if (fit <= best.length || fit * 2 < row.members.length) continue
    const responses = responsesOf(items, RULEBOOK, 'structure', reading)
      .filter(isComplete)
      .filter((response, _, all) => !isBox(response, all))
      .filter(({ elements }) => !isPost(elements, headings, reading))
      .filter(isRooted(row))
      .filter(isBelowPost(reading))
    if (responses.length > best.length && isThread(responses, row, headings, reading)) best = responses
    if (best.length >= row.members.length) break
  }
  return best
}

const isElement = (node: Element | Text): node is Element => node instanceof Element

const isAnnounced = (row: Row, headings: Headings): boolean => announcesResponses(headingOver(row, headings))

/** Two of a kind may be anything, and so may a table or words that are set off: they need a heading that says what they are. */
const isWorthReading = (row: Row, headings: Headings): boolean =>
  !isFurniture(row.parent) &&
  !announcesRecent(headings.before(placeOf(row.members[0] as Element))) &&
  ((row.members.length >= 3 && row.tag !== 'tr' && !row.isOfNames) || isAnnounced(row, headings) || isCalledThread(row))

const isComplete = ({ kind, author, publishedAt, text }: Response): boolean =>
  kind.mark !== null || (author !== null && publishedAt !== null && text !== '')

/** What holds a linkback with its day, and has none itself, is the box of a list. */
const isBox = ({ kind, publishedAt, elements: [box] }: Response, all: readonly Response[]): boolean =>
  kind.mark !== null &&
  publishedAt === null &&
  all.some(({ elements: [first] }) => box !== undefined && first !== undefined && first !== box && contains(box, first))

/** Where a heading among them announces responses, what stands before it is the post. */
function belowHeading(row: Row, headings: Headings): Row {
  const from = placeOf(row.members[0] as Element)
  if (announcesResponses(headings.before(from))) return row
  const heading = childElements(row.parent).find(
    (child) => placeOf(child) > from && headings.has(child) && announcesResponses(child),
  )
  const below = heading ? row.members.filter((member) => placeOf(member) > placeOf(heading)) : []
  return below.length > 0 ? { ...row, members: below } : row
}

/** A reply stands in a response; what stands in a mere box of several is read with the row it makes. */
function isRooted({ members }: Row): (response: Response) => boolean {
  const roots = new Set(members)
  let root: Element | null = null
  return ({ elements: [first] }) => {
    if (!first) return true
    if (roots.has(first)) root = first
    const member = members[countWhere(members, (one) => placeOf(one) < placeOf(first)) - 1]
    return !member || !contains(member, first) || (root !== null && contains(root, first))
  }
}

/** The ways to cut a row into responses: each member alone with those nested in it, or runs that begin or end with a member. */
const CUTS: readonly ((row: Row, headings: Headings) => readonly Item[])[] = [
  (row) => nested(row),
  (row, headings) => runs(row, headings, 'begin'),
  (row, headings) => runs(row, headings, 'end'),
]

function itemOf(nodes: readonly (Element | Text)[], outer: Item | null = null): Item {
  const anchor = nodes.map(anchorOf).find((found) => found !== null) ?? null
  return { id: anchor === null ? null : (splitId(anchor)?.id ?? null), anchor, nodes, outer, weak: false }
}

/** What the permalink of a response has after its "#", when it ends in a number. */
function anchorOf(node: Element | Text): string | null {
  if (node instanceof Text) return null
  for (const element of [node, ...descendants(node)]) {
    const fragment = element.name === 'a' ? element.attribs.href?.split('#')[1] : undefined
    if (fragment && splitId(fragment) && /\d/.test(textOf(element))) return fragment
  }
  return null
}

/** The members, and the replies inside each: dated elements of the same tag, one list deeper. */
function nested({ members, dated, tag }: Row): readonly Item[] {
  const alike = dated.filter(({ name }) => name === tag)
  const places = alike.map(placeOf)
  return members.flatMap((member) => {
    const open: Item[] = []
    return alike.slice(countBelow(places, placeOf(member)), countBelow(places, endOf(member) + 1)).map((element) => {
      while (open.length > 0 && !contains(open.at(-1)?.nodes[0] as Element, element)) open.pop()
      const item = itemOf([element], open.at(-1) ?? null)
      open.push(item)
      return item
    })
  })
}

const BREAKS = new Set(['h1', 'h2', 'h3', 'h4', 'hr', 'form', 'table'])

/** Responses spread over several siblings: name and date above the words (dt and dd), or below them (Movable Type). */
function runs({ parent, members, isOfNames }: Row, headings: Headings, side: 'begin' | 'end'): readonly Item[] {
  const marks = new Set<unknown>(members)
  const isLast = (node: Element | Text): boolean =>
    isOfNames ? node instanceof Text && marks.has(node.prev) : marks.has(node)
  const items: Item[] = []
  let run: (Element | Text)[] = []
  const close = () => {
    if (run.some((node) => marks.has(node))) items.push(itemOf(run))
    run = []
  }
  for (const node of parent.children) {
    if (!(node instanceof Element || node instanceof Text)) continue
    const isBreak =
      node instanceof Element &&
      (BREAKS.has(node.name) || (!marks.has(node) && (headings.has(node) || isFurnitureItself(node))))
    if (isBreak || (side === 'begin' && marks.has(node))) close()
    if (isBreak) continue
    run.push(node)
    if (side === 'end' && isLast(node)) close()
  }
  close()
  return items
}
