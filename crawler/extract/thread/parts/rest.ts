// The words of a response that has no element for them alone: its lines without those that only say who wrote when.
import type { Time } from '../../../../graph/model.ts'
import type { Reading } from '../../context.ts'
import { isWeekday } from '../../dates/weekdays.ts'
import { byTag } from '../../dom.ts'
import { cleanText, textOf } from '../../text.ts'
import { countIn } from '../counts/comment-count.ts'
import { announcesForm } from '../counts/headings.ts'
import { isActionLink } from './acts.ts'
import { bylineOf } from './byline.ts'
import type { Line, Piece } from './lines.ts'
import { nameIn } from './names.ts'
import type { Told } from './told.ts'
import { isLabel, isSiteLabel, isSubjectLine, isUntitled, onlyActs, onlyJoins } from './words.ts'

interface Rest {
  readonly text: string
  /** What stands beside name and date: "Pingback:", "says". */
  readonly label: string
}

const LONGEST_META = 48

export function restOf(lines: readonly Line[], told: Told, reading: Reading): Rest {
  const { left, labels } = parted(lines, told)
  let [from, to] = [0, left.length]
  const drop = (edge: 'first' | 'last', isNothing: (line: Line, isOnly: boolean) => boolean): void => {
    while (from < to) {
      const { text, line } = left[edge === 'first' ? from : to - 1] as Left
      const isOnly = to - from === 1
      if (!isNothing(line, isOnly) || (isOnly && NUMBER.test(text))) return
      labels.push(text)
      if (edge === 'first') from++
      else to--
    }
  }
  const isMeta = (isNothing: (text: string) => boolean) => (line: Line, isOnly: boolean) =>
    !isOnly && (onlyDates(line, reading) || isNothing(line.text))
  drop('first', isFurniture)
  drop('last', isFurniture)
  const said = labels.join(' ')
  drop('first', (line, isOnly) => (!isOnly || isUntitled(line.text) || !onlyJoins(said)) && isSubject(line, reading))
  drop('first', isFurniture)
  if (told.publishedAt !== null) drop('first', ({ text }, isOnly) => !isOnly && (CLOCK.test(text) || isWeekday(text)))
  drop('first', isMeta(isLabel))
  drop('first', isMeta(isCount))
  drop('last', isMeta(isJoint))
  drop('last', ({ text }, isOnly) => !isOnly && text.length <= LONGEST_META && announcesForm(text))
  const words = unlabelled(left.slice(from, to).map(({ text }) => text)).filter((text) => text !== '')
  return { text: words.join(' ') || spoken(said), label: labels.join(' ') }
}

interface Left {
  readonly text: string
  readonly line: Line
}

/** The lines that neither name nor date took, and what those say beside them. */
function parted(
  lines: readonly Line[],
  { taken }: Told,
): { readonly left: readonly Left[]; readonly labels: string[] } {
  const left: Left[] = []
  const labels: string[] = []
  lines.forEach((line, place) => {
    const label = taken.get(place)
    const hasRole = label === undefined && line.pieces.some(({ role }) => role !== null)
    const text = hasRole ? withoutRoles(line.pieces) : (label ?? line.text)
    if (label !== undefined || (hasRole && text.length <= LONGEST_META)) labels.push(text)
    else left.push({ text, line })
  })
  return { left, labels }
}

/** "Comment: …", where each part of a response has its label before it. */
const LABELLED =
  /^(?:comment(?:\/excerpt)?|message|kommentar|nachricht|commentaire|comentario|comentário|commento|reactie|komentarz|комментарий|コメント|评论|내용)\s*[:：]\s*(?=\S)/iu

const LABEL = /^\p{L}[\p{L} /]{1,20}[:：]/u

function unlabelled(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => LABELLED.test(line))
  const isHeaded = from >= 0 && lines.slice(0, from).every((line) => LABEL.test(line))
  return !isHeaded ? lines : lines.slice(from).map((line) => line.replace(LABELLED, ''))
}

/** A response in one line with its name ("NAME: words"): what is left of the line. */
const spoken = (label: string): string => (onlyJoins(label) ? '' : (nameIn(label) ?? ''))

/** The label of a response whose words have an element of their own. */
export const labelOf = (lines: readonly Line[], { taken }: Told): string =>
  lines
    .map((line, place) => taken.get(place) ?? withoutRoles(line.pieces))
    .filter((text) => text.length <= LONGEST_META)
    .join(' ')

const withoutRoles = (pieces: readonly Piece[]): string =>
  cleanText(pieces.reduce((words, { role, text }) => (role === null ? words + text : words), ''))

const NUMBER = /^(?:(?:[#([+-]{0,2}\d{1,4}[.)\]:]?|[第#]?\d{1,4}\s?[樓楼层層號号])(?:\s|$)){1,3}$/
/** "# re: The title of the post", over each response of .Text and its heirs. */
const NUMBERED_SUBJECT = /^#\s*re\s?[:：]\s.{1,200}$/iu
/** "(Score:2, Informative)" */
const RATING = /^\(score\s?:\s?-?\d{1,3}(?:,\s?\p{L}{1,20})?\)$/iu
const LONGEST_FURNITURE = 220
const LONGEST_ROW = 2 * LONGEST_META

/** "Reply", "Permalink", "#3": links and words that act, and numbers. */
function isFurniture({ text, pieces }: Line): boolean {
  if (text.length > LONGEST_FURNITURE) return false
  const read = pieces.filter((piece) => piece.text.trim())
  const worded = read.filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))
  const acting = worded.length > 0 ? worded : read
  // "Ada:", linked to what she said, is whom the words answer.
  if (acting.every(isActionLink) && text.length <= LONGEST_META && !/[:,]$/.test(text.trim())) return true
  return (
    NUMBER.test(text) ||
    NUMBERED_SUBJECT.test(text) ||
    RATING.test(text) ||
    (/\p{L}/u.test(text) && (onlyActs(text) || isSiteLabel(text))) ||
    (text.length <= LONGEST_ROW && isRowOfActs(read))
  )
}

/** The title that some blogs give to each response; that of the post behind "Re:" is one wherever it stands. */
function isSubject({ pieces, text }: Line, reading: Reading): boolean {
  const isAnswer = isSubjectLine(text)
  return (
    isUntitled(text) ||
    (isAnswer && titleOf(reading).includes(text.replace(/^re\s?[:：]\s*/i, ''))) ||
    pieces.every((piece) => piece.heading || (piece.strong && isAnswer) || piece.text.trim() === '')
  )
}
const titleOf = (reading: Reading): string =>
  byTag(reading, 'title')
    .map((element) => textOf(element))
    .join(' ')

/** "Quote | Reply | Rating: +3": more than one link that acts, and little beside. */
function isRowOfActs(pieces: readonly Piece[]): boolean {
  const worded = pieces.filter((piece) => /\p{L}/u.test(piece.text))
  const acts = worded.filter((piece) => piece.link !== null && (isActionLink(piece) || onlyActs(cleanText(piece.text))))
  return acts.length > 1 && acts.length * 2 >= worded.length
}

/** "14:05 Uhr", in the line below the day. */
const CLOCK = /^\P{N}{0,6}\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?\P{N}{1,8})?$/u
/** "1 Comments:", where a heading stands too near. */
const isCount = (text: string): boolean => text.length <= 40 && /^\d/.test(text) && countIn(text) !== null
/** "By", left over where the name was taken out. */
const isJoint = (text: string): boolean => text.length <= 6 && onlyJoins(text)

/** A second line at an edge that only says when. */
const onlyDates = (line: Line, reading: Reading): boolean => dateAlone(line, reading) !== null

function dateAlone(line: Line, reading: Reading): Time | null {
  const said = line.text.length <= 80 && /\p{N}/u.test(line.text) ? bylineOf(line, false, reading) : null
  return said !== null && onlyJoins(`${said.author ?? ''} ${said.rest}`) ? said.publishedAt : null
}

interface DatedWords {
  readonly publishedAt: Time
  readonly text: string
}

/** Words whose last or first line only says when: that, and the words without it. Null when neither does, or there are no others. */
export function datedWords(lines: readonly Line[], reading: Reading): DatedWords | null {
  if (lines.length < 2) return null
  for (const at of [lines.length - 1, 0]) {
    const publishedAt = dateAlone(lines[at] as Line, reading)
    const others = lines.filter((_, place) => place !== at)
    if (publishedAt) return { publishedAt, text: cleanText(others.map(({ text }) => text).join(' ')) }
  }
  return null
}
