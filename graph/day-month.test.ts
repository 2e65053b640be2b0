import { describe, expect, test } from 'vitest'
import { inOrderOfBlogs } from './day-month.ts'
import { tell } from './fields.ts'
import { mergeGraphs } from './merge.ts'
import { type DayMonthOrder, EMPTY_GRAPH, type Graph, type Road } from './model.ts'
import { UNTOLD_BLOG, UNTOLD_COMMENT, UNTOLD_POST } from './untold.ts'

const [HOME, POST, COMMENT] = ['http://a.example/', 'http://a.example/p/', 'http://a.example/p/#comment-1']
const at = (day: number): string => `2020-01-0${day}T00:00:00.000Z`

const blogSays = (dayMonth: DayMonthOrder, day: number): Graph => ({
  ...EMPTY_GRAPH,
  blogs: [{ ...UNTOLD_BLOG, address: HOME, ...tell({ road: 'page', at: at(day) }, { dayMonth }) }],
})
const commentOf = (publishedAt: string, road: Road, guessed?: DayMonthOrder): Graph => {
  const told = guessed ? { road, at: at(1), guessed } : { road, at: at(1) }
  return {
    ...EMPTY_GRAPH,
    posts: [{ ...UNTOLD_POST, address: POST, ...tell({ road: 'page', at: at(1) }, { blog: HOME }) }],
    comments: [{ ...UNTOLD_COMMENT, address: COMMENT, post: POST, ...tell(told, { publishedAt }) }],
  }
}
const dateIn = (...graphs: readonly Graph[]) => inOrderOfBlogs(mergeGraphs(...graphs)).comments[0]?.publishedAt

describe('a date whose day and month were guessed', () => {
  const guessed = commentOf('2006-03-04T10:00:00', 'page', 'month-day')
  test('stays until its blog shows an order', () => expect(dateIn(guessed)).toBe('2006-03-04T10:00:00'))
  test('is put right by what its blog shows, whichever is known first', () => {
    expect(dateIn(guessed, blogSays('day-month', 2))).toBe('2006-04-03T10:00:00')
    expect(dateIn(blogSays('day-month', 2), guessed)).toBe('2006-04-03T10:00:00')
    expect(dateIn(guessed, blogSays('month-day', 2))).toBe('2006-03-04T10:00:00')
  })
  test('gives way to one that is known, by whatever road', () => {
    const known = commentOf('2006-04-03T08:00:00Z', 'comment-feed')
    expect(dateIn(guessed, known, blogSays('month-day', 2))).toBe('2006-04-03T08:00:00Z')
  })
})

test('a date that was not guessed is left alone', () => {
  expect(dateIn(commentOf('2006-03-04', 'page'), blogSays('day-month', 2))).toBe('2006-03-04')
})
