// Which lines of a response say who wrote it and when, where the platform's rules did not find that: near its top or its bottom, in one line or in two.
import type { Element } from 'domhandler'
import type { Time } from '../../../../graph/model.ts'
import type { Reading } from '../../context.ts'
import { cleanText } from '../../text.ts'
import { type Byline, bylineOf, isActionLink, isPlainName, withoutActs } from './byline.ts'
import type { Line } from './lines.ts'
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

export interface Told {
  readonly author: string | null
  /** The name with the words that announce it. */
  readonly written: string | null
  readonly link: Element | null
  readonly publishedAt: Time | null
  /** The lines that say so, and what they say beside it ("Pingback by"). */
  readonly taken: ReadonlyMap<number, string>
  /** Where those stand that say when and who; null when none does. */
  readonly when: At | null
  readonly who: At | null
}

/** Where a line stands, counted from the top and from the bottom. */
export interface At {
  readonly top: number
  readonly bottom: number
}

export const NOTHING: Told = {
  author: null,
  written: null,
  link: null,
  publishedAt: null,
  taken: new Map(),
  when: null,
  who: null,
}

/** Whether the responses beside one have what they say of when and who at such a place. */
export interface Usual {
  readonly when: (at: At) => boolean
  readonly who: (at: At) => boolean
}
const UNUSUAL: Usual = { when: () => false, who: () => false }

/** What the rules did not find and the lines are asked for. */
export interface Wanted {
  readonly author: boolean
  readonly date: boolean
}

interface Candidate {
  readonly at: number
  readonly place: At
  readonly byline: Byline
  readonly worth: number
}

/** Who and when stand near the top or the bottom. */
const EDGE = 6

/** `isBodyApart`: the words have an element of their own, so that the lines hold none of them. */
export function toldIn(
  lines: readonly Line[],
  wanted: Wanted,
  usual: Usual | null,
  reading: Reading,
  isBodyApart: boolean,
): Told {
  const plain = lines.map(withoutActs)
  const placeOf = (at: number): At => ({ top: at, bottom: lines.length - 1 - at })
  const { when: isWhen, who: isWho } = usual ?? UNUSUAL
  let best: Candidate | null = null
  for (const [at, line] of plain.entries()) {
    if (at >= EDGE && at < lines.length - EDGE) continue
    const place = placeOf(at)
    const byline = bylineOf(line, isWho(place), reading)
    if (!byline) continue
    const isBesideDate = !wanted.date && line.pieces.some(({ role }) => role === 'date')
    const worth =
      worthOf(byline, wanted, place) +
      (isWhen(place) ? 3 : isBesideDate ? 2 : 0) -
      (!byline.isNamed && isSentence(line.text) ? 1.5 : 0)
    if (worth >= 1 && (best === null || worth > best.worth)) best = { at, place, byline, worth }
  }
  const { author = null, written = null, link = null, publishedAt = null } = best?.byline ?? {}
  const place = best?.place ?? null
  const told: Told = {
    author,
    written,
    link,
    publishedAt,
    taken: new Map(best ? [[best.at, best.byline.rest]] : []),
    when: publishedAt === null ? null : place,
    who: author === null ? null : place,
  }
  if (!wanted.author || author !== null) return told
  const at = best?.at ?? plain.findIndex(({ pieces }) => pieces.some(({ role }) => role === 'date'))
  const beside = nameBeside(plain, lines, at, (line) => isWho(placeOf(line)), isBodyApart)
  if (!beside) return told
  const label = cleanText((plain[beside.at]?.text ?? '').replace(beside.name.written ?? '', ' '))
  return { ...told, ...beside.name, who: placeOf(beside.at), taken: new Map([...told.taken, [beside.at, label]]) }
}

function worthOf({ author, isNamed, publishedAt, rest }: Byline, wanted: Wanted, { top, bottom }: At): number {
  const ofDate = wanted.date && publishedAt !== null ? 4 + (onlyJoins(rest) ? 1.5 : 0) : 0
  const ofName = wanted.author && author !== null ? (isNamed ? 2 : 1) : 0
  return ofDate + ofName > 0 ? ofDate + ofName - 0.2 * Math.min(top, bottom) : 0
}

const isSentence = (text: string): boolean => text.length > 20 && /[^mM][.!?。！？]$/u.test(text)

type Name = Pick<Told, 'author' | 'written' | 'link'>

/** `lines`: those of `all`, without what only acts. A name in a line of its own: before the line of the date, after it, or at the top. What sets it off goes first. */
function nameBeside(
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
  if (!last || last.text.length > LONGEST_NAME_LINE || !saysWho(last.text)) return null
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
  if (!piece || other || written === null || isNobody(written)) return null
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
