// Who wrote a post, by the words of the lines round its body: "Posted by NAME on …", "May 3, 2007 · von NAME", "Autorin: NAME, …".
import type { Element } from 'domhandler'
import { absolute, type Reading } from '../context.ts'
import { besideDate } from '../dates/date-span.ts'
import { isWeekday } from '../dates/weekdays.ts'
import { descendants } from '../dom.ts'
import { linesOf, textOf } from '../text.ts'
import { type Author, authorName, isNameLike, leadingName, withoutMonth } from './author-name.ts'
import {
  AND,
  ANNOUNCED_AFTER,
  ANNOUNCED_BY_VERB,
  ANNOUNCED_WITHIN,
  ANNOUNCING,
  announcingIn,
  BESIDE_DATE,
  LABELLED,
  MAKERS,
  NAME_END,
} from './byline-words.ts'
import { withoutRoles } from './roles.ts'
import type { Line } from './surroundings.ts'
import { changeIn } from './updated-words.ts'

/** In a body only a short line that begins so, or that holds a date, is a byline. */
const LONGEST_IN_BODY = 100

export function authorInLines(lines: readonly Line[], reading: Reading): Author | null {
  for (const line of lines) {
    const { element, text, where } = line
    if (MAKERS.test(text) || (where === 'body' && text.length > LONGEST_IN_BODY)) continue
    const verb = where === 'body' ? null : ANNOUNCED_BY_VERB.exec(text)
    const author = verb
      ? authorAt(verb[1] ?? '', element, reading)
      : where === 'above' && !LABELLED.test(text)
        ? null
        : authorInLine(line, reading)
    if (author) return author
  }
  return null
}

function authorInLine({ element, text, where }: Line, reading: Reading): Author | null {
  const isByline = where !== 'body' || reading.dateOf(text) !== null || CLOCKED.test(text)
  return (
    announcedIn(text, isByline, element, reading) ??
    (isByline ? announcedBesideDate(text, element, reading) : null) ??
    (where !== 'body' || COLUMNS.test(text) || CLOCKED.test(text) ? announcedAlone(text, element, reading) : null) ??
    (isByline ? (signedAt(text, element, reading) ?? signedWithDay(text, reading)) : null)
  )
}

function announcedIn(text: string, isByline: boolean, element: Element, reading: Reading): Author | null {
  const by = ANNOUNCING.exec(text) ?? (isByline || LABELLED_COLUMN.test(text) ? ANNOUNCED_WITHIN.exec(text) : null)
  return by && authorAt(text.slice(by.index + by[0].length), element, reading)
}

/** "… | Author: NAME | …" */
const LABELLED_COLUMN = /[|·•]\s*\p{L}{3,20}\s*[:：]\s/u

/** "martie 16, 2009 de NAME", where the word before the name joins the parts of a date as well; "NAME tarafından". */
function announcedBesideDate(text: string, element: Element, reading: Reading): Author | null {
  for (const side of besideDate(text, reading) ?? []) {
    const by = BESIDE_DATE.exec(side)
    const author = by && authorAt(side.slice(by[0].length), element, reading)
    if (author) return author
    const signed = nameBefore(withoutWeekday(side), element, reading)
    if (signed) return signed
  }
  return null
}

/** "Çarşamba, NAME tarafından", behind a day. */
function withoutWeekday(side: string): string {
  const [all = '', word = ''] = /^\s*(\p{L}{2,15}),\s/u.exec(side) ?? []
  return isWeekday(word) ? side.slice(all.length) : side
}

/** "NAME 提交于 10:52 PM | 固定链接": a time, then a sign. */
const CLOCKED = /^[^|·•]{3,60}?\p{Nd}{1,2}[:.]\p{Nd}\p{Nd}[^|·•]{0,30}[|·•]/u
/** "od NAME | permalink": in a body, where prose begins with such a word too. */
const COLUMNS = /^[^|·•:.]{3,60}[|·•]/u

/** "od NAME | in …": the name, then a sign or the end of the line. */
function announcedAlone(text: string, element: Element, reading: Reading): Author | null {
  const by = announcingIn(reading.spoken)?.exec(text)
  if (!by) return nameBefore(text, element, reading)
  const rest = text.slice(by[0].length)
  const end = rest.search(NAME_END)
  const author = authorAt(rest, element, reading)
  return author?.name === (end < 0 ? rest : rest.slice(0, end)).trim() ? author : null
}

/** "NAME tarafından" */
function nameBefore(text: string, element: Element, reading: Reading): Author | null {
  const [, name = ''] = ANNOUNCED_AFTER.exec(text) ?? []
  return name && isNameLike(name) ? authorAt(name, element, reading) : null
}

/** "— NAME @ 2:20 pm", as b2 and the first WordPress sign. */
const SIGNED = /(?:^|[—–»>-])\s*([^—–»@\d:|]{2,60})\s@\s\P{Nd}{0,4}\p{Nd}{1,2}\s?[:.h時时시]/iu

function signedAt(text: string, element: Element, reading: Reading): Author | null {
  const name = SIGNED.exec(text)?.[1]?.trim()
  return name && isNameLike(name) ? authorAt(name, element, reading) : null
}

/** "by planet of sound at May 3, 2007 05:31 AM": a whole line, as planets sign what they show; whatever its words, a name stands between. */
function signedWithDay(text: string, reading: Reading): Author | null {
  const [before = '', after = ''] = WITH_DAY.test(text) ? (besideDate(text, reading) ?? []) : []
  const name = after.trim() === '' ? authorName(WITH_DAY.exec(before.trim())?.[1] ?? '') : null
  return name ? { name, address: null } : null
}
const WITH_DAY =
  /^(?:by|von|par|por|da|door|av|af)\s([^\s|·•:;,!?]{1,30}(?:\s[^\s|·•:;,!?]{1,30}){1,4}?)\s(?:at|on|am|le|el|em|il|op|den|d\.)(?=$|\s(?=.*\p{Nd}[:.h]\p{Nd}\p{Nd}))/iu

/** The same as a line of its own, which the oldest of Blogger's templates set below the words: "» NAME @ 2:20 pm". */
const SIGNED_LINE = /^[—–»]\s?[^—–»@\d:|]{2,60}\s@\s\P{N}{0,4}\p{Nd}{1,2}\s?[:.h時时시]\s?\p{Nd}{2}\s?\P{N}{0,8}$/iu

/** "Author: NAME" anywhere in the body, or a line of its own near its top that says no more than "By NAME". */
export function authorInText(body: readonly Element[], reading: Reading): Author | null {
  const lines = body.flatMap((part) => linesOf(part).map((line) => ({ line, part })))
  for (const [at, { line, part }] of lines.entries()) {
    if (line.length > LONGEST_IN_BODY) continue
    const signed = SIGNED_LINE.test(line) ? signedAt(line, part, reading) : null
    if (signed) return { ...signed, address: null }
    const label = LABELLED.exec(line) ?? (at < TOP ? ANNOUNCING.exec(line) : null)
    const rest = label ? line.slice(label[0].length) : ''
    const author = label && authorAt(rest, part, reading)
    if (author && (LABELLED.test(line) || (author.name === rest && rest.includes(' '))))
      return { ...author, address: null }
  }
  return null
}

/** Lines at the top of a body. */
const TOP = 15

/** The name that `rest` begins with: a link's words, or as far as words look like a name. */
export function authorAt(text: string, line: Element, reading: Reading): Author | null {
  const rest = withoutRoles(text)
  const anchors = descendants(line).filter(({ name, attribs }) => name === 'a' && attribs.href)
  const linked = anchors.find((anchor) => textOf(anchor) !== '' && rest.startsWith(textOf(anchor)))
  const ends = [
    rest.search(NAME_END),
    changeIn(rest),
    besideLabel(rest, line),
    ...anchors.map((anchor) => linkAfterName(rest, textOf(anchor), reading.spoken)),
  ]
  const leading = leadingName(rest.slice(0, Math.min(...ends.map((end) => (end < 0 ? rest.length : end))))) ?? ''
  const written = authorName(/^,?\s*\p{Nd}/u.test(rest.slice(leading.length)) ? withoutMonth(leading) : leading)
  const name = linked ? withSecond(textOf(linked), written) : written
  return name && authorName(name) && (linked || isNameLike(name))
    ? { name, address: linked ? absolute(linked.attribs.href, reading) : null }
    : null
}

/** How long what an element of its own says behind a colon is, where `rest` goes on without a space ("作者：NAME" beside "时间：…"); -1 where there is none. */
function besideLabel(rest: string, line: Element): number {
  if (!/[:：]/.test(textOf(line))) return -1
  for (const element of descendants(line)) {
    const own = LABELLED_PART.exec(textOf(element))?.[1]
    if (own !== undefined && rest.startsWith(own)) return own.length
  }
  return -1
}
const LABELLED_PART = /^[^:：]{1,20}[:：]\s*(\S.{0,60})$/u

/** Where another link begins behind a name ("NAME <a>3 comments</a>"), unless it is a second name; -1 where none does. */
function linkAfterName(rest: string, link: string, language: string | null): number {
  const at = link === '' ? -1 : rest.indexOf(link)
  const joint = JOINED.exec(rest.slice(0, at))?.[1]
  // "and" in Dutch is "in" in Spanish and French.
  const isSecond = joint !== undefined && (joint.toLowerCase() !== 'en' || language?.startsWith('nl'))
  const isWhole = !/^[\p{L}\p{N}]/u.test(rest.slice(at + link.length))
  return at > 0 && isWhole && !isSecond ? at : -1
}
const JOINED = new RegExp(`(?:^|\\s|(?=,))(${AND})\\s*$`, 'iu')

/** "<a>A</a> and <a>B</a>" is signed by both. */
const withSecond = (first: string, written: string | null): string =>
  written?.startsWith(first) && JOINING.test(written.slice(first.length)) && isNameLike(written) ? written : first
const JOINING = new RegExp(`^\\s*${AND}\\s`, 'iu')
