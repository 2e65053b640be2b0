// Author, date and words of one response: by the platform's rules where they find something, else by what its lines say.
import { Element } from 'domhandler'
import type { Time } from '../../../graph/model.ts'
import type { Reading } from '../context.ts'
import type { Role } from '../platforms/platform.ts'
import { cleanText, textOf } from '../text.ts'
import { type Author, authorAddress, authorOf } from './author.ts'
import { type Byline, bylineOf, isActionLink } from './byline.ts'
import { hitsIn, type Nodes } from './hits.ts'
import { type Line, linesIn } from './lines.ts'
import { type BylineAt, labelOf, restOf } from './rest.ts'
import type { Rules, Test } from './rules.ts'
import { nameIn, saysWho } from './words.ts'

export interface Link {
  readonly address: string
  readonly text: string
}

export interface Parts extends Author {
  readonly publishedAt: Time | null
  readonly text: string
  /** The words beside author, date and text: labels such as "Pingback:" stand here. */
  readonly label: string
  /** Its first line. */
  readonly opening: string
  /** The first link that leads off to another page: what a linkback shows. Looked for when asked. */
  readonly link: () => Link | null
  /** All it says, a line each. Read when asked. */
  readonly lines: () => readonly Line[]
  /** How many of author, date and text were found. */
  readonly found: number
}

/** `anchor` is what a link to the response has after its "#"; `isOther` tells the elements of other responses inside it. */
export function partsOf(
  nodes: Nodes,
  anchor: string | null,
  rules: Rules<Role>,
  isOther: Test,
  reading: Reading,
): Parts {
  const { author, date, body, skipped } = hitsIn(nodes, anchor, rules, isOther)
  const skips: Test = (element) => isOther(element) || skipped.has(element)
  const lines = linesIn(nodes, {
    skips: (element) => element === body || skips(element) || isHidden(element),
    roleOf: (element) => (element === author ? 'author' : element === date ? 'date' : null),
  })
  const ruled: Author = author
    ? authorOf(author, reading, (element) => element === date || skips(element))
    : { author: null, authorUrl: null }
  const ruledDate = date ? dateIn(date, reading, skips) : null
  const told = ruled.author === null || ruledDate === null ? bylineIn(lines, ruled.author, ruledDate, reading) : NONE
  const { text, label } = body
    ? { text: textOf(body, skips), label: labelOf(lines, told) }
    : restOf(lines, told, reading)
  const who =
    ruled.author !== null
      ? ruled
      : { author: told.byline?.author ?? null, authorUrl: authorAddress(told.byline?.link ?? null, reading) }
  const publishedAt = ruledDate ?? told.byline?.publishedAt ?? null
  const allLines = (): readonly Line[] => (body ? [...lines, ...linesIn([body], { skips, roleOf: () => null })] : lines)
  return {
    ...who,
    publishedAt,
    text,
    label,
    opening: lines[0]?.text ?? '',
    link: () => firstLink(allLines(), reading),
    lines: allLines,
    found: [who.author !== null, publishedAt !== null, text !== ''].filter(Boolean).length,
  }
}

const NONE: BylineAt = { byline: null, at: -1 }

const isHidden = ({ attribs }: Element): boolean =>
  attribs.style !== undefined && /display:\s*none/i.test(attribs.style)

function firstLink(lines: readonly Line[], reading: Reading): Link | null {
  for (const line of lines)
    for (const piece of line.pieces) {
      const address = piece.link && !isActionLink(piece) ? authorAddress(piece.link, reading) : null
      if (address && piece.link) return { address, text: textOf(piece.link) }
    }
  return null
}

/** What a machine is told goes before what people read. */
function dateIn(element: Element, reading: Reading, skips: Test): Time | null {
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

/** Who and when stand near the top or the bottom. */
const EDGE = 6

/** The line that says best what the rules did not find. */
function bylineIn(lines: readonly Line[], author: string | null, date: Time | null, reading: Reading): BylineAt {
  let best = NONE
  let most = 0
  for (const [at, line] of lines.entries()) {
    if (at >= EDGE && at < lines.length - EDGE) continue
    const byline = bylineOf(line, reading)
    const worth = byline
      ? 2 * Number(byline.publishedAt !== null && date === null) + Number(byline.author !== null && author === null)
      : 0
    if (worth <= most) continue
    most = worth
    best = { byline, at }
  }
  if (author !== null || (best.byline !== null && best.byline.author !== null)) return best
  const at = best.byline ? best.at : lines.findIndex(({ pieces }) => pieces.some(({ role }) => role === 'date'))
  const beside = at < 0 ? null : nameBeside(lines, at)
  return beside ? { byline: { publishedAt: null, rest: '', ...best.byline, ...beside }, at } : best
}

/** A name in a line of its own: before the line of the date, after it, or at the top. */
function nameBeside(lines: readonly Line[], at: number): Pick<Byline, 'author' | 'link'> | null {
  for (const line of [lines[at - 1], lines[at + 1], lines[0]]) {
    if (!line || line === lines[at] || line.text.length > 60) continue
    const set = line.pieces.filter((piece) => piece.text.trim() && (piece.link || piece.strong) && !isActionLink(piece))
    // A link that is only part of the line ("words [Read more]") is none.
    if (set.length === 1 && set[0] && line.text.length <= cleanText(set[0].text).length + 12)
      return { author: nameIn(cleanText(set[0].text)), link: set[0].link }
    if (line === lines[0] && (saysWho(line.text) || lines.length > 2)) return { author: nameIn(line.text), link: null }
  }
  return null
}
