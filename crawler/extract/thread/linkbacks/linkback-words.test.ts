import { expect, test } from 'vitest'
import { beginsWithLinkbacks, linkbackOpening, linkbacksNamed, looksCut } from './linkback-words.ts'

test.each([
  ['Pingback: Far » Walks', 'pingback'],
  ['Trackback from Far', 'trackback'],
  ['Rétrolien : Loin', 'trackback'],
  ['Ping : Loin', 'pingback'],
  ['Retroenlace: Lejos', 'trackback'],
  ['Zpětný odkaz: Daleko', 'trackback'],
  ['Paluuviite: Kaukana', 'trackback'],
  ['Пингбек от Далеко', 'pingback'],
  ['Уведомление: Далеко', 'pingback'],
  ['Обратная ссылка: Далеко', 'trackback'],
  ['トラックバック：遠い', 'trackback'],
  ['핑백: 먼 곳', 'pingback'],
  ['Geri bildirim: Uzak', 'pingback'],
  ['Webmention: Far', 'webmention'],
  ['Tracked from Far at 3 May', 'trackback'],
  ['引用:0 | 浏览:120', null],
  ['Trackbacks are broken on this blog.', null],
  ['Ping me when it is done.', null],
])('"%s" begins a %s', (opening, mark) => expect(linkbackOpening(opening)).toBe(mark))

test.each([
  ['3 Trackbacks', true],
  ['Обратные ссылки (2)', true],
  ['Odnośniki zwrotne', true],
  ['Geri izlemeler', true],
  ['この記事へのトラックバック', true],
  ['이 글의 트랙백', true],
  ['관련글 (트랙백)', true],
  ['What is a trackback?', false],
])('"%s" heads linkbacks: %j', (heading, isHead) => expect(beginsWithLinkbacks(heading)).toBe(isHead))

test('a heading may name several', () => {
  expect(linkbacksNamed('Trackbacks und Pingbacks')).toEqual(['pingback', 'trackback'])
  expect(linkbacksNamed('Rétroliens')).toEqual(['trackback'])
  expect(linkbacksNamed('Backtracking')).toEqual([])
  expect(linkbacksNamed('この記事へのトラックバック')).toEqual(['trackback'])
})

test.each([
  ['[…] Ada walked and wrote about it […]', true],
  ['[...] Ada walked and wrote about it [...] Read more at far.example', true],
  ['[…] Ada walked and wrote about it […] (via Bea)', true],
  ['[…] Ada walked. I did not, and here is why.', false],
  ['[...] [...]', true],
  ['[...]', false],
  ['I walked too […]', false],
])('"%s" is cut by software: %s', (text, cut) => expect(looksCut(text)).toBe(cut))
