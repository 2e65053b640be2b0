import { describe, expect, test } from 'vitest'
import { madeConversation } from './made-conversation.ts'
import { COLUMNS, filtered, sorted, tableRows } from './table.ts'

const data = madeConversation({ posts: 50, seed: 0.42, comments: 3, upstream: 2 })
const rows = tableRows(data)

describe('the table', () => {
  test('has a row a post, in the order of time, those without a date last', () => {
    expect(rows.length).toBe(52)
    const times = rows.flatMap(({ when }) => (when === null ? [] : [when]))
    expect(times).toEqual([...times].sort((a, b) => a - b))
    const firstUndated = rows.findIndex(({ when }) => when === null)
    if (firstUndated !== -1) expect(rows.slice(firstUndated).every(({ when }) => when === null)).toBe(true)
  })

  test.each(COLUMNS)('is sorted by %s, and back, without losing a row', (by) => {
    const up = sorted(rows, { by, down: false })
    const down = sorted(rows, { by, down: true })
    expect(new Set(up)).toEqual(new Set(rows))
    expect(down.length).toBe(rows.length)
  })

  test('counts what each post drew', () => {
    const root = rows.find(({ post }) => post.address === data.root)
    expect(root?.answeredBy).toBe(data.links.filter(({ target, self }) => target === data.root && !self).length)
    expect(rows.reduce((sum, { comments }) => sum + comments, 0)).toBe(data.comments.length)
  })

  test('is filtered by all the words that are asked for', () => {
    const found = filtered(rows, 'TRAIN notes')
    expect(found.length).toBeGreaterThan(0)
    for (const { title } of found) expect(title).toBe('Notes from a train')
    expect(filtered(rows, 'no such words').length).toBe(0)
    expect(filtered(rows, '  ')).toBe(rows)
  })
})
