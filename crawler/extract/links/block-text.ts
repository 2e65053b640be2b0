// The running text of one block, and where in it each anchor stands.
import { Element, type Node, type ParentNode, Text } from 'domhandler'
import { parentOf } from '../dom.ts'
import { collapse, isInline } from '../text.ts'

export interface BlockText {
  /** A line ends where an inner block or a `<br>` stands. */
  readonly text: string
  /** From and to, in `text`. */
  readonly places: ReadonlyMap<Element, readonly [number, number]>
}

/** The nearest element round an anchor that is no part of a line. */
export function blockAround(anchor: Element): ParentNode {
  let node = anchor
  for (let parent = parentOf(node); parent && isInline(node); parent = parentOf(node)) node = parent
  return node
}

export type BlockReader = (block: ParentNode) => BlockText

/** Reads each block once. */
export function blockReader(): BlockReader {
  const read = new Map<ParentNode, BlockText>()
  return (block) => {
    const known = read.get(block)
    if (known) return known
    const text = blockText(block)
    read.set(block, text)
    return text
  }
}

/** The text of a block and where in it each anchor stands; blocks inside it are other blocks, and end a sentence. */
function blockText(block: ParentNode): BlockText {
  let text = ''
  const places = new Map<Element, [from: number, to: number]>()
  let node: Node | null = block.firstChild
  while (node) {
    const isInside: boolean = node instanceof Element && isInline(node)
    if (node instanceof Text) text += collapse(node.data)
    else if (isInside && (node as Element).name === 'a') places.set(node as Element, [text.length, text.length])
    else if (node instanceof Element && !isInside) text += '\n'
    const inner: Node | null = isInside ? (node as Element).firstChild : null
    if (inner) {
      node = inner
      continue
    }
    while (!node.next && node.parent && node.parent !== block) {
      node = node.parent
      const place = places.get(node as Element)
      if (place) place[1] = text.length
    }
    node = node.next
  }
  return { text, places }
}
