// The running text of one block, and where in it each anchor stands.
import { type ChildNode, Element, type ParentNode, Text } from 'domhandler'
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
    const text = read.get(block) ?? blockText(block)
    read.set(block, text)
    return text
  }
}

/** The text of a block and where in it each anchor stands; blocks inside it are other blocks, and end a sentence. */
function blockText(block: ParentNode): BlockText {
  let text = ''
  const places = new Map<Element, readonly [number, number]>()
  const left: (ChildNode | Opened)[] = [...block.children].reverse()
  for (let node = left.pop(); node; node = left.pop()) {
    if (node instanceof Text) text += collapse(node.data)
    else if (!(node instanceof Element)) {
      if ('anchor' in node) places.set(node.anchor, [node.from, text.length])
    } else if (!isInline(node)) text += '\n'
    else {
      if (node.name === 'a') left.push({ anchor: node, from: text.length })
      for (let at = node.children.length - 1; at >= 0; at--) left.push(node.children[at] as ChildNode)
    }
  }
  return { text, places }
}

/** An anchor that ends when what stands in it is read. */
interface Opened {
  readonly anchor: Element
  readonly from: number
}
