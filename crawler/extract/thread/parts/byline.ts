// Reads a line such as "Posted by: NAME at DATE" or "On DATE, NAME said:" by its words, whatever its markup.
import type { Element } from 'domhandler'
import type { Time } from '../../../../graph/model.ts'
import type { Reading } from '../../context.ts'
import { cleanText } from '../../text.ts'
import { linkbackOpening } from '../linkbacks/linkback-words.ts'
import { isActionLink } from './acts.ts'
import { dateSpan, type Span } from './date-in-line.ts'
import { type Line, type Placed, placedPieces } from './lines.ts'
import { bareName, nameBesideDate, nameIn, saysWho, withoutHost } from './names.ts'
import { isLabel, isNobody, isSite, onlyJoins } from './words.ts'

export interface Byline {
  readonly author: string | null
  /** The name as it stands in the line, with the words that announce it. */
  readonly written: string | null
  /** How sure the name is: set off or announced by a word, or only short and beside the date. */
  readonly isNamed: boolean
  /** The link on the name, or null. */
  readonly link: Element | null
  readonly publishedAt: Time | null
  /** The words of the line that are neither name nor date. */
  readonly rest: string
}

/** Longer lines are prose that may well name a date. */
const LONGEST = 200
const LONGEST_NAME = 80
/** With more words than these beside name and date it is a sentence. */
const LONGEST_REST = 60
/** In words. */
const LONGEST_LABEL = 3
/** A line of more pieces than these, without a date or a word for it, tells no name. */
const MOST_UNTOLD = 3

/** `isNameExpected`: the responses beside it have a name in this line, so what stands there is one, be it "Di". */
export function bylineOf(line: Line, isNameExpected: boolean, reading: Reading): Byline | null {
  if (line.text.length > LONGEST) return null
  const placed = placedPieces(line)
  const span = dateSpan(line, placed, reading)
  const sides = span ? [line.text.slice(0, span.from), line.text.slice(span.to)] : [line.text]
  const isTold = span !== null || saysWho(line.text)
  const set = isTold || placed.length <= MOST_UNTOLD ? namePiece(placed, span, isNameExpected) : null
  if (!set && !isTold) return null
  const written = set
    ? set.piece.link || !span
      ? bareName(set.text)
      : nameBesideDate(set.text, line.text.indexOf(set.text) < span.from ? 'before' : 'after')
    : plainName(
        [...plainPieces(placed, span), ...sides.map((side, at) => nameBesideDate(side, at === 0 ? 'before' : 'after'))],
        isNameExpected,
      )
  const isNamed = set !== null || (written != null && saysWho(written))
  const beside = sides.join(' ').replace(ADDRESS, ' ')
  const rest = withoutHost(cleanText(written ? beside.replace(written, ' ') : beside))
  if (rest.length > LONGEST_REST || (!written && span === null)) return null
  // A date within more words than a label has is a byline's only where a name is set off beside it.
  const isLong = span !== null && !isNamed && !span.isPiece && !onlyJoins(rest) && wordsIn(rest) > LONGEST_LABEL
  if (isLong && linkbackOpening(line.text) === null) return null
  return {
    author: written ? (set?.piece.link ? written : nameIn(written)) : null,
    written: written ?? null,
    isNamed,
    link: set?.piece.link ?? null,
    publishedAt: span?.date ?? null,
    rest,
  }
}

/** "Tracked on: A BLOG (http://blog.example/7) at" */
const ADDRESS = /\(\s?https?:\/\/[^\s()]{3,200}\s?\)/

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

const shortName = (name: string | null): string | null =>
  name !== null && name.length <= LONGEST_NAME && /\p{L}|\p{N}{2}/u.test(name) && !isNobody(name) ? name : null

/** Nothing sets it off: a name of a few words then, and no sentence. */
export const isPlainName = (written: string, isExpected: boolean): boolean => {
  const name = nameIn(written)
  if (name === null || (!isExpected && onlyJoins(name))) return false
  const words = name.split(' ')
  return (
    words.length <= (saysWho(written) ? 8 : 5) &&
    name.length <= (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(name) ? 16 : 50) &&
    !/[。、！？；]|[?!]$|\p{L}{3,}[.!?;:,](?:\s|$)/u.test(name)
  )
}

/** Of what may be a name the one that is announced ("A title 3 mai 2007, par NAME"), else the first. */
function plainName(names: readonly (string | null)[], isExpected: boolean): string | null {
  const fits = names.filter(
    (name): name is string => name !== null && shortName(name) !== null && isPlainName(name, isExpected),
  )
  return fits.find(saysWho) ?? fits[0] ?? null
}

/** The piece that is the name: linked or set off, short, not the date, not "#3" or "Reply". */
function namePiece(placed: readonly Placed[], span: Span | null, isExpected: boolean): Placed | null {
  const beside = placed.filter((one) => span === null || isBeside(one, span))
  const isName = ({ piece, text }: Placed): boolean => {
    if ((!piece.link && !piece.strong) || isActionLink(piece) || isLabel(text)) return false
    const name = shortName(nameIn(text))
    return name !== null && !isSite(name) && (isExpected || piece.link !== null || !onlyJoins(name))
  }
  return beside.find((one) => one.piece.link !== null && isName(one)) ?? beside.find(isName) ?? null
}

const isBeside = ({ from, to }: Placed, span: Span): boolean => to <= span.from || from >= span.to

/** Words that have an element for themselves beside the date: a name, "3rd floor", "posted on". */
function plainPieces(placed: readonly Placed[], span: Span | null): readonly (string | null)[] {
  if (span === null) return []
  const worded = placed.filter((one) => isBeside(one, span) && !onlyJoins(one.text))
  return worded.length > 1 ? worded.map(({ text }) => nameBesideDate(text, 'before')) : []
}
