import { expect, test } from 'vitest'
import { byTag } from '../dom.ts'
import { parseDom } from '../parse-dom.ts'
import { blockReader } from './block-text.ts'
import { sentenceReader } from './sentences.ts'

const sentences = (html: string): readonly (string | null)[] => {
  const sentenceOf = sentenceReader(blockReader())
  return byTag(parseDom(html), 'a').map(sentenceOf)
}

test('the sentence round an anchor, its own words in it', () => {
  expect(sentences('<p>First one. Then <em>Bea <a href="#">said it</a></em> again! Last one.</p>')).toEqual([
    'Then Bea said it again!',
  ])
})

test('an end of a block ends a sentence, and so do the full stops of East Asia', () => {
  expect(sentences('<li>Before<ul><li>not <a href="#">this</a> one</li></ul>after</li>')).toEqual(['not this one'])
  expect(sentences('<p>今日は晴れ。昨日<a href="#">雨</a>が降った。明日は？</p>')).toEqual(['昨日雨が降った。'])
})

test('an anchor that stands alone is in no sentence', () => {
  expect(sentences('<p><a href="#">Alone</a></p>')).toEqual([null])
})

test('a sentence without an end is cut', () => {
  expect(sentences(`<p>${'word '.repeat(500)}<a href="#">x</a>${' word'.repeat(500)}</p>`)[0]?.length).toBeLessThan(500)
})

test('ten thousand anchors in one block take no long time', () => {
  expect(sentences(`<p>${'so <a href="#">x</a>, '.repeat(10_000)}</p>`)).toHaveLength(10_000)
})
