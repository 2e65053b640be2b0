import { describe, expect, test } from 'vitest'
import { termsOf, tokensOf } from './words.ts'

describe('tokens', () => {
  test.each([
    ['Größe, naïve CAFÉ', ['grosse', 'naive', 'cafe']],
    ['東京都へ', ['東京', '京都', '都へ', 'へ']],
    ['Web2.0と東京', ['web2', '0', 'と東', '東京', '京']],
    ['한국어', ['한국', '국어', '어']],
    ['Їжак и ёлка', ['іжак', 'и', 'елка']],
    ['<b>&"*', ['b']],
    ['', []],
  ])('of %s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })
})

describe('terms of a query', () => {
  test.each([
    [
      'slow reading',
      [
        { tokens: ['slow'], isPrefix: false },
        { tokens: ['reading'], isPrefix: false },
      ],
    ],
    ['"slow reading"', [{ tokens: ['slow', 'reading'], isPrefix: false }]],
    ['rea*', [{ tokens: ['rea'], isPrefix: true }]],
    ['京都', [{ tokens: ['京都'], isPrefix: false }]],
    ['東京都', [{ tokens: ['東京', '京都'], isPrefix: false }]],
    ['都', [{ tokens: ['都'], isPrefix: true }]],
    [
      'a OR "',
      [
        { tokens: ['a'], isPrefix: false },
        { tokens: ['or'], isPrefix: false },
      ],
    ],
    ['title:(x', [{ tokens: ['title', 'x'], isPrefix: false }]],
    ['- * " "', []],
  ])('of %s', (query, terms) => {
    expect(termsOf(query)).toEqual(terms)
  })
})
