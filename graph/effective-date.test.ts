import { describe, expect, test } from 'vitest'
import { at, cites, comment, day, graphOf, linkback, post, READ_AT } from '../answers/made-graph.ts'
import { effectiveDateOf } from './effective-date.ts'
import { factsOf } from './facts.ts'
import type { Graph } from './model.ts'
import { unreadPost } from './untold.ts'

const dateOf = (...parts: readonly Partial<Graph>[]) => effectiveDateOf(factsOf(graphOf(...parts)), at('a'))

describe('the date that answers reckon with', () => {
  test('is what the post says, when that is possible', () => {
    expect(dateOf(post('a', 3), comment('a', 1, 1))).toEqual({ at: day(3), from: 'published' })
  })

  test.each([
    ['before there were blogs', '1970-01-01T00:00:00Z'],
    ['after the day on which we read it', '2020-01-02T00:00:00Z'],
    ['no time at all', 'last Tuesday'],
  ])('is not what the post says when that is %s', (_what, publishedAt) => {
    expect(dateOf(post('a', 1, { publishedAt }))).toEqual({ at: READ_AT, from: 'first-seen' })
  })

  test('a local time may be ahead of ours on the day of the reading', () => {
    const publishedAt = '2020-01-02T09:00:00'
    expect(dateOf(post('a', 1, { publishedAt }))).toEqual({ at: publishedAt, from: 'published' })
  })

  test('is the earliest date somebody else saw it at, when it says none', () => {
    expect(dateOf(post('a', null), linkback('trackback', 'a', 'b', 7), linkback('pingback', 'a', 'c', 5))).toEqual({
      at: day(5),
      from: 'seen-by-others',
    })
    expect(dateOf(post('a', null), comment('a', 1, 9), comment('a', 2, 8))).toMatchObject({ at: day(8) })
  })

  test('a linkback that it received says nothing of its own date', () => {
    expect(dateOf(post('a', null), linkback('trackback', 'b', 'a', 7))).toEqual({ at: READ_AT, from: 'first-seen' })
  })

  test('of an unread post that is only cited is unknown', () => {
    expect(dateOf({ posts: [unreadPost(at('a'))] }, cites('b', 'a'))).toEqual({ at: null, from: null })
  })
})
