// The words of a tree or a string as people read them: one line, NFC, nothing invisible. No markup comes out of here, and none is looked for.
import { Element, type Node, type ParentNode, Text } from 'domhandler'
import { Tag } from './tag.ts'

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

/** Control characters, zero-width spaces, soft hyphens, bidirectional marks and overrides, letters that show nothing, and tag characters. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g

/** What is none of: white space, letters and signs that are seen and that NFC leaves as they are whatever plain one follows (of Europe, kana, Han, Hangul). */
const STRANGE =
  /[^\t-\r !-~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0481\u2010-\u2027\u3000\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]/
/** What most texts have none of: all but letters and signs of ASCII, and single spaces. */
const UNUSUAL = /[^!-~ ]| {2}/
/** What is to be collapsed. */
const SPACED = /[\t-\r\u00a0\u3000]| {2}/

/** White space collapsed, invisible characters gone, NFC, no lone surrogate. */
export function cleanText(text: string): string {
  const trimmed = text.trim()
  if (!UNUSUAL.test(trimmed)) return trimmed
  if (!STRANGE.test(trimmed)) return SPACED.test(trimmed) ? collapse(trimmed) : trimmed
  return collapse(trimmed.replace(INVISIBLE, (found) => (found === '\u0085' ? ' ' : '')))
    .trim()
    .toWellFormed()
    .normalize('NFC')
}

/** Nothing but white space. Most such texts are short, and most others begin with a sign of ASCII: they are told without a pattern. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== SPACE && (code < TAB || code > RETURN)) return code > 0x7f && !/\S/.test(text)
  }
  return true
}
const [TAB, RETURN, SPACE] = [0x09, 0x0d, 0x20]

/** Every run of white space is one space; the single spaces, which most are, are left alone. */
export const collapse = (text: string): string => text.replace(/[^\S ]\s*| \s+/g, ' ')

/** What a reader of the page reads inside `root`, clean. `skip` leaves out elements with all that is in them. */
export function textOf(root: ParentNode | Text, skip: (element: Element) => boolean = NONE): string {
  if (root instanceof Text) return cleanText(root.data)
  if (!(root instanceof Tag) || skip !== NONE) return textWithout(root, skip)
  root.words ??= textWithout(root, skip)
  return root.words
}

const NONE = (): boolean => false

function textWithout(root: ParentNode, skip: (element: Element) => boolean): string {
  const [only] = root.children
  if (only instanceof Text && only.next === null) return cleanText(only.data)
  // What holds one element and nothing else says what that says.
  if (skip === NONE && only instanceof Tag && only.next === null) return SILENT.has(only.name) ? '' : textOf(only)
  return cleanText(rawLinesOf(root, skip).join(' '))
}

/** As `textOf`, with line breaks where blocks end: for excerpts, and for text that is read line by line. */
export const linesOf = (root: ParentNode, skip: (element: Element) => boolean = () => false): readonly string[] =>
  rawLinesOf(root, skip).map(cleanText).filter(Boolean)

/** The first of `linesOf`, at most so many; what stands after them is not looked at. */
export const firstLinesOf = (root: ParentNode, most: number): readonly string[] =>
  rawLinesOf(root, () => false, most)
    .map(cleanText)
    .filter(Boolean)

/** As written, white space at their beginnings left out. Goes from node to node: the tree of a hostile page may be deep. */
function rawLinesOf(
  root: ParentNode,
  skip: (element: Element) => boolean,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  const end = (): void => {
    if (line !== '') lines.push(line)
    line = ''
  }
  const endAt = (edge: Node): void => {
    if (edge instanceof Element && !INLINE.has(edge.name)) end()
  }
  // Siblings may go on behind the last: a root can be made up round a few of them.
  const last: Node | null = root.lastChild
  let node: Node | null = root.firstChild
  while (node && lines.length < most) {
    if (node instanceof Text && (line !== '' || !isBlank(node.data))) line += node.data
    const isRead = node instanceof Element && !SILENT.has(node.name)
    if (isRead) endAt(node)
    const inner: Node | null = isRead && !skip(node as Element) ? (node as Element).firstChild : null
    if (inner) {
      node = inner
      continue
    }
    if (isRead) endAt(node)
    while (node !== last && !node.next && node.parent && node.parent !== root) {
      node = node.parent
      endAt(node)
    }
    node = node === last ? null : node.next
  }
  end()
  return lines
}
