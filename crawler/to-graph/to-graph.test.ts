import { describe, expect, test } from 'vitest'
import { mergeGraphs } from '../../graph/merge.ts'
import type { ExtractedLinkback } from '../extract/extraction.ts'
import { AT, extraction, leased, link, ONE_POST, POST, page, said } from '../pages.fixture.ts'
import { toGraph } from './to-graph.ts'

const comment = (id: string, more: object = {}) => ({
  ...{
    id,
    address: `${POST}#comment-${id}`,
    author: 'Ann',
    authorUrl: null,
    publishedAt: null,
    text: `Comment ${id}.`,
  },
  ...{ parent: null, layer: 'platform' as const },
  ...more,
})
const linkback = (source: string | null, more: Partial<ExtractedLinkback> = {}): ExtractedLinkback => ({
  ...{ protocol: 'pingback', source, title: 'T', blogName: null, excerpt: null, publishedAt: null, inferred: false },
  ...{ shownAt: null, mention: null, layer: 'platform' },
  ...more,
})
const graphOf = (more: Parameters<typeof extraction>[0]) =>
  toGraph(said({ extraction: extraction({ post: ONE_POST, ...more }) }))

describe('a post', () => {
  test('is told by the road of its page', () => {
    const [post] = graphOf({ commentCount: 3, blog: { address: 'http://a.example/', title: 'A' } }).posts
    expect(post).toMatchObject({ address: POST, title: 'A post', blog: 'http://a.example/', commentsStated: 3 })
    expect(post?.from.title).toEqual({ road: 'page', at: AT })
    expect(post?.seen).toEqual([{ page: POST, road: 'page', at: [AT] }])
  })

  test('with the same words in another spacing has the same hash', () => {
    const hashOf = (text: string) => graphOf({ post: { ...ONE_POST, text } }).posts[0]?.contentHash
    expect(hashOf('Its  WORDS!')).toBe(hashOf('its words'))
    expect(hashOf('Other words')).not.toBe(hashOf('its words'))
  })

  test('of another site, on a page that collects those of several blogs, is not of the blog of that page', () => {
    const entry = (address: string) => ({
      ...{ address, title: 'An entry', author: null, publishedAt: null, excerpt: null },
      ...{ commentCount: null, commentFeed: null, commentPages: [], citations: [] },
    })
    const entries = [entry('http://a.example/1'), entry('http://b.example/1')]
    const { posts } = graphOf({ post: null, entries, blog: { address: 'http://a.example/', title: 'A' } })
    expect(posts.map(({ address, blog }) => [address, blog])).toEqual([
      ['http://a.example/1', 'http://a.example/'],
      ['http://b.example/1', null],
    ])
  })

  test('that nobody could have written then has no day', () => {
    const dayOf = (publishedAt: string) => graphOf({ post: { ...ONE_POST, publishedAt } }).posts[0]?.publishedAt
    expect([dayOf('1970-01-01'), dayOf('2099-01-01'), dayOf('2006-01-01')]).toEqual([null, null, '2006-01-01'])
  })

  test('keeps no NUL and no half a character', () => {
    expect(graphOf({ post: { ...ONE_POST, title: 'a\0b\ud800' } }).posts[0]?.title).toBe('ab\ufffd')
  })

  test('claims its canonical address and its permalink as names', () => {
    const post = { ...ONE_POST, address: 'http://a.example/post' }
    expect(
      graphOf({ canonical: 'http://a.example/?p=7', post }).aliases.map(({ from, to, why }) => [from, to, why]),
    ).toEqual([
      [POST, 'http://a.example/?p=7', 'canonical'],
      [POST, 'http://a.example/post', 'canonical'],
    ])
  })
})

describe('a link', () => {
  test('in the body is a citation, with its sentence', () => {
    const citations = [link('http://b.example/1?utm_source=x', { context: 'Look there.', rel: 'nofollow' })]
    expect(graphOf({ citations }).evidence).toMatchObject([
      {
        kind: 'citation',
        source: POST,
        target: 'http://b.example/1',
        zone: 'body',
        anchorText: 'there',
        context: 'Look there.',
      },
    ])
  })

  test('to the post itself is kept, when it stands in the body', () => {
    const otherLinks = [link(`${POST}#notes`), link(POST, { zone: 'navigation' })]
    expect(graphOf({ otherLinks }).evidence).toMatchObject([{ kind: 'citation', source: POST, target: POST }])
  })

  test('in a comment is the comment’s, from the post', () => {
    const otherLinks = [link('http://b.example/1', { zone: 'comment', comment: '7' })]
    expect(graphOf({ comments: [comment('7')], otherLinks }).evidence).toMatchObject([
      { kind: 'comment', source: POST, target: 'http://b.example/1', comment: `${POST}#comment-7` },
    ])
  })

  test('from a comment to itself is its permalink and no proof', () => {
    const otherLinks = [link(`${POST}#comment-7`, { zone: 'comment', comment: '7' })]
    expect(graphOf({ comments: [comment('7')], otherLinks }).evidence).toEqual([])
  })

  test('in the blogroll is an anchor of the blog, and one to the blog itself is nothing', () => {
    const otherLinks = [
      link('http://b.example/', { zone: 'blogroll' }),
      link('http://a.example/about', { zone: 'navigation' }),
    ]
    const { anchors, evidence } = graphOf({ otherLinks, blog: { address: 'http://a.example/', title: null } })
    expect(anchors).toMatchObject([{ blog: 'http://a.example/', target: 'http://b.example/', zone: 'blogroll' }])
    expect(evidence).toEqual([])
  })

  test.each(['javascript:alert(1)', 'mailto:ann@b.example', 'data:text/html,x'])('to %s is none', (target) => {
    expect(graphOf({ citations: [link(target)] }).evidence).toEqual([])
  })
})

describe('a linkback', () => {
  test('is a proof that its source links here', () => {
    expect(
      graphOf({ linkbacks: [linkback('http://b.example/1'), linkback('http://c.example/', { protocol: null })] })
        .evidence,
    ).toMatchObject([
      { kind: 'pingback', source: 'http://b.example/1', target: POST, zone: null },
      { kind: 'linkback', source: 'http://c.example/', target: POST },
    ])
  })

  test('from the post itself, or without a source, is none', () => {
    const linkbacks = [linkback(POST), linkback('https://www.a.example/2006/post'), linkback(null)]
    expect(graphOf({ linkbacks }).evidence).toEqual([])
  })
})

describe('comments', () => {
  test('are named by their fragment, or by their words and an ordinal', () => {
    const nameless = { id: null, address: null }
    const { comments } = graphOf({ comments: [comment('7'), comment('8', nameless), comment('8', nameless)] })
    expect(comments.map(({ address }) => address)).toEqual([
      `${POST}#comment-7`,
      expect.stringMatching(/#words-.*-0$/),
      expect.stringMatching(/#words-.*-1$/),
    ])
  })

  test('answer the comment that their parent names', () => {
    const { comments } = graphOf({
      comments: [comment('7'), comment('8', { parent: '7' }), comment('9', { parent: '1000' })],
    })
    expect(comments.map(({ parent }) => parent)).toEqual([null, `${POST}#comment-7`, null])
  })

  test('of a comment page or comment feed stand under the post that named it', () => {
    for (const because of ['comment-page', 'comment-feed'] as const) {
      const hop = leased({ address: `${POST}${because}/`, because, via: POST })
      const more = {
        comments: [comment('7', { address: `${POST}comment-page-2/#comment-7` })],
        citations: [link('http://b.example/1')],
      }
      const graph = toGraph(said({ hop, extraction: extraction({ post: ONE_POST, ...more }) }))
      expect(graph.comments).toMatchObject([
        { address: `${POST}#comment-7`, post: POST, seen: [{ page: hop.address }] },
      ])
      expect(graph.posts).toEqual([])
      expect(graph.evidence).toEqual([])
      expect(graph.readings).toMatchObject([{ page: hop.address }])
    }
  })
})

test('a page of several posts tells each of them by the road it is', () => {
  const entries = ['1', '2'].map((name) => ({
    ...{ address: `http://a.example/${name}`, title: name, author: null, publishedAt: '2006-01-01', excerpt: null },
    ...{ commentCount: null, commentFeed: null, commentPages: [] },
    citations: [link('http://b.example/')],
  }))
  const graph = toGraph(said({ road: 'index', body: null, extraction: extraction({ entries }) }))
  expect(graph.posts.map(({ address, from }) => [address, from.title?.road])).toEqual([
    ['http://a.example/1', 'index'],
    ['http://a.example/2', 'index'],
  ])
  expect(graph.evidence.map(({ source, target }) => [source, target])).toEqual([
    ['http://a.example/1', 'http://b.example/'],
    ['http://a.example/2', 'http://b.example/'],
  ])
})

test('a page that asks for noindex is marked', () => {
  const graph = graphOf({ robots: { noindex: true, nofollow: false } })
  expect(graph.marks).toEqual([{ subject: POST, what: 'noindex', by: 'page', at: AT }])
})

test('an unchanged page adds one reading and nothing else', () => {
  const graph = toGraph(said({ extraction: null, page: page({ body: null }) }))
  expect(graph.readings).toMatchObject([{ page: POST, road: 'page', outcome: 'unchanged' }])
  expect(Object.values(graph).flat()).toHaveLength(1)
})

test('the same page said twice adds nothing twice', () => {
  const graph = graphOf({
    comments: [comment('7')],
    citations: [link('http://b.example/1')],
    linkbacks: [linkback('http://c.example/')],
  })
  expect(mergeGraphs(graph, graph)).toEqual(graph)
})

test('of more than a sane number the first are kept, and it says so', () => {
  const citations = Array.from({ length: 3000 }, (_, index) => link(`http://b.example/${index}`))
  const graph = graphOf({ citations })
  expect(graph.evidence).toHaveLength(2000)
  expect(graph.posts[0]?.truncated).toBe('citations at 2000 of 3000')
})
