import { describe, expect, test } from 'vitest'
import { parseDom } from './parse-dom.ts'
import { cleanText, linesOf, textOf } from './text.ts'

const read = (html: string): string => textOf(parseDom(html).document)

describe('text is what people read', () => {
  test.each([
    ['white space is collapsed', ' a \n\t b\u00a0\u3000c ', 'a b c'],
    ['composed (NFC)', 'cafe\u0301', 'café'],
    ['control characters are gone', 'a\u0000b\u0007c', 'abc'],
    ['so is what is invisible', 'a\u200bb\u00ad\ufeffc\u3164', 'abc'],
    ['and what turns the direction of writing', 'user\u202egnp.exe\u202c \u2067x\u2069 \u061cy', 'usergnp.exe x y'],
    ['half of a pair is no letter', 'a\ud800b', 'a\ufffdb'],
    ['joiners stay, words need them', 'می\u200cخواهم 👩\u200d💻', 'می\u200cخواهم 👩\u200d💻'],
  ])('%s', (_, text, expected) => expect(cleanText(text)).toBe(expected))
})

describe('entities are decoded once', () => {
  test.each([
    ['AT&amp;T &lt;3', 'AT&T <3'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['don&#146;t &#8211; &eacute;', 'don’t – é'],
    ['a&#0;b &#xD800; &#x110000; &#8238;x', 'a\ufffdb \ufffd \ufffd x'],
    ['&nosuch; & &', '&nosuch; & &'],
  ])('%s', (html, expected) => expect(read(html)).toBe(expected))
})

test('blocks part words, inline elements do not, and silent ones say nothing', () => {
  expect(read('<p>one</p><p>tw<b>o</b></p><script>three</script><ul><li>four<li>five</ul>')).toBe('one two four five')
  expect(linesOf(parseDom('<p>one</p>two<br>three').document)).toEqual(['one', 'two', 'three'])
})

test('what holds one element and nothing else says what that says', () => {
  expect(read('<ul><li><a><b>one</b> two</a></li></ul>')).toBe('one two')
  expect(read('<div><script>one</script></div>')).toBe('')
})
