import { describe, expect, test } from 'vitest'
import { madeConversation } from './made-conversation.ts'
import { asText, filtered, sorted } from './table.ts'
import { TABLES, tableOf } from './table-rows.ts'

const data = madeConversation({ posts: 50, seed: 0.42, comments: 3, upstream: 2 })
const posts = tableOf(data, 'posts')
const column = (words: string) => posts.heads.findIndex((head) => head.words === words)

describe('the table', () => {
  test('has a row a post, comment and link', () => {
    expect(TABLES.map((name) => tableOf(data, name).rows.length)).toEqual([52, data.comments.length, data.links.length])
  })

  test.each(TABLES)('of %s stands in the order of time, what has no date last', (name) => {
    const times = tableOf(data, name).rows.map(({ cells }) => cells[0]?.order ?? null)
    const known = times.filter((time) => time !== null)
    expect(times.slice(0, known.length)).toEqual(known.toSorted((a, b) => Number(a) - Number(b)))
  })

  test.each(TABLES)('of %s is sorted by every head, and back, without losing a row', (name) => {
    const { heads, rows } = tableOf(data, name)
    for (const by of heads.keys()) {
      expect(new Set(sorted(rows, { by, down: false }))).toEqual(new Set(rows))
      expect(sorted(rows, { by, down: true }).length).toBe(rows.length)
    }
  })

  test('counts what each post drew', () => {
    const root = posts.rows.find(({ key }) => key === data.root)
    const answers = data.links.filter(({ target, self }) => target === data.root && !self).length
    expect(root?.cells[column('Answered by')]?.order).toBe(answers)
    const comments = posts.rows.map(({ cells }) => Number(cells[column('Comments')]?.order))
    expect(comments.reduce((a, b) => a + b)).toBe(data.comments.length)
  })

  test('is filtered by all the words that are asked for', () => {
    const found = filtered(posts.rows, 'TRAIN notes')
    expect(found.length).toBeGreaterThan(0)
    for (const { cells } of found) expect(cells[column('Title')]?.words).toBe('Notes from a train')
    expect(filtered(posts.rows, 'no such words').length).toBe(0)
    expect(filtered(posts.rows, '  ')).toBe(posts.rows)
  })

  test('is copied with a line a row, a cell a tab, and no formula in it', () => {
    const own = data.posts.filter(({ address }) => address === data.root)
    const posts = own.map((post) => ({ ...post, title: '=1+1\n\tx' }))
    const evil = { ...data, posts, tree: data.tree.slice(0, 1), upstream: [] }
    const table = tableOf(evil, 'posts')
    const [head, line, ...more] = asText(table, table.rows).split('\n')
    expect(more).toEqual([])
    expect(head?.split('\t').length).toBe(line?.split('\t').length)
    expect(line).toContain("\t'=1+1 x\t")
  })
})
