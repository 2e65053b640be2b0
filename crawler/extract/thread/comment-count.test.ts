import { describe, expect, test } from 'vitest'
import { countIn } from './comment-count.ts'

describe('the number of responses a heading states', () => {
  test.each([
    ['3 thoughts on “Kiln day”', 3],
    ['12 Responses to “Kiln day”', 12],
    ['One Response to Kiln day', 1],
    ['No Comments', 0],
    ['Comments (4)', 4],
    ['7 Kommentare', 7],
    ['3 vastausta artikkeliin', 3],
    ['Komentarze (2)', 2],
    ['5件のコメント', 5],
    ['Kiln day 2006', null],
    ['Leave a comment', null],
  ])('%s → %s', (text, count) => expect(countIn(text)).toBe(count))
})
