import { describe, expect, test } from 'vitest'
import { extraction, ONE_POST, POST, page, said } from '../pages.fixture.ts'
import { seedHop } from './follow.ts'
import { inScope, ruledOut } from './scope.ts'

const ALL = { scope: 'conversation', never: [], from: null, to: null, languages: [] } as const

describe('never', () => {
  const skipped = (rule: string, address: string) =>
    inScope([seedHop(address)], { ...ALL, never: [rule] }).skips.length === 1
  test.each([
    ['b.example', 'http://b.example/1', true],
    ['b.example', 'https://www.b.example/1', true],
    ['b.example', 'http://notb.example/1', false],
    ['b.example/private', 'http://b.example/private/1', true],
    ['b.example/private', 'http://b.example/public', false],
    ['http://b.example:81/x', 'http://b.example:81/x/y', true],
  ])('%s and %s: %s', (rule, address, expected) => expect(skipped(rule, address)).toBe(expected))

  test('keeps the rule as its detail', () => {
    expect(inScope([seedHop('http://b.example/')], { ...ALL, never: ['b.example'] })).toEqual({
      hops: [],
      skips: [{ address: 'http://b.example/', reason: 'never', detail: 'b.example' }],
    })
  })
})

describe('days and languages', () => {
  const post = { ...ONE_POST, publishedAt: '2006-03-18T22:05:00', language: 'pt-BR' }
  const ruling = (limits: object) => ruledOut(said({ extraction: extraction({ post }) }), { ...ALL, ...limits })

  test('a post within them is followed', () => {
    expect(ruling({ from: '2006-03-18', to: '2006-03-18', languages: ['pt'] })).toMatchObject({
      follow: 'all',
      skips: [],
    })
  })

  test.each([
    ['out-of-days', { from: '2006-03-19' }],
    ['out-of-days', { to: '2006-03-17' }],
    ['language', { languages: ['en', 'fi'] }],
  ])('a post outside leads nowhere: %s', (reason, limits) => {
    expect(ruling(limits)).toMatchObject({ follow: 'nothing', skips: [{ address: POST, reason }] })
  })

  test('an entry outside is not read', () => {
    const entry = {
      address: 'http://a.example/old',
      title: null,
      author: null,
      excerpt: null,
      commentCount: null,
      commentFeed: null,
      commentPages: [],
      citations: [],
    }
    const archive = extraction({ entries: [{ ...entry, publishedAt: '2005-01-01' }] })
    const limits = { ...ALL, from: '2006-01-01' }
    const ruling = ruledOut(said({ extraction: archive }), limits)
    expect(inScope([seedHop('http://a.example/old')], limits, ruling).skips).toMatchObject([{ reason: 'out-of-days' }])
  })

  test('a page that asks for nofollow is a skip', () => {
    const robots = { noindex: false, nofollow: true }
    const asking = (headers: Record<string, string>) =>
      ruledOut(said({ extraction: extraction({ robots }), page: page({ headers }) }), ALL)
    expect(asking({})).toMatchObject({
      follow: 'nothing',
      skips: [{ reason: 'nofollow', detail: '<meta name="robots" content="nofollow">' }],
    })
    expect(asking({ 'x-robots-tag': 'grapevine: nofollow' }).skips).toMatchObject([
      { detail: 'X-Robots-Tag: grapevine: nofollow' },
    ])
  })
})

test('of a copy only what its own readers wrote is followed', () => {
  const ruling = ruledOut(said(), ALL, 'http://b.example/1')
  expect(ruling.skips).toEqual([{ address: POST, reason: 'mirror', detail: 'the same words as http://b.example/1' }])
  const hops = (['citation', 'linkback', 'post', 'comment-page'] as const).map((because) => {
    return { ...seedHop(`http://c.example/${because}`), because }
  })
  expect(inScope(hops, ALL, ruling).hops.map(({ because }) => because)).toEqual(['linkback', 'comment-page'])
})

test('the scope of blogs stays with the blogs it began with', () => {
  const hop = { ...seedHop('http://b.example/1'), because: 'citation', via: POST, depth: 1 } as const
  expect(inScope([hop, { ...hop, address: 'http://a.example/2' }], { ...ALL, scope: 'blogs' }).hops).toMatchObject([
    { address: 'http://a.example/2' },
  ])
})
