import { parseDocument, Tokenizer } from 'htmlparser2'
import { expect, test } from 'vitest'
import { SeekingTokenizer } from './seeking-tokenizer.ts'
import { textOf } from './text.ts'

const PAGES = [
  '<p class="a > b" title=\'c "d"\'>one < two &amp; three</p><!-- <i> --><script>if (a < b) c = "</i>"</script>after',
  '<a href="never closed>text',
  'plain text to the end',
  '</p ><br/><textarea><b></textarea><title>a < b</title>',
  '',
]

test('the library still steps to the end of a text by the name that is replaced here', () => {
  expect(Object.hasOwn(Tokenizer.prototype, 'fastForwardTo')).toBe(true)
})

test.each(PAGES)('reads %j as the library does', (page) => {
  const read = (options: object) => parseDocument(page, { decodeEntities: false, ...options })
  const [own, library] = [read({ Tokenizer: SeekingTokenizer }), read({})]
  expect(textOf(own)).toBe(textOf(library))
  expect(shape(own)).toEqual(shape(library))
})

function shape(node: object): unknown {
  const { name, data, attribs, children } = node as Partial<Record<string, unknown>>
  return { name, data, attribs, children: (children as object[] | undefined)?.map(shape) }
}
