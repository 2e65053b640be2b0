import { expect, test } from 'vitest'
import { isAlike, likenessOf, madeUpBeside, speechOf } from './not-found.ts'

test.each([
  ['http://a.example/2006/03/a-post/', 'http://a.example/2006/03/a-page-that-is-not-there/'],
  ['http://a.example/archives/000123.html', 'http://a.example/archives/999999999.html'],
  ['http://a.example/?p=12', 'http://a.example/?p=999999999'],
  ['http://a.example/', 'http://a.example/a-page-that-is-not-there'],
])('beside %s there is surely no %s', (address, madeUp) => expect(madeUpBeside(address)).toBe(madeUp))

test.each([
  ['<title>404 Not Found</title>', true],
  ['<title>Seite nicht gefunden | Ein Blog</title>', true],
  ['<title>A blog</title><h2 class="center">Error 404 - Not Found</h2>', false],
  ['<title>Блог</title><h1>Страница не найдена</h1>', false],
])('%s says that nothing is there', (html, surely) => {
  expect(speechOf(Buffer.from(html))).toEqual({ saysNothing: true, surely })
})

test('the words of a post say nothing of the sort', () => {
  const html = '<title>A walk</title><h2>A walk</h2><p>The path was not found for an hour.'
  expect(speechOf(Buffer.from(html))).toEqual({ saysNothing: false, surely: false })
})

test('two pages are alike but for their addresses', () => {
  const page = (path: string, words: string) =>
    likenessOf(`http://a.example/${path}/`, Buffer.from(`<title>${path} not found</title><p>${words} ${path}`))
  const words = 'We are sorry and do not know where it has gone'
  for (const other of ['two', 'two%zz', '%C3%A4%']) expect(isAlike(page('one', words), page(other, words))).toBe(true)
  expect(isAlike(page('one', words), page('two', 'Our keys were lost in the garden and came back'))).toBe(false)
})
