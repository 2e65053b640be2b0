// Author, date and words of one response: by the platform's rules where they find something, else by what the lines themselves say.
import { Element, type Text } from 'domhandler'
import type { Time } from '../../../graph/model.ts'
import { absolute, type Reading } from '../context.ts'
import { contains } from '../dom.ts'
import type { Role } from '../platforms/platform.ts'
import { cleanText, textOf } from '../text.ts'
import { type Byline, bylineOf, isActionLink } from './byline.ts'
import { type Line, linesIn, type Piece } from './lines.ts'
import { keysOf, type Rules } from './rules.ts'
import { nameIn, properName, saysWho } from './words.ts'

export interface Parts {
  readonly author: string | null
  readonly authorUrl: string | null
  readonly publishedAt: Time | null
  readonly text: string
  /** The words beside author, date and text: labels such as "Pingback:" stand here. */
  readonly label: string
  /** The first link that leads off to another page: what a linkback shows. */
  readonly link: { readonly address: string; readonly text: string } | null
  /** How many of author, date and text were found. */
  readonly found: number
}

type Nodes = readonly (Element | Text)[]
type Hits = ReadonlyMap<Role, Element> & { readonly skipped: ReadonlySet<Element>; readonly permalink: Element | null }

/** `anchor` is what a link to the response has after its "#"; `isOther` tells the elements of other responses inside it. */
export function partsOf(
  nodes: Nodes,
  anchor: string | null,
  rules: Rules,
  isOther: (element: Element) => boolean,
  reading: Reading,
): Parts {
  const hits = hitsIn(nodes, anchor, rules, isOther)
  const [author, date, body] = [hits.get('author'), hits.get('date') ?? hits.permalink ?? undefined, ownText(hits)]
  const skips = (element: Element): boolean => isOther(element) || hits.skipped.has(element)
  const lines = linesIn(nodes, {
    skips: (element) => element === body || skips(element) || isHidden(element),
    roleOf: (element) => (element === author ? 'author' : element === date ? 'date' : null),
  })
  const told = {
    ...authorOf(author, reading, (element) => element === date || skips(element)),
    publishedAt: date ? dateIn(date, reading, skips) : null,
  }
  const { byline, at } =
    told.author === null || told.publishedAt === null ? bylineIn(lines, told, reading) : { byline: null, at: -1 }
  const name = told.author ?? byline?.author ?? null
  const authorUrl = told.author !== null ? told.authorUrl : authorAddress(byline?.link ?? null, reading)
  const publishedAt = told.publishedAt ?? byline?.publishedAt ?? null
  const { text, label } = body
    ? { text: textOf(body, skips), label: labelOf(lines, byline, at) }
    : restOf(lines, byline, at)
  return {
    author: name,
    authorUrl,
    publishedAt,
    text,
    label,
    link: firstLink(body ? [...lines, ...linesIn([body], { skips, roleOf: () => null })] : lines, reading),
    found: Number(name !== null) + Number(publishedAt !== null) + Number(text !== ''),
  }
}

const isHidden = ({ attribs }: Element): boolean =>
  attribs.style !== undefined && /display:\s*none/i.test(attribs.style)

/** The best hit of each role, and everything that is to be skipped. One walk. */
function hitsIn(nodes: Nodes, anchor: string | null, rules: Rules, isOther: (element: Element) => boolean): Hits {
  const ranks = new Map<Role, number>()
  const hits = new Map<Role, Element>()
  const skipped = new Set<Element>()
  let permalink: Element | null = null
  const stack = [...nodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!(node instanceof Element) || isOther(node)) continue
    for (const key of keysOf(node))
      for (const { role, rank, test } of rules.get(key) ?? []) {
        if (role !== 'skip' && rank >= (ranks.get(role) ?? Number.POSITIVE_INFINITY)) continue
        if (!test(node)) continue
        if (role === 'skip') skipped.add(node)
        else {
          ranks.set(role, rank)
          hits.set(role, node)
        }
      }
    if (skipped.has(node)) continue
    if (
      permalink === null &&
      anchor !== null &&
      node.name === 'a' &&
      node.attribs.href?.endsWith(`#${anchor}`) &&
      /\d/.test(textOf(node))
    )
      permalink = node
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at]
      if (child instanceof Element) stack.push(child)
    }
  }
  return Object.assign(hits, { skipped, permalink })
}

/** The text element, unless it holds author or date too: then the words are what is left of it. */
function ownText(hits: Hits): Element | null {
  const body = hits.get('text')
  const holds = (part: Element | undefined): boolean => part !== undefined && body !== undefined && contains(body, part)
  return body && !holds(hits.get('author')) && !holds(hits.get('date')) ? body : null
}

function authorOf(
  element: Element | undefined,
  reading: Reading,
  skips: (element: Element) => boolean,
): { author: string | null; authorUrl: string | null } {
  if (!element) return { author: null, authorUrl: null }
  const links = linksIn(element)
  const link = links.find((candidate) => textOf(candidate) !== '') ?? links[0] ?? null
  const whole = textOf(element, skips)
  const byline = link && textOf(link) === whole ? null : bylineOfElement(element, whole, reading, skips)
  if (byline?.author) return { author: byline.author, authorUrl: authorAddress(byline.link, reading) }
  const isName = NAMED_ALONE.test(element.attribs.class ?? '') || (link !== null && textOf(link) === whole)
  return {
    author: (isName ? whole : nameIn(properName(whole) ?? '')) || whole || null,
    authorUrl: authorAddress(link, reading),
  }
}

/** "NAME on DATE" or "Comment by NAME - DATE" in one element. */
function bylineOfElement(
  element: Element,
  whole: string,
  reading: Reading,
  skips: (element: Element) => boolean,
): Byline | null {
  if (!/\d{2}/.test(whole) || reading.dateOf(whole) === null) return null
  const line = linesIn([element], { skips, roleOf: () => null })[0]
  return line ? bylineOf(line, reading) : null
}

/** The class that formats reserve for a name and nothing else. */
const NAMED_ALONE = /(?:^|\s)(?:fn|p-name|url)(?:\s|$)/

function linksIn(element: Element): readonly Element[] {
  const links: Element[] = []
  const stack: Element[] = [element]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.name === 'a' && node.attribs.href) links.push(node)
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at]
      if (child instanceof Element) stack.push(child)
    }
  }
  if (links.length === 0 && element.parent instanceof Element && element.parent.name === 'a') links.push(element.parent)
  return links
}

/** Where a name leads; null for a link to the page itself. */
function authorAddress(link: Element | null, reading: Reading): string | null {
  const href = link?.attribs.href?.trim()
  if (!href || href.startsWith('#')) return null
  const address = absolute(href, reading)
  return address !== null && address.includes('#') && address.split('#')[0] === reading.address.split('#')[0]
    ? null
    : address
}

function firstLink(lines: readonly Line[], reading: Reading): Parts['link'] {
  for (const line of lines)
    for (const piece of line.pieces) {
      const address = piece.link && !isActionLink(piece) ? authorAddress(piece.link, reading) : null
      if (address && piece.link) return { address, text: textOf(piece.link) }
    }
  return null
}

function dateIn(element: Element, reading: Reading, skips: (element: Element) => boolean): Time | null {
  for (const machine of [element.attribs.datetime, element.attribs.title, element.attribs.content]) {
    const date = machine ? reading.dateOf(machine) : null
    if (date) return date
  }
  for (const child of element.children)
    if (child instanceof Element && (child.name === 'time' || child.name === 'abbr')) {
      const date = dateIn(child, reading, skips)
      if (date) return date
    }
  return reading.dateOf(textOf(element, skips))
}

/** The line that says best who wrote when, and its place. */
function bylineIn(
  lines: readonly Line[],
  told: { author: string | null; publishedAt: Time | null },
  reading: Reading,
): { byline: Byline | null; at: number } {
  let best: { byline: Byline | null; at: number } = { byline: null, at: -1 }
  let most = 0
  const ends =
    lines.length > 12 ? [...lines.keys()].filter((at) => at < 6 || at >= lines.length - 6) : [...lines.keys()]
  for (const at of ends) {
    const line = lines[at] as Line
    const byline = bylineOf(line, reading)
    if (!byline) continue
    const worth =
      Number(byline.publishedAt !== null && told.publishedAt === null) * 2 +
      Number(byline.author !== null && told.author === null)
    if (worth > most) {
      most = worth
      best = { byline, at }
    }
  }
  const { byline, at } = best
  if (byline && byline.author === null && told.author === null) {
    const beside = nameBeside(lines, at)
    if (beside) return { byline: { ...byline, ...beside }, at }
  }
  return best
}

/** A name in a line of its own: before the line of the date, after it, or at the top. */
function nameBeside(lines: readonly Line[], at: number): Pick<Byline, 'author' | 'link'> | null {
  for (const line of [lines[at - 1], lines[at + 1], lines[0]]) {
    if (!line || line === lines[at] || line.text.length > 60) continue
    const set = line.pieces.filter((piece) => piece.text.trim() && (piece.link || piece.strong) && !isActionLink(piece))
    if (set.length === 1 && set[0]) return { author: nameIn(cleanText(set[0].text)), link: set[0].link }
    if (line === lines[0] && (saysWho(line.text) || lines.length > 2)) return { author: nameIn(line.text), link: null }
  }
  return null
}

const LONGEST_META = 48
const withoutRoles = (pieces: readonly Piece[]): string =>
  cleanText(
    pieces
      .filter(({ role }) => role === null)
      .map(({ text }) => text)
      .join(''),
  )

/** Words and labels of a response that has no element for its words alone. */
function restOf(
  lines: readonly Line[],
  byline: Byline | null,
  at: number,
): { readonly text: string; readonly label: string } {
  const body: string[] = []
  const labels: string[] = []
  lines.forEach((line, place) => {
    const isByline =
      place === at ||
      (byline?.author !== null && byline !== null && Math.abs(place - at) === 1 && nameIn(line.text) === byline.author)
    if (isByline) labels.push(place === at ? (byline?.rest ?? '') : '')
    else if (line.pieces.some(({ role }) => role !== null)) {
      const left = withoutRoles(line.pieces)
      if (left.length <= LONGEST_META) labels.push(left)
      else body.push(left)
    } else if (!isFurnitureLine(line, place === 0 || place === lines.length - 1)) body.push(line.text)
  })
  const text = cleanText(body.join(' '))
  return { text: text || (nameIn(labels.join(' ')) ?? ''), label: labels.join(' ') }
}

const labelOf = (lines: readonly Line[], byline: Byline | null, at: number): string =>
  lines
    .map((line, place) => (place === at && byline ? byline.rest : withoutRoles(line.pieces)))
    .filter((text) => text.length <= LONGEST_META)
    .join(' ')

/** "Reply", "Permalink", "#3": links that act, and numbers at the edges. */
function isFurnitureLine(line: Line, isEdge: boolean): boolean {
  const read = line.pieces.filter(({ text }) => text.trim())
  if (read.every(isActionLink) && line.text.length <= LONGEST_META) return true
  return isEdge && /^[#([]?\d{1,4}[.)\]:]?$/.test(line.text)
}
