// The running text of one block, and where in it each anchor stands.
import { Element, type ParentNode, Text } from 'domhandler'
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
  const parts: string[] = []
  let length = 0
  const places = new Map<Element, readonly [number, number]>()
  const push = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  const stack: (ParentNode | Text | (() => void))[] = [() => {}]
  const descend = (node: ParentNode): void => {
    for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as ParentNode | Text)
  }
  descend(block)
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (typeof node === 'function') node()
    else if (node instanceof Text) push(collapse(node.data))
    else if (node instanceof Element && !isInline(node)) push('\n')
    else if (node instanceof Element) {
      if (node.name === 'a') {
        const [anchor, from] = [node, length]
        stack.push(() => places.set(anchor, [from, length]))
      }
      descend(node)
    }
  }
  return { text: parts.join(''), places }
}
