// The words of a tree or a string as people read them: one line, NFC, nothing invisible. No markup comes out of here, and none is looked for.
import { Comment, Element, type ParentNode, Text } from 'domhandler'

/** Elements whose text nobody reads on the page. */
export const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'textarea',
  'select',
  'option',
  'button',
  'iframe',
  'object',
  'svg',
  'math',
])
/** Elements that run on inside a line; all others part words. */
export const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'mark',
  'nobr',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
])

export const isInline = (element: Element): boolean => INLINE.has(element.name)

/** Control characters, zero-width spaces, soft hyphens, bidirectional marks and overrides, and tag characters. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g

/** Most text is plain: letters, and single spaces between them. */
const PLAIN = /^(?:[!-~]| (?! ))*$/

/** White space collapsed, invisible characters gone, NFC, no lone surrogate. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  return text
    .replace(INVISIBLE, (found) => (found === '\u0085' ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed()
    .normalize('NFC')
}

/** What a reader of the page reads inside `root`, clean. `skip` leaves out elements with all that is in them. */
export const textOf = (root: ParentNode | Text, skip: (element: Element) => boolean = () => false): string =>
  cleanText(rawTextOf(root, skip))

/** As `textOf`, with line breaks where blocks end: for excerpts, and for text that is read line by line. */
export const linesOf = (root: ParentNode, skip: (element: Element) => boolean = () => false): readonly string[] =>
  rawTextOf(root, skip).split('\n').map(cleanText).filter(Boolean)

/** Iterative: the tree of a hostile page may be deep. */
function rawTextOf(root: ParentNode | Text, skip: (element: Element) => boolean): string {
  if (root instanceof Text) return root.data
  const parts: string[] = []
  const stack: (ParentNode | Text | string)[] = [...root.children].reverse() as (ParentNode | Text)[]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node)
    else if (node instanceof Text) parts.push(node.data.replace(/\s/g, ' '))
    else if (node instanceof Element) {
      if (SILENT.has(node.name)) continue
      if (!INLINE.has(node.name)) {
        parts.push('\n')
        stack.push('\n')
      }
      if (skip(node)) continue
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as ParentNode | Text)
    } else if (!(node instanceof Comment) && 'children' in node)
      stack.push(...([...node.children].reverse() as (ParentNode | Text)[]))
  }
  return parts.join('')
}
