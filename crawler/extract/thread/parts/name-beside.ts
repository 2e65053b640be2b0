// A name in a line of its own: before the line of the date, after it, at the top of a response, or signed at its bottom.
import type { Element } from 'domhandler'
import { cleanText } from '../../text.ts'
import { isActionLink, isPlainName } from './byline.ts'
import { EDGE, type Line } from './lines.ts'
import {
  bareName,
  isLabel,
  isNameLabel,
  isNobody,
  isSite,
  isSiteLabel,
  nameIn,
  onlyActs,
  onlyJoins,
  saysWho,
} from './words.ts'

export interface Name {
  readonly author: string | null
  /** The name with the words that announce it. */
  readonly written: string | null
  readonly link: Element | null
}

/** `lines` are those of `all` without what only acts, `at` is the one of the date, or -1. What sets a name off goes first. */
export function nameBeside(
  lines: readonly Line[],
  all: readonly Line[],
  at: number,
  isUsual: (at: number) => boolean,
  isBodyApart: boolean,
): { readonly at: number; readonly name: Name } | null {
  const top = lines.findIndex(({ text }) => text !== '' && !onlyActs(text))
  const next = (step: 1 | -1): number => {
    let place = at + step
    while (lines[place] !== undefined && saysNothing(lines[place] as Line)) place += step
    return place
  }
  const places = [...new Set(at < 0 ? [top] : [next(-1), next(1), top])].filter(
    (place) => place !== at && (lines[place]?.text.length ?? Number.POSITIVE_INFINITY) <= LONGEST_NAME_LINE,
  )
  const pair = lines.slice(0, EDGE).findIndex(({ text }) => isNameLabel(text)) + 1
  const paired = lines[pair]
  if (pair > 0 && paired) {
    const name = nameSetOff(paired, true) ?? namePlain(paired, true)
    return name && { at: pair, name }
  }
  const ways: readonly ((line: Line, place: number) => Name | null)[] = [
    (_, place) => (hasSite(all[place] as Line) ? namePlain(lines[place] as Line, true) : null),
    (line, place) => (isUsual(place) ? (nameSetOff(line, true) ?? namePlain(line, true)) : null),
    (line) => nameSetOff(line, false),
    (line) => (saysWho(line.text) ? namePlain(line, false) : null),
    (line, place) => (place === next(1) && isSigned(lines, at, place) ? namePlain(line, false) : null),
    (line, place) => {
      const isEdge = place === top || place === lines.length - 1 || place === next(-1)
      return isEdge && lines.length > (isBodyApart ? 1 : 2) && at >= 0 ? namePlain(line, false) : null
    },
  ]
  for (const way of ways)
    for (const place of places) {
      const name = way(lines[place] as Line, place)
      if (name) return { at: place, name }
    }
  return signature(lines)
}

/** The words, the day, and then a last line that is no link. */
const isSigned = (lines: readonly Line[], at: number, place: number): boolean =>
  at > 1 &&
  (lines[place]?.pieces.every(({ link }) => link === null) ?? false) &&
  lines.slice(place + 1).every(saysNothing)

/** "NAME URL": whose site is linked is named beside it. */
const hasSite = ({ pieces }: Line): boolean => pieces.some(({ link, text }) => link !== null && isSite(cleanText(text)))

/** "User NAME" below the words, where the date is above them. */
function signature(lines: readonly Line[]): { readonly at: number; readonly name: Name } | null {
  const last = lines.at(-1)
  if (!last || last.text.length > LONGEST_NAME_LINE) return null
  // Below the words a link alone is a name.
  if (!saysWho(last.text)) {
    const linked = lines.length > 2 ? nameSetOff(last, false) : null
    return linked?.link && linked.author === last.text ? { at: lines.length - 1, name: linked } : null
  }
  const name = nameSetOff(last, true) ?? namePlain(last, true)
  return name && { at: lines.length - 1, name }
}
const LONGEST_NAME_LINE = 60

const saysNothing = ({ text }: Line): boolean => onlyActs(text) || isSiteLabel(text)

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
  if (cleanText(around).length > 12 && !onlyJoins(around)) return null
  return { author: piece.link ? written : nameIn(written), written, link: piece.link }
}

function namePlain({ text, pieces }: Line, isExpected: boolean): Name | null {
  const written = bareName(text)
  if (written === null || isLabel(text) || pieces.some(({ role }) => role !== null) || !/\p{L}|\p{N}{2}/u.test(written))
    return null
  return isNobody(written) || !isPlainName(written, isExpected)
    ? null
    : { author: nameIn(written), written, link: null }
}
