// Lists as nobody should send them.
import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const read = (address: string, json: unknown) => said(JSON.stringify(json), address)

describe('hostile lists', () => {
  const ADDRESS = 'http://talk.blog.example/?uri=%2Fa%2F'
  test.each([
    ['cut', '{"replies": [{"id": 1'],
    ['another thing', '{"replies": "many"}'],
    ['a list of lists', '[[[]]]'],
  ])('%s: refused with the reason', (_, text) => {
    expect(said(text, ADDRESS)).toMatchObject({ comments: [], thread: null, refused: 'not a list as isso sends it' })
  })
  test('items of a wrong kind are left out, and the others read', () => {
    const good = { id: 1, text: 'Fine.', author: 7, website: [], created: 1e300, parent: {} }
    expect(read(ADDRESS, { replies: [null, 5, 'x', { id: 'one' }, good] }).comments).toMatchObject([
      { id: '1', text: 'Fine.', author: null, authorUrl: null, publishedAt: null, parent: null },
    ])
  })
  test('a hundred thousand nested replies and a text of ten megabytes are survived', () => {
    const deep = `{"replies":${'[{"id":1,"text":"x","replies":'.repeat(100_000)}[]${'}]'.repeat(100_000)}}`
    expect(said(deep, ADDRESS).comments.length).toBeLessThanOrEqual(10_000)
    const long = read(ADDRESS, { replies: [{ id: 1, text: 'x'.repeat(1e7) }] }).comments
    expect(long[0]?.text.length).toBe(200_000)
  })
  test('markup of scripts is no text', () => {
    const [comment] = read(ADDRESS, {
      replies: [{ id: 1, author: '<b>Ada</b>', text: '<script>x()</script><p onclick="x()">Hello.</p>' }],
    }).comments
    expect(comment).toMatchObject({ author: '<b>Ada</b>', text: 'Hello.' })
  })
})
