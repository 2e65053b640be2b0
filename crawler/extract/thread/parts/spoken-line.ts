// "NAME says: the words" in one line: the name set off before a colon becomes a line of its own.
import { cleanText } from '../../text.ts'
import type { Line, Piece } from './lines.ts'
import { saysWho } from './names.ts'

const COLON = /[:：](?=\s|$)/
const LONGEST_HEAD = 60

/** The lines of a response, the first in two where it is such a one. */
export function withSpokenApart(lines: readonly Line[]): readonly Line[] {
  const [first, ...others] = lines
  const parted = first ? partedIn(first.pieces) : null
  return parted ? [...parted, ...others] : lines
}

function partedIn(pieces: readonly Piece[]): readonly [Line, Line] | null {
  const at = pieces.findIndex(({ text }) => COLON.test(text))
  const piece = pieces[at]
  const name = pieces.find(({ text }) => text.trim() !== '')
  if (!piece || !name || piece === name || !(name.strong || name.link) || name.heading) return null
  const end = piece.text.search(COLON) + 1
  const head = lineOf([...pieces.slice(0, at), { ...piece, text: piece.text.slice(0, end) }])
  const rest = lineOf([{ ...piece, text: piece.text.slice(end) }, ...pieces.slice(at + 1)])
  const isHead = head.text.length <= LONGEST_HEAD && (head.text === `${cleanText(name.text)}:` || saysWho(head.text))
  return isHead && rest.text !== '' && pieces.every(({ role }) => role === null) ? [head, rest] : null
}

const lineOf = (pieces: readonly Piece[]): Line => ({
  text: cleanText(pieces.map(({ text }) => text).join('')),
  pieces,
})
