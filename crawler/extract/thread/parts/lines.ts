// A response as the lines a reader sees, each a row of pieces that remember their link and their role. What is not read (forms, nested responses) is left out.
import { Element, type Node, Text } from 'domhandler'
import { cleanText, collapse, INLINE, SILENT } from '../../text.ts'

/** What a piece was told to be by a rule, or was found to be. */
type PieceRole = 'author' | 'date'

export interface Piece {
  /** As written; white space collapsed, ends kept. */
  readonly text: string
  /** The `a` round it, or null. */
  readonly link: Element | null
  /** In bold, a `cite` or a heading: how a name is set off. */
  readonly strong: boolean
  readonly heading: boolean
  readonly role: PieceRole | null
}

export interface Line {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** Who wrote and when stands among so many lines at the top or at the bottom of a response. */
export const EDGE = 6

interface Walk {
  readonly skips: (element: Element) => boolean
  readonly roleOf: (element: Element) => PieceRole | null
}

const NOT_READ = new Set(['form', 'button', 'input', 'label', 'img'])
const BREAKS = new Set(['br', 'hr'])
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const STRONG = new Set(['b', 'strong', 'cite', ...HEADINGS])

/** What stands round a text. */
type Open = Omit<Piece, 'text'>

const PLAIN: Open = { link: null, strong: false, heading: false, role: null }

export function linesIn(nodes: readonly (Element | Text)[], walk: Walk): readonly Line[] {
  const writer = lineWriter()
  for (const node of nodes) writeFrom(node, walk, writer)
  writer.end()
  return writer.lines
}

interface LineWriter {
  readonly lines: readonly Line[]
  readonly add: (piece: Piece) => void
  readonly end: () => void
}

function lineWriter(): LineWriter {
  const lines: Line[] = []
  let pieces: Piece[] = []
  const add = (piece: Piece): void => {
    const before = pieces.at(-1)
    if (!before) pieces = [piece]
    else pieces.push(isGlued(before, piece) ? { ...piece, text: ` ${piece.text}` } : piece)
  }
  const end = (): void => {
    if (pieces.length === 0) return
    const text = cleanText(textOf(pieces))
    if (text) lines.push({ text, pieces })
    pieces = []
  }
  return { lines, add, end }
}

/** Goes from node to node: the tree of a hostile page may be deep. */
function writeFrom(root: Element | Text, { skips, roleOf }: Walk, { add, end }: LineWriter): void {
  const endAt = (edge: Node): void => {
    if (edge instanceof Element && !INLINE.has(edge.name)) end()
  }
  let node: Node | null = root
  // What stands round the node, and before it what stood round each element that the node is in.
  let open = PLAIN
  const around: Open[] = []
  while (node) {
    if (node instanceof Text) add(pieceOf(node, open))
    else if (node instanceof Element && BREAKS.has(node.name)) end()
    const isRead: boolean = node instanceof Element && isReadable(node) && !skips(node)
    if (isRead) endAt(node)
    const inner: Node | null = isRead ? (node as Element).firstChild : null
    if (inner) {
      around.push(open)
      open = opened(node as Element, open, roleOf)
      node = inner
      continue
    }
    while (node !== root && !node.next && node.parent) {
      node = node.parent
      open = around.pop() as Open
      endAt(node)
    }
    node = node === root ? null : node.next
  }
}

const isReadable = ({ name }: Element): boolean => !SILENT.has(name) && !NOT_READ.has(name)

const pieceOf = ({ data }: Text, { link, strong, heading, role }: Open): Piece => ({
  text: collapse(data),
  link,
  strong,
  heading,
  role,
})

/** "<strong>Ada</strong><span>October 14</span>": only the style sheet parts them. */
const isGlued = (before: Piece, piece: Piece): boolean =>
  /^\p{Lu}\p{Ll}/u.test(piece.text) && /\p{Ll}{2}$/u.test(before.text)

const textOf = (pieces: readonly Piece[]): string => pieces.reduce((text, piece) => text + piece.text, '')

function opened(element: Element, outer: Open, roleOf: Walk['roleOf']): Open {
  const role = outer.role ?? roleOf(element)
  const [isLink, isStrong] = [element.name === 'a', STRONG.has(element.name)]
  if (!isLink && !isStrong && role === outer.role) return outer
  return {
    link: isLink ? element : outer.link,
    strong: outer.strong || isStrong,
    heading: outer.heading || HEADINGS.has(element.name),
    role,
  }
}

export interface Placed {
  readonly piece: Piece
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The pieces that hold words, each with its place in the text of the line. */
export function placedPieces(line: Line): readonly Placed[] {
  const placed: Placed[] = []
  let from = 0
  for (const piece of line.pieces) {
    const text = cleanText(piece.text)
    const at = text ? line.text.indexOf(text, from) : -1
    if (at < 0) continue
    from = at + text.length
    placed.push({ piece, text, from: at, to: from })
  }
  return placed
}
