// The sentence round an anchor in a block of text. One walk a block, however many anchors are in it.
import type { Element } from 'domhandler'
import { cleanText } from '../text.ts'
import { type BlockReader, blockAround } from './block-text.ts'

/** Letters kept on each side of an anchor when a sentence does not end. */
const REACH = 240
const SENTENCE_END = /[.!?…。！？]["”’»)\]]*\s|[。！？\n]/g

export function sentenceReader(textOf: BlockReader): (anchor: Element) => string | null {
  return (anchor) => {
    const { text, places } = textOf(blockAround(anchor))
    const place = places.get(anchor)
    return place ? sentenceAt(text, place) : null
  }
}

/** Null for an anchor that stands alone: its words are no sentence. */
function sentenceAt(text: string, [from, to]: readonly [number, number]): string | null {
  const sentence = cleanText(
    before(text.slice(Math.max(0, from - REACH), from)) + text.slice(from, to) + after(text.slice(to, to + REACH)),
  )
  return sentence.length > cleanText(text.slice(from, to)).length + 3 ? sentence : null
}

const before = (text: string): string => (text === '' ? '' : (text.split(SENTENCE_END).at(-1) ?? ''))

function after(text: string): string {
  const end = text.search(SENTENCE_END)
  return end < 0 ? text : text.slice(0, end + 1)
}
