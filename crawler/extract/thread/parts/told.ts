// Which lines of a response say who wrote it and when, where the platform's rules did not find that: near its top or its bottom, in one line or in two.
import type { Time } from '../../../../graph/model.ts'
import type { Reading } from '../../context.ts'
import { cleanText } from '../../text.ts'
import { type Byline, bylineOf, withoutActs } from './byline.ts'
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
