// A name in a line of its own: before the line of the date, after it, at the top of a response, or signed at its bottom.
import type { Element } from 'domhandler'
import { cleanText } from '../../text.ts'
import { isActionLink } from './acts.ts'
import { isPlainName } from './byline.ts'
import { EDGE, type Line } from './lines.ts'
import { bareName, nameIn, saysWho } from './names.ts'
import { isLabel, isNameLabel, isNobody, isSite, isSiteLabel, onlyActs, onlyJoins } from './words.ts'

export interface Name {
  readonly author: string | null
  /** The name with the words that announce it. */
  readonly written: string | null
  readonly link: Element | null
}

/** Where in a response a name is looked for. */
interface Around {
  /** Without what only acts. */
  readonly lines: readonly Line[]
  /** The same lines with it. */
  readonly all: readonly Line[]
  /** The line of the date, or -1. */
  readonly at: number
  /** Whether the other responses have their name in that line. */
  readonly isUsual: (at: number) => boolean
  /** The lines hold no words of the body. */
  readonly isBodyApart: boolean
}

interface Found {
  readonly at: number
  readonly name: Name
}

/** What sets a name off goes first. */
export function nameBeside(around: Around): Found | null {
  const { lines, at } = around
  const labelled = lines.slice(0, EDGE).findIndex(({ text }) => isNameLabel(text)) + 1
  if (labelled > 0 && lines[labelled]) return found(labelled, expectedName(lines[labelled]))
  const near = placesNear(lines, at)
  const places = [...new Set(at < 0 ? [near.top] : [near.above, near.below, near.top])].filter(
    (place) => place !== at && (lines[place]?.text.length ?? Number.POSITIVE_INFINITY) <= LONGEST_NAME_LINE,
  )
  for (const way of waysIn(around, near))
    for (const place of places) {
      const name = way(lines[place] as Line, place)
      if (name) return { at: place, name }
    }
  return signature(lines)
}

const found = (at: number, name: Name | null): Found | null => name && { at, name }

interface Near {
  /** The first line that says something. */
  readonly top: number
  /** The next to that of the date. */
  readonly above: number
  readonly below: number
}

function placesNear(lines: readonly Line[], at: number): Near {
  const next = (step: 1 | -1): number => {
    let place = at + step
    while (lines[place] !== undefined && saysNothing(lines[place] as Line)) place += step
    return place
  }
  const top = lines.findIndex(({ text }) => text !== '' && !onlyActs(text))
  return { top, above: next(-1), below: next(1) }
}

/** From the surest. */
function waysIn({ lines, all, at, isUsual, isBodyApart }: Around, { top, above, below }: Near) {
  const isEdge = (place: number): boolean => place === top || place === lines.length - 1 || place === above
  const ways: readonly ((line: Line, place: number) => Name | null)[] = [
    (line, place) => (hasSite(all[place] as Line) ? namePlain(line, true) : null),
    (line, place) => (isUsual(place) ? expectedName(line) : null),
    (line) => nameSetOff(line, false),
    (line) => (saysWho(line.text) ? namePlain(line, false) : null),
    (line, place) => (place === below && isSigned(lines, at, place) ? namePlain(line, false) : null),
    (line, place) => (isEdge(place) && lines.length > (isBodyApart ? 1 : 2) && at >= 0 ? namePlain(line, false) : null),
  ]
  return ways
}

/** The words, the day, and then a last line that is no link. */
const isSigned = (lines: readonly Line[], at: number, place: number): boolean =>
  at > 1 &&
  (lines[place]?.pieces.every(({ link }) => link === null) ?? false) &&
  lines.slice(place + 1).every(saysNothing)

/** "NAME URL": whose site is linked is named beside it. */
const hasSite = ({ pieces }: Line): boolean => pieces.some(({ link, text }) => link !== null && isSite(cleanText(text)))

/** "User NAME" below the words, where the date is above them. */
function signature(lines: readonly Line[]): Found | null {
  const at = lines.length - 1
  const last = lines[at]
  if (!last || last.text.length > LONGEST_NAME_LINE) return null
  // Below the words a link alone is a name.
  if (!saysWho(last.text)) {
    const linked = lines.length > 2 ? nameSetOff(last, false) : null
    return linked?.link && linked.author === last.text ? { at, name: linked } : null
  }
  return found(at, expectedName(last))
}
const LONGEST_NAME_LINE = 60

const saysNothing = ({ text }: Line): boolean => onlyActs(text) || isSiteLabel(text)

const expectedName = (line: Line): Name | null => nameSetOff(line, true) ?? namePlain(line, true)

/** A link that is only part of the line ("words [Read more]") is none. */
function nameSetOff({ text, pieces }: Line, isExpected: boolean): Name | null {
  const set = pieces.filter(
    (piece) =>
      (piece.link || piece.strong) && cleanText(piece.text) && !isLabel(cleanText(piece.text)) && !isActionLink(piece),
  )
  const linked = set.filter(({ link }) => link !== null)
  // In a heading "NAME says" is set off as a whole.
  const [piece, other] = linked.length > 0 ? linked : set
  const written = piece ? bareName(cleanText(piece.text)) : null
  if (!piece || other || written === null || isNobody(written) || isSite(written)) return null
  if (!isExpected && !piece.link && onlyJoins(written)) return null
  const around = text.replace(written, ' ')
  if (cleanText(around).length > 12 && !onlyJoins(around) && !(piece.link && isBeforeTitle(written, text))) return null
  return { author: piece.link ? written : nameIn(written), written, link: piece.link }
}

/** "1. NAME - what the response is called". */
const isBeforeTitle = (name: string, line: string): boolean =>
  /^(?:\d{1,4}[.)]\s)?$/.test(line.slice(0, line.indexOf(name))) &&
  /^\s[-–—]\s/.test(line.slice(line.indexOf(name) + name.length))

function namePlain({ text, pieces }: Line, isExpected: boolean): Name | null {
  const written = bareName(text)
  if (written === null || isLabel(text) || pieces.some(({ role }) => role !== null) || !/\p{L}|\p{N}{2}/u.test(written))
    return null
  return isNobody(written) || !isPlainName(written, isExpected)
    ? null
    : { author: nameIn(written), written, link: null }
}
