// The sentence round each anchor of a block of text. One walk a block, however many anchors are in it.
import type { Element, ParentNode } from 'domhandler'
import { cleanText } from '../text.ts'
import { type BlockReader, type BlockText, blockAround } from './block-text.ts'

/** Letters kept on each side of an anchor when a sentence does not end. */
const REACH = 240
const SENTENCE_END = /[.!?…。！？]["”’»)\]]*\s|[。！？\n]/g

/** Reads blocks when they are first asked for, and each once. */
export function sentenceReader(textOf: BlockReader): (anchor: Element) => string | null {
  const read = new Map<ParentNode, ReadonlyMap<Element, string>>()
  return (anchor) => {
    const block = blockAround(anchor)
    const known = read.get(block) ?? sentencesOf(textOf(block))
    read.set(block, known)
    return known.get(anchor) ?? null
  }
}

/** Null for an anchor that stands alone: its words are no sentence. */
function sentencesOf({ text, places }: BlockText): ReadonlyMap<Element, string> {
  const sentences = new Map<Element, string>()
  for (const [anchor, [from, to]] of places) {
    const sentence = cleanText(
      before(text.slice(Math.max(0, from - REACH), from)) + text.slice(from, to) + after(text.slice(to, to + REACH)),
    )
    if (sentence.length > cleanText(text.slice(from, to)).length + 3) sentences.set(anchor, sentence)
  }
  return sentences
}

const before = (text: string): string => text.split(SENTENCE_END).at(-1) ?? ''

function after(text: string): string {
  const end = text.search(SENTENCE_END)
  return end < 0 ? text : text.slice(0, end + 1)
}
