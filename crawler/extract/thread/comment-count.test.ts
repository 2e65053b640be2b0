import { describe, expect, test } from 'vitest'
import { countIn } from './comment-count.ts'

describe('the number of responses a heading states', () => {
  test.each([
    ['3 thoughts on “Kiln day”', 3],
    ['12 Responses to “Kiln day”', 12],
    ['One Response to Kiln day', 1],
    ['No Comments', 0],
    ['Comments (4)', 4],
    ['Reader Comments (4)', 4],
    ['7 Kommentare', 7],
    ['3 vastausta artikkeliin', 3],
    ['Komentarze (2)', 2],
    ['5件のコメント', 5],
    ['3 Gedanken zu „Kiln day“', 3],
    ['4 réflexions sur « Kiln day »', 4],
    ['2 мысли о «Kiln day»', 2],
    ['“Kiln day”への2件のフィードバック', 2],
    ['Нет комментариев', 0],
    ['6 σχόλια', 6],
    ['1,204 comments', 1204],
    ['2.345 Kommentare', 2345],
    ['3 ideas sobre cómo cocer', null],
    ['Kiln day 2006', null],
    ['Leave a comment', null],
  ])('%s → %s', (text, count) => expect(countIn(text)).toBe(count))
})
