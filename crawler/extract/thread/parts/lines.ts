// A response as the lines a reader sees, each a row of pieces that remember their link and their role. What is not read (forms, nested responses) is left out.
import { Element, Text } from 'domhandler'
import { cleanText, collapse, INLINE, SILENT } from '../../text.ts'

/** What a piece was told to be by a rule, or was found to be. */
export type PieceRole = 'author' | 'date'

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

export interface Walk {
  readonly skips: (element: Element) => boolean
  readonly roleOf: (element: Element) => PieceRole | null
}

const NOT_READ = new Set(['form', 'button', 'input', 'label', 'img'])
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const STRONG = new Set(['b', 'strong', 'cite', ...HEADINGS])

interface Open {
  readonly link: Element | null
  readonly strong: boolean
  readonly heading: boolean
  readonly role: PieceRole | null
}
type Step = { readonly node: Element | Text; readonly open: Open } | 'break'

const PLAIN: Open = { link: null, strong: false, heading: false, role: null }

/** Iterative: the tree of a hostile page may be deep. */
export function linesIn(nodes: readonly (Element | Text)[], { skips, roleOf }: Walk): readonly Line[] {
  const lines: Line[] = []
  let pieces: Piece[] = []
  const end = () => {
    const text = cleanText(pieces.map((piece) => piece.text).join(''))
    if (text) lines.push({ text, pieces })
    pieces = []
  }
  const stack: Step[] = [...nodes].reverse().map((node) => ({ node, open: PLAIN }))
  for (let step = stack.pop(); step; step = stack.pop()) {
    if (step === 'break') end()
    else if (step.node instanceof Text) pieces.push({ text: collapse(step.node.data), ...step.open })
    else if (step.node.name === 'br' || step.node.name === 'hr') end()
    else if (!SILENT.has(step.node.name) && !NOT_READ.has(step.node.name) && !skips(step.node)) {
      const open = opened(step.node, step.open, roleOf)
      if (!INLINE.has(step.node.name)) {
        end()
        stack.push('break')
      }
      for (let at = step.node.children.length - 1; at >= 0; at--) {
        const child = step.node.children[at]
        if (child instanceof Element || child instanceof Text) stack.push({ node: child, open })
      }
    }
  }
  end()
  return lines
}

function opened(element: Element, outer: Open, roleOf: Walk['roleOf']): Open {
  const role = outer.role ?? roleOf(element)
  if (element.name === 'a') return { ...outer, link: element, role }
  if (STRONG.has(element.name))
    return { ...outer, strong: true, heading: outer.heading || HEADINGS.has(element.name), role }
  return role === outer.role ? outer : { ...outer, role }
}
