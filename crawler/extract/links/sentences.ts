// The sentence round each anchor of a block of text. One walk a block, however many anchors are in it.
import { Element, type ParentNode, Text } from 'domhandler'
import { parentOf } from '../dom.ts'
import { cleanText, collapse, isInline } from '../text.ts'

/** Letters kept on each side of an anchor when a sentence does not end. */
const REACH = 240
const SENTENCE_END = /[.!?…。！？]["”’»)\]]*\s|[。！？\n]/g

/** Reads blocks when they are first asked for, and each once. */
export function sentenceReader(): (anchor: Element) => string | null {
  const read = new Map<ParentNode, ReadonlyMap<Element, string>>()
  return (anchor) => {
    const block = blockAround(anchor)
    const known = read.get(block) ?? sentencesOf(block)
    read.set(block, known)
    return known.get(anchor) ?? null
  }
}

export function blockAround(anchor: Element): ParentNode {
  let node = anchor
  for (let parent = parentOf(node); parent && isInline(node); parent = parentOf(node)) node = parent
  return node
}

/** Null for an anchor that stands alone: its words are no sentence. */
function sentencesOf(block: ParentNode): ReadonlyMap<Element, string> {
  const { text, places } = walk(block)
  const sentences = new Map<Element, string>()
  for (const [anchor, [from, to]] of places) {
    const sentence = cleanText(
      before(text.slice(Math.max(0, from - REACH), from)) + text.slice(from, to) + after(text.slice(to, to + REACH)),
    )
    if (sentence.length > cleanText(text.slice(from, to)).length + 3) sentences.set(anchor, sentence)
  }
  return sentences
}

function before(text: string): string {
  let start = 0
  for (const end of text.matchAll(SENTENCE_END)) start = end.index + end[0].length
  return text.slice(start)
}

function after(text: string): string {
  const end = text.search(SENTENCE_END)
  return end < 0 ? text : text.slice(0, end + 1)
}

/** The text of a block and where in it each anchor stands; blocks inside it are other blocks, and end a sentence. */
function walk(block: ParentNode): { text: string; places: ReadonlyMap<Element, readonly [number, number]> } {
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
