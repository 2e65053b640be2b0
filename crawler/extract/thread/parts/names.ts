// A name out of the words by which blogs say who wrote what: "Posted by NAME at DATE", "NAME says:".
import { isWeekday } from '../../dates/weekdays.ts'
import { withoutLinkbackLabel } from '../linkbacks/linkback-words.ts'
import {
  AFTER,
  anyOf,
  BEFORE,
  BETWEEN,
  COMMENT,
  GUESTS,
  MEMBERS,
  NAME_LABELS,
  OTHER_LABELS,
  UNVERIFIED,
} from './vocabulary.ts'

const SPACED = '(?=[\\s:：]|$)'

const before = new RegExp(
  `^(?:(?:${anyOf(COMMENT)})\\s*(?:(?:n[°ºo.]|nr\\.?|№|#)?\\s?\\d{1,4}\\s*)?[:：]?\\s*)?(?:${anyOf(BEFORE)})${SPACED}\\s*[:：]?\\s*`,
  'iu',
)
const after = new RegExp(`\\s+(?:${anyOf(AFTER)})$`, 'iu')
/** "Name: " */
export const labelled = new RegExp(`^(?:${anyOf(NAME_LABELS)})\\s*[:：]\\s*`, 'iu')
const joint = new RegExp(`(?:^|\\s)(?:${anyOf(BETWEEN)})\\.?$`, 'iu')
/** What stands round a name and is no part of it. A closing bracket or a full stop may be. */
const LEADING = new Set([...' \t\n\u00a0,;:：|·•–—―-/@.([]#~*»«>"“”)'])
const TRAILING = new Set([...' \t\n\u00a0,;:：|·•–—―-/@([#~*»«>"“”'])

/** A name alone, out of "Posted by NAME", "NAME says:", "» NAME |". Null when nothing is left. */
export function nameIn(text: string): string | null {
  if (UNNAMED.test(text)) return text.trim()
  const announced = withoutLinkbackLabel(bareName(text) ?? '').replace(before, '')
  const name = trimmed(unbracketed(announced).replace(UNDATED, ''))
  return unbracketed(trimmed(unbracketed(name.replace(after, '')))) || null
}

/** "User" announces a name, and is a part of this one. */
const UNNAMED = /^\s*(?:utente anonimo|usuario an[óo]nimo|usuário an[ôo]nimo|utilisateur anonyme|anonymous user)\s*$/iu

/** A day without its year, which is no date: "NAME on 05/18 at 09:10 AM". */
const UNDATED = /(?<=\S)\s+(?:on|am|le|el|il|den|op|em|dne|в)\s+\d{1,2}[./-]\d{1,2}(?!\d).*$/iu

/** As `nameIn`, with the words that announce it still round it. */
export function bareName(text: string): string | null {
  const value = withoutHost(text.trim().replace(NUMBER, '').replace(labelled, '').replace(LABEL_BEHIND, ''))
  const inner = unbracketed(value)
  return trimmed(inner.replace(BADGE, '').replace(CUT_OFF, '')) || null
}

/** A name too long for its place ends so. */
const CUT_OFF = /(?:(?<!\.)\.{2,}|…)$/u

const unbracketed = (text: string): string => /^\(([^()]{1,60})\)$/u.exec(text)?.[1] ?? text

/** "NAME Date:", where the date is cut off. */
const LABEL_BEHIND = new RegExp(`\\s+(?:${anyOf(OTHER_LABELS)})\\s*[:：]\\s*$`, 'iu')

/** Where the line of a guest came from: "NAME, *.dsl.example.net", "NAME (192.0.2.x)", "NAME [IP: 192.0.2.*]". */
const HOST_BEHIND =
  /(?<![\s,])[\s,]*(?:[([]\s?)?(?:ip\s*[:：]\s*)?(?:\*(?=[\w-]{0,40}\.)[.\w-]{3,60}|\d{1,3}(?:\.(?:\d{1,3}|[*x]{1,3})){3})(?:\s?[)\]])?$/iu

export const withoutHost = (text: string): string => (text.includes('.') ? text.replace(HOST_BEHIND, '') : text)

/** "2. NAME", "#2 by NAME", and what stands where a guest gave no address: "URL | NAME". */
const NUMBER = new RegExp(
  `^(?:no\\.\\s?\\d{1,4}(?=\\s|$)|\\d{1,4}(?:[.)]|\\s?[-–])\\s+(?=\\P{N})|#?\\s?\\d{1,4}\\s+(?=(?:${anyOf(BEFORE)}|da)\\s)|(?:url|hp)\\s*\\|\\s*)`,
  'iu',
)

/** Drupal's mark for guests, in the languages it speaks most; b2evolution's for guests and members; the number of an account; the key that FC2 sets behind a name; Chinese themes' for the owner. */
const BADGE = new RegExp(
  `\\s(?:\\((?:${anyOf(GUESTS)}|${anyOf(UNVERIFIED)})\\)|\\[(?:${anyOf(GUESTS)}|${anyOf(MEMBERS)})\\]|\\(\\d{1,8}\\)|#(?:-|[\\w./]{8,10})|博主|站长|管理员|楼主|管理人)$`,
  'iu',
)

/** As `bareName`, for what stands before or after a date: the words that join the two go as well ("NAME on Monday"). */
export function nameBesideDate(text: string, side: 'before' | 'after'): string | null {
  const framed = side === 'before' ? FRAMED.exec(text.trim())?.[1] : undefined
  if (framed) return bareName(framed)
  const called = side === 'before' ? text.replace(COMMENTED, '') : text
  const words = trimmed(side === 'before' ? called.replace(LABEL_BEHIND, '') : called).split(' ')
  // "Old Sam — 5 July": a day of the week touches its date.
  const touches = side === 'after' || /[\p{L}.,]\s*$/u.test(text)
  const isDay = (word: string | undefined): boolean =>
    touches && word !== undefined && words.length > 1 && isWeekday(word) && !INITIAL.test(word)
  if (side === 'before') while (isDay(words.at(-1))) words.pop()
  else while (isDay(words[0])) words.shift()
  if (words.length === 1 && side === 'before' && isWholeDay(words[0] as string)) return null
  let name = words.join(' ')
  for (let round = 0; round < 3 && !INITIAL.test(name); round++) name = trimmed(name.replace(joint, ''))
  return bareName(name)
}

/** "Comment: NAME", with a date behind it: otherwise words follow. */
const COMMENTED = new RegExp(`^\\s*(?:${anyOf(COMMENT)})\\s*[:：]\\s+`, 'iu')

/** "Tuesday," alone before a date; two letters may be somebody's ("Jo"). */
const isWholeDay = (word: string): boolean => word.length > 2 && isWeekday(word)

/** "De NAME a", before a date: one of the two words alone may be part of a name. */
const FRAMED = /^de (\S.{0,60}?) (?:a|em|el|le)$/iu

/** "Sam K.": what else one letter may be short for, a name ends so. */
const INITIAL = /(?:^|\s)\p{Lu}\.$/u

/** As `nameIn`, for an element that is known to hold a name: only what certainly is no part of it goes. */
export function properName(text: string): string | null {
  const name = text
    .replace(CUT_OFF, '')
    .replace(/[:：,]$/u, '')
    .trimEnd()
    .replace(after, '')
    .replace(/[:：]$/u, '')
    .trim()
  return name || null
}

/** True for a text that says that a name follows or went before ("Posted by X", "X said:"). */
export const saysWho = (text: string): boolean =>
  before.test(text) || labelled.test(text) || after.test(text.replace(/(?<![:：,.…])[:：,.…]+$/u, '').trimEnd())

/** "(Anonymous) wrote": the bracket belongs to the name. */
const isClosed = (text: string, at: number, end: number): boolean =>
  text[at] === '(' && /^[^()]{1,60}\)./u.test(text.slice(at + 1, end))

/** Without the signs and spaces round a name. */
export function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && LEADING.has(text[from] as string) && !isClosed(text, from, to)) from++
  while (to > from && TRAILING.has(text[to - 1] as string)) to--
  const inner = text.slice(from, to)
  // "[NAME]", of which the first half went.
  return inner.endsWith(']') && !inner.includes('[') && text.slice(0, from).includes('[')
    ? trimmed(inner.slice(0, -1))
    : inner
}
