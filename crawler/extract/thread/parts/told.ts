// Which lines of a response say who wrote it and when, where the platform's rules did not find that: near its top or its bottom, in one line or in two.
import type { Time } from '../../../../graph/model.ts'
import type { Reading } from '../../context.ts'
import { cleanText } from '../../text.ts'
import { withoutActs } from './acts.ts'
import { type Byline, bylineOf } from './byline.ts'
import { EDGE, type Line } from './lines.ts'
import { type Name, nameBeside } from './name-beside.ts'
import { onlyJoins } from './words.ts'

export interface Told extends Name {
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

/** A response in lines, and what they are asked. */
interface Asked {
  readonly lines: readonly Line[]
  readonly wanted: Wanted
  /** Null when nothing is known of the other responses. */
  readonly usual: Usual | null
  /** The words have an element of their own, so that the lines hold none of them. */
  readonly isBodyApart: boolean
}

export function toldIn({ lines, wanted, usual, isBodyApart }: Asked, reading: Reading): Told {
  const plain = lines.map(withoutActs)
  const best = bestByline(plain, wanted, usual ?? UNUSUAL, reading)
  const told = best ? toldBy(best) : NOTHING
  if (!wanted.author || told.author !== null) return told
  const at = best?.at ?? plain.findIndex(({ pieces }) => pieces.some(({ role }) => role === 'date'))
  const isUsual = (line: number): boolean => usual?.who(placeOf(line, lines)) ?? false
  const beside = nameBeside({ lines: plain, all: lines, at, isUsual, isBodyApart })
  if (!beside) return told
  const label = cleanText((plain[beside.at]?.text ?? '').replace(beside.name.written ?? '', ' '))
  const taken = new Map([...told.taken, [beside.at, label]])
  return { ...told, ...beside.name, who: placeOf(beside.at, lines), taken }
}

const placeOf = (at: number, { length }: readonly Line[]): At => ({ top: at, bottom: length - 1 - at })

/** Of the lines near the top and the bottom the one that tells most; null when none tells enough. */
function bestByline(lines: readonly Line[], wanted: Wanted, usual: Usual, reading: Reading): Candidate | null {
  let best: Candidate | null = null
  for (const [at, line] of lines.entries()) {
    if (at >= EDGE && at < lines.length - EDGE) continue
    const place = placeOf(at, lines)
    // A date has a digit.
    if (!wanted.author && !usual.when(place) && !/\p{N}/u.test(line.text)) continue
    const byline = bylineOf(line, usual.who(place), reading)
    if (!byline) continue
    const isBesideDate = !wanted.date && line.pieces.some(({ role }) => role === 'date')
    const worth =
      worthOf(byline, wanted, place) +
      (usual.when(place) ? 3 : isBesideDate ? 2 : 0) -
      (!byline.isNamed && isSentence(line.text) ? 1.5 : 0)
    if (worth >= 1 && (best === null || worth > best.worth)) best = { at, place, byline, worth }
  }
  return best
}

function toldBy({ at, place, byline: { author, written, link, publishedAt, rest } }: Candidate): Told {
  const when = publishedAt === null ? null : place
  const who = author === null ? null : place
  return { author, written, link, publishedAt, taken: new Map([[at, rest]]), when, who }
}

function worthOf({ author, isNamed, publishedAt, rest }: Byline, wanted: Wanted, { top, bottom }: At): number {
  const ofDate = wanted.date && publishedAt !== null ? 4 + (onlyJoins(rest) ? 1.5 : 0) : 0
  const ofName = wanted.author && author !== null ? (isNamed ? 2 : 1) : 0
  return ofDate + ofName > 0 ? ofDate + ofName - 0.2 * Math.min(top, bottom) : 0
}

const isSentence = (text: string): boolean => text.length > 20 && /[^mM][.!?。！？]$/u.test(text)
