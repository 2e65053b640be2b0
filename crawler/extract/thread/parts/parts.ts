// Author, date and words of one response: by the platform's rules where they find something, else by what its lines say.
import { Element } from 'domhandler'
import type { Time } from '../../../../graph/model.ts'
import { absolute, type Reading } from '../../context.ts'
import { spacedDate } from '../../dates/spaced-date.ts'
import type { Role } from '../../platforms/platform.ts'
import { isInline, textOf } from '../../text.ts'
import { hitsIn, type Nodes } from '../items/hits.ts'
import type { Rules } from '../items/rules.ts'
import type { Test } from '../items/selectors.ts'
import { isActionLink } from './acts.ts'
import { type Author, authorAddress, authorOf, withSite } from './author.ts'
import { type Line, linesIn } from './lines.ts'
import { datedWords, labelOf, restOf } from './rest.ts'
import { withSpokenApart } from './spoken-line.ts'
import { NOTHING, type Told, toldIn, type Usual } from './told.ts'
import { isSite, isSiteLabel, onlyActs } from './words.ts'

export interface Link {
  readonly address: string
  readonly text: string
}

export interface Parts extends Author {
  /** What the lines were asked for where the rules found nothing. */
  readonly told: Told
  readonly publishedAt: Time | null
  readonly text: string
  /** The words beside author, date and text: labels such as "Pingback:" stand here. */
  readonly label: string
  /** Its first line. */
  readonly opening: string
  /** The link a linkback is marked with, else the first that leads off to another page. Looked for when asked. */
  readonly link: () => Link | null
  /** Whether a linkback is marked with a link of its own, beside its author's. */
  readonly isSourced: boolean
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
  usual: Usual | null = null,
): Parts {
  const { author, date, body, source, skipped } = hitsIn(nodes, anchor, rules, isOther, reading)
  const skips: Test = (element) => isOther(element) || skipped.has(element)
  const whole = linesIn(nodes, {
    skips: (element) => element === body || skips(element) || isHidden(element),
    roleOf: (element) => (element === author ? 'author' : element === date ? 'date' : null),
  })
  const marked: Author = author ? authorOf(author, reading, (element) => element === date || skips(element)) : NOBODY
  const ruled = marked.author !== null && isSite(marked.author) ? NOBODY : marked
  const ruledDate = date ? dateIn(date, reading, skips) : null
  const wanted = { author: ruled.author === null, date: ruledDate === null }
  const tellingOf = (lines: readonly Line[]): Told =>
    wanted.author || wanted.date ? toldIn({ lines, wanted, usual, isBodyApart: body !== null }, reading) : NOTHING
  const first = tellingOf(whole)
  const lines = wanted.author && first.author === null ? withSpokenApart(whole) : whole
  const told = lines === whole ? first : tellingOf(lines)
  const dated =
    body && (ruledDate ?? told.publishedAt) === null
      ? datedWords(linesIn([body], { skips, roleOf: () => null }), reading)
      : null
  const { text, label } = body
    ? {
        text: dated?.text ?? textOf(body, (element) => skips(element) || isRowOfActs(element)),
        label: labelOf(lines, told),
      }
    : restOf(lines, told, reading)
  const named: Author =
    ruled.author !== null || told.author === null
      ? marked
      : { author: told.author, written: told.written, authorUrl: authorAddress(told.link, reading) }
  const who = named.authorUrl === null ? withSite(named, signatureIn(lines, told), reading) : named
  const publishedAt = ruledDate ?? told.publishedAt ?? dated?.publishedAt ?? null
  const allLines = (): readonly Line[] => (body ? [...lines, ...linesIn([body], { skips, roleOf: () => null })] : lines)
  return {
    ...who,
    told,
    publishedAt,
    text,
    label,
    opening: lines[0]?.text ?? '',
    link: () => linkOf(source, reading) ?? firstLink(allLines(), reading),
    isSourced: linkOf(source, reading) !== null,
    lines: allLines,
    found: Number(who.author !== null) + Number(publishedAt !== null) + Number(text !== ''),
  }
}

/** "Reply Link", in a block of the words: links that act, and nothing else. */
const isRowOfActs = (element: Element): boolean =>
  !isInline(element) &&
  element.children.some((child) => child instanceof Element && child.name === 'a') &&
  element.children.every((child) =>
    child instanceof Element
      ? child.name === 'a' && onlyActs(textOf(child))
      : !('data' in child) || /^[\s|·•/()-]*$/.test(child.data),
  )

const NOBODY: Author = { author: null, written: null, authorUrl: null }

const isHidden = ({ attribs }: Element): boolean =>
  attribs.style !== undefined && /display:\s*none/i.test(attribs.style)

function linkOf(element: Element | null, reading: Reading): Link | null {
  const posted = absolute(element?.attribs['data-post-url'], reading)
  if (posted) return { address: posted, text: '' }
  const address = element ? authorAddress(element, reading) : null
  return element && address ? { address, text: textOf(element) } : null
}

/** The lines that say who wrote it and when, and those that hold no more than a link to their site. */
const signatureIn = (lines: readonly Line[], { taken }: Told): readonly Line[] =>
  lines.filter(({ text, pieces }, at) => taken.has(at) || isSiteLabel(text) || pieces.some(({ role }) => role !== null))

function firstLink(lines: readonly Line[], reading: Reading): Link | null {
  for (const line of lines)
    for (const piece of line.pieces) {
      const address = piece.link && !isActionLink(piece) ? authorAddress(piece.link, reading) : null
      if (address && piece.link) return { address, text: textOf(piece.link) }
    }
  return null
}

/** What a machine is told goes before what people read, but "3 years ago" in a title does not. */
function dateIn(element: Element, reading: Reading, skips: Test): Time | null {
  for (const machine of [element.attribs.datetime, element.attribs.title, element.attribs.content]) {
    const date = machine && /\d\D+\d/.test(machine) ? reading.dateOf(machine) : null
    if (date) return date
  }
  for (const child of element.children)
    if (child instanceof Element && (child.name === 'time' || child.name === 'abbr')) {
      const date = dateIn(child, reading, skips)
      if (date) return date
    }
  return reading.dateOf(textOf(element, skips)) ?? spacedDate(element, reading)
}
