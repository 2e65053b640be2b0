import { describe, expect, test } from 'vitest'
import { readingOfHtml } from './reading.fixture.ts'
import { readThread } from './thread.ts'

const parentsOf = (items: string): readonly (string | null)[] =>
  readThread(readingOfHtml(`<div id="comments">${items}</div>`)).comments.map(({ item }) => item.parent)
const comment = (id: number, name: string, text: string, attributes = ''): string =>
  `<div class="comment ${attributes}" id="comment-${id}"><span class="author">${name}</span> <span class="date">${id} May 2007</span><div class="comment-text">${text}</div></div>`

describe('parents where the markup does not nest', () => {
  test('depth classes tell them', () => {
    expect(
      parentsOf(comment(1, 'A', 'x', 'depth-1') + comment(2, 'B', 'y', 'depth-2') + comment(3, 'C', 'z', 'depth-1')),
    ).toEqual([null, '1', null])
  })

  test('so do left margins', () => {
    const box = (id: number, margin: number): string =>
      `<div style="margin-left:${margin}px">${comment(id, 'A', 'x')}</div>`
    expect(parentsOf(box(1, 0) + box(2, 25) + box(3, 50) + box(4, 25))).toEqual([null, '1', '2', '1'])
  })

  test('"@name" answers what that name last said', () => {
    expect(
      parentsOf(
        comment(1, 'Ada', 'x') + comment(2, 'Bo', 'y') + comment(3, 'Cy', '@Ada: no.') + comment(4, 'Di', '@Zoe hm'),
      ),
    ).toEqual([null, null, '1', null])
  })
})
