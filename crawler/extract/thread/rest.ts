// The words of a response that has no element for them alone: its lines without those that only say who wrote when.
import type { Reading } from '../context.ts'
import { cleanText } from '../text.ts'
import { type Byline, bylineOf, isActionLink } from './byline.ts'
import { countIn } from './comment-count.ts'
import type { Line, Piece } from './lines.ts'
import { nameIn, onlyJoins } from './words.ts'

export interface Rest {
  readonly text: string
  /** What stands beside name and date: "Pingback:", "says". */
  readonly label: string
}

/** Where among the lines a byline was read. */
export interface BylineAt {
  readonly byline: Byline | null
  readonly at: number
}

const LONGEST_META = 48

export function restOf(lines: readonly Line[], { byline, at }: BylineAt, reading: Reading): Rest {
  const body: { readonly text: string; readonly line: Line }[] = []
  const labels: string[] = []
  lines.forEach((line, place) => {
    const isNameBeside =
      byline !== null && byline.author !== null && Math.abs(place - at) === 1 && nameIn(line.text) === byline.author
    if (place === at) labels.push(byline?.rest ?? '')
    else if (isNameBeside) return
    else if (line.pieces.some(({ role }) => role !== null)) {
      const left = withoutRoles(line.pieces)
      if (left.length <= LONGEST_META) labels.push(left)
      else body.push({ text: left, line })
    } else if (!isFurniture(line, place === 0 || place === lines.length - 1)) body.push({ text: line.text, line })
  })
  const drop = (edge: 0 | -1, isNothing: (text: string) => boolean): void => {
    const found = body.at(edge)
    if (found && body.length > 1 && (onlyDates(found.line, reading) || isNothing(found.text)))
      labels.push(...body.splice(edge, 1).map(({ text }) => text))
  }
  drop(0, isCount)
  drop(-1, isJoint)
  const label = labels.join(' ')
  return { text: cleanText(body.map(({ text }) => text).join(' ')) || spoken(label), label }
}

/** A response in one line with its name ("NAME: words"): what is left of the line. */
const spoken = (label: string): string => (onlyJoins(label) ? '' : (nameIn(label) ?? ''))

/** The label of a response whose words have an element of their own. */
export const labelOf = (lines: readonly Line[], { byline, at }: BylineAt): string =>
  lines
    .map((line, place) => (place === at && byline ? byline.rest : withoutRoles(line.pieces)))
    .filter((text) => text.length <= LONGEST_META)
    .join(' ')

const withoutRoles = (pieces: readonly Piece[]): string =>
  cleanText(
    pieces
      .filter(({ role }) => role === null)
      .map(({ text }) => text)
      .join(''),
  )

/** "Reply", "Permalink", "#3": links that act, and numbers at the edges. */
function isFurniture(line: Line, isEdge: boolean): boolean {
  const read = line.pieces.filter(({ text }) => text.trim())
  if (read.every(isActionLink) && line.text.length <= LONGEST_META) return true
  return isEdge && /^[#([]?\d{1,4}[.)\]:]?$/.test(line.text)
}

/** "1 Comments:", where a heading stands too near. */
const isCount = (text: string): boolean => text.length <= 40 && /^\d/.test(text) && countIn(text) !== null
/** "By", left over where the name was taken out. */
const isJoint = (text: string): boolean => text.length <= 6 && onlyJoins(text)

/** A second line at an edge that only says when. */
function onlyDates(line: Line, reading: Reading): boolean {
  const said = line.text.length <= 80 ? bylineOf(line, reading) : null
  return said !== null && said.publishedAt !== null && onlyJoins(`${said.author ?? ''} ${said.rest}`)
}
