import { describe, expect, test } from 'vitest'
import type { Lead } from '../../graph/model.ts'
import { leased, POST, said } from '../pages.fixture.ts'
import type { Said } from '../said.ts'
import { follow } from './follow.ts'

const LEADS: readonly Lead[] = (
  [
    { address: 'http://b.example/cited', because: 'citation' },
    { address: 'http://c.example/answer', because: 'linkback' },
    { address: 'http://d.example/theirs', because: 'comment-author' },
    { address: `${POST}?cpage=2`, because: 'comment-page' },
    { address: `${POST}feed/`, because: 'comment-feed' },
    { address: 'http://a.example/feed/', because: 'feed' },
    { address: 'http://a.example/page/2', because: 'index' },
    { address: 'http://a.example/2006/other/', because: 'post' },
  ] as const
).map((lead) => ({ ...lead, via: null }))
const reached = (more: Partial<Said>, scope: 'conversation' | 'blogs' | 'neighbours' = 'conversation', depth = 3) => {
  const hops = follow(said({ leads: LEADS, ...more }), { scope, depth })
  return Object.fromEntries(hops.map(({ because, depth }) => [because, depth]))
}

describe('a post', () => {
  test('leads to responses one step on, and to its thread on the same step', () => {
    expect(reached({})).toEqual({ citation: 1, linkback: 1, 'comment-author': 1, 'comment-page': 0, 'comment-feed': 0 })
  })

  test('at the last depth leads to its thread alone', () => {
    expect(reached({ hop: leased({ depth: 3, because: 'citation' }) })).toEqual({
      'comment-page': 3,
      'comment-feed': 3,
    })
  })

  test('found while its whole blog is read leads on through the blog', () => {
    expect(reached({ hop: leased({ because: 'post' }) })).toMatchObject({ feed: 0, index: 0, post: 0 })
  })

  test('leads to its blog where the scope is blogs', () => {
    expect(reached({}, 'blogs')).toMatchObject({ feed: 0, index: 0, post: 0 })
  })

  test('comes after who answers it and before its archives, and shallow comes before deep', () => {
    const priorities = follow(said({ leads: LEADS }), { scope: 'neighbours', depth: 3 })
      .toSorted((a, b) => a.priority - b.priority)
      .map(({ because }) => because)
    expect(priorities).toEqual([
      ...['comment-page', 'comment-feed', 'post', 'feed', 'index', 'linkback', 'comment-author', 'citation'],
    ])
  })

  test('is answered by other sites before its own', () => {
    const leads: readonly Lead[] = ['http://a.example/own', 'http://b.example/'].map((address) => ({
      address,
      because: 'citation',
      via: null,
    }))
    const [own, other] = follow(said({ leads }), { scope: 'conversation', depth: 3 })
    expect(own?.priority).toBeGreaterThan(other?.priority ?? 0)
  })
})

describe('a page that shows no single post', () => {
  test('leads nowhere when a citation led there', () => {
    expect(reached({ hop: leased({ because: 'citation', depth: 1 }), body: null })).toEqual({})
    expect(reached({ hop: leased({ because: 'linkback', depth: 1 }), road: 'index', body: null })).toEqual({})
  })

  test('stands for all posts of its blog when it is a seed, and so does each archive page from there', () => {
    const whole = { feed: 0, index: 0, post: 0, 'comment-page': 0, 'comment-feed': 0 }
    expect(reached({ road: 'index', body: null })).toEqual(whole)
    expect(reached({ road: 'index', body: null, hop: leased({ because: 'index' }) })).toEqual(whole)
    expect(reached({ road: 'feed', body: null })).toEqual(whole)
  })
})

test('a comment feed that a blog’s feed names belongs to its post', () => {
  const lead = {
    address: 'http://a.example/2006/other/feed/',
    because: 'comment-feed',
    via: 'http://a.example/2006/other/',
  }
  const [hop] = follow(said({ road: 'feed', body: null, leads: [lead as Lead] }), { scope: 'conversation', depth: 3 })
  expect(hop).toMatchObject({ via: lead.via, depth: 0 })
})

test('a comment page leads to what its comments name, and its further pages belong to the post', () => {
  const hop = leased({ address: `${POST}?cpage=1`, because: 'comment-page', via: POST })
  const hops = follow(said({ hop, leads: LEADS }), { scope: 'conversation', depth: 3 })
  expect(hops.find(({ because }) => because === 'comment-page')?.via).toBe(POST)
  expect(hops.some(({ because }) => because === 'index' || because === 'post')).toBe(false)
})
