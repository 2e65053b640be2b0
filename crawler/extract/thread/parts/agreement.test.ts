import { describe, expect, test } from 'vitest'
import { readingOfHtml } from '../reading.fixture.ts'
import { readThread } from '../thread.ts'
import { agreedNames, type Name } from './agreement.ts'

const named = (written: string, author = written, label = ''): Name => ({ author, written, authorUrl: null, label })

describe('names agreed on by all responses of a page', () => {
  test('words round every name are the theme’s, in whatever language', () => {
    const names = ['Skrifað af Önnu', 'Skrifað af Jóni', 'Skrifað af Guðrúnu', 'Skrifað af Bo Larsen']
    expect(agreedNames(names.map((name) => named(name)))).toEqual(['Önnu', 'Jóni', 'Guðrúnu', 'Bo Larsen'])
  })

  test('a dash behind names that no link ends sets off titles', () => {
    const linked = { ...named('Ada'), authorUrl: 'http://ada.example/' }
    expect(agreedNames([linked, named('Bo - Well said')])).toEqual(['Ada', 'Bo'])
    expect(agreedNames([named('Bo - Well said'), named('Cy')])).toEqual(['Bo - Well said', 'Cy'])
  })

  test('what a theme sets behind all names in their honour is part of none', () => {
    const linked = { ...named('Ada', 'Ada', 'No.2 さん'), authorUrl: 'http://ada.example/' }
    expect(agreedNames([named('Boさん'), linked])).toEqual(['Bo', 'Ada'])
    expect(agreedNames([named('Boさん'), named('Cy')])).toEqual(['Boさん', 'Cy'])
  })

  test('names that differ in a number alone are whole', () => {
    const names = ['Reader 1', 'Reader 2', 'Reader 3', 'Reader 4']
    expect(agreedNames(names.map((name) => named(name)))).toEqual(names)
  })

  test.each([
    [
      ['1 Ada', 'Bo', '3 Cy'],
      ['Ada', 'Bo', 'Cy'],
    ],
    [
      ['Ada', '#2 Bo'],
      ['Ada', 'Bo'],
    ],
    [
      ['51. Ada', '52. Bo'],
      ['Ada', 'Bo'],
    ],
    [
      ['Ada', '7 of 9'],
      ['Ada', '7 of 9'],
    ],
    [
      ['99 balloons', '2 Bo'],
      ['99 balloons', '2 Bo'],
    ],
  ])('of %j the number of each response is none of its name', (names, own) => {
    expect(agreedNames(names.map((name) => named(name)))).toEqual(own)
  })

  test('words that only one name has are its own', () => {
    expect(agreedNames([named('Ada'), named('by the sea', 'the sea'), named('Bo'), named('Cy')])).toEqual([
      'Ada',
      'by the sea',
      'Bo',
      'Cy',
    ])
  })

  test('words that stand beside the other names announce them', () => {
    const says = (name: string): Name => named(name, name, 'said')
    expect(agreedNames([says('Ada'), says('Bo'), says('Cy'), named('Di said', 'Di')])).toEqual([
      'Ada',
      'Bo',
      'Cy',
      'Di',
    ])
  })

  test('three of one family keep their name', () => {
    expect(agreedNames([named('Ada Hill'), named('Bo Hill'), named('Cy Hill')])).toEqual([
      'Ada Hill',
      'Bo Hill',
      'Cy Hill',
    ])
  })
})

describe('lines agreed on by all responses of a page', () => {
  const threadOf = (item: (name: string, date: string, words: string) => string): readonly unknown[] => {
    const said: [string, string, string][] = [
      ['Ada', '3 May 2009, 10:00', 'Yes, that is how it was.'],
      ['Bo', '4 May 2009, 11:30', 'We met on 12 June 2005.'],
      ['Cy', '5 May 2009, 09:15', 'A fine day.'],
      ['Di', '7 May 2009, 21:40', 'Nobody came.'],
    ]
    const items = said.map(([name, date, words], at) => `<li id="comment-${at + 1}">${item(name, date, words)}</li>`)
    return readThread(readingOfHtml(`<h3>4 Comments</h3><ol>${items.join('')}</ol>`)).comments.map(
      ({ item: { author, publishedAt, text } }) => [author, publishedAt?.slice(0, 10), text],
    )
  }
  const READ = [
    ['Ada', '2009-05-03', 'Yes, that is how it was.'],
    ['Bo', '2009-05-04', 'We met on 12 June 2005.'],
    ['Cy', '2009-05-05', 'A fine day.'],
    ['Di', '2009-05-07', 'Nobody came.'],
  ]

  test.each<[string, (name: string, date: string, words: string) => string]>([
    ['a name, a date and words, a line each', (name, date, words) => `<p>${name}</p><p>${date}</p><p>${words}</p>`],
    ['a date first', (name, date, words) => `<p>${date}</p><h4>${name}</h4><p>${words}</p>`],
    ['the byline below the words', (name, date, words) => `<p>${words}</p><p>${name} | ${date} | Reply</p>`],
    ['a name above the words and the date below', (name, date, words) => `<b>${name}</b><p>${words}</p><i>${date}</i>`],
    [
      'a number before and links behind',
      (name, date, words) =>
        `<div>3</div><div>${name} <a href="#">Permalink</a></div><div>${words}</div><div>${date}</div><div>Quote | Reply</div>`,
    ],
  ])('%s', (_, item) => expect(threadOf(item)).toEqual(READ))
})
