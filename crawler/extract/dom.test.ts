import { expect, test } from 'vitest'
import { byClass, byId, byTag, closest, contains, hasClass, inside, within } from './dom.ts'
import { parseDom } from './parse-dom.ts'
import { linesOf, textOf } from './text.ts'

const PAGE =
  '<html><body><!-- a note --><div id="one" class="Post  hentry"><p>First <b>words</b><br>next</p><ul><li>a<li>b</ul></div><p class="post">out</p></body></html>'

test('one parse gives a tree and its indexes', () => {
  const dom = parseDom(PAGE)
  expect(byClass(dom, 'post').map(({ name }) => name)).toEqual(['div', 'p'])
  expect(byTag(dom, 'li')).toHaveLength(2)
  expect(dom.notes.map(({ data }) => data)).toEqual([' a note '])
  const one = byId(dom, 'one')
  if (!one) throw new Error('no #one')
  expect(hasClass(one, 'hentry')).toBe(true)
  expect(within(dom, one).map(({ name }) => name)).toEqual(['p', 'b', 'br', 'ul', 'li', 'li'])
  const paragraphs = byTag(dom, 'p')
  expect(inside(paragraphs, one)).toEqual([paragraphs[0]])
  const bold = byTag(dom, 'b')[0]
  expect(bold && contains(one, bold)).toBe(true)
  expect(bold && closest(bold, ({ name }) => name === 'div')).toBe(one)
})

test('text is what people read: blocks part words, scripts are silent', () => {
  const dom = parseDom('<div>One<script>x()</script><p>two <i>th</i>ree</p>four<!-- no --><br>five</div>')
  expect(textOf(dom.document)).toBe('One two three four five')
  expect(linesOf(dom.document)).toEqual(['One', 'two three', 'four', 'five'])
  expect(textOf(dom.document, ({ name }) => name === 'p')).toBe('One four five')
})

test('invisible and overriding characters are harmless, text is NFC and well formed', () => {
  expect(textOf(parseDom('<p>a\u202eb\u200b\u2066c\u00a0\ufeff d\u0000e e\u0301 \ud800</p>').document)).toBe(
    'abc de é \ufffd',
  )
})

test('entities are decoded once in texts and attributes, and never in scripts', () => {
  const page =
    '<p title="a &amp;amp; b" id="x&amp;y"><a href="/?a=1&copy=2">AT&T &lt;b&gt; &eacute</a></p><script>a &lt; b</script><title>&amp;</title>'
  const dom = parseDom(page)
  expect(byId(dom, 'x&y')?.attribs.title).toBe('a &amp; b')
  expect(byTag(dom, 'a')[0]?.attribs.href).toBe('/?a=1&copy=2')
  expect(dom.texts.map(({ data }) => data)).toEqual(['AT&T <b> é', 'a &lt; b', '&'])
})

test('a hundred thousand nested elements and as many stray ends take no long time', () => {
  const dom = parseDom(`${'<div>'.repeat(100_000)}${'</b>'.repeat(100_000)}end`)
  expect(dom.elements).toHaveLength(100_000)
  expect(dom.depth).toBeLessThan(1100)
  expect(textOf(dom.document)).toBe('end')
})
