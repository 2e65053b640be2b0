import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../graph/arbitrary.ts'
import type { Graph } from '../graph/model.ts'
import { seenBy } from '../graph/untold.ts'
import { AnswerError } from './answer-error.ts'
import { anchor, at, cites, comment, day, graphOf, linkback, post, READ_AT, reading, spam } from './made-graph.ts'
import { presentConversation } from './present.ts'
import { presentCard } from './present-card.ts'
import { presentPost } from './present-post.ts'
import { plainSentence, sentenceOf } from './sentence.ts'
import type { ConversationJson } from './shapes.ts'

const conversation = (...parts: readonly Partial<Graph>[]): ConversationJson => {
  return presentConversation({ graph: graphOf(...parts), leftOut: 0 }, at('a'), { asOf: null })
}
const names = (branches: ConversationJson['tree']): string => {
  const short = (address: string | null) => (address === null ? '' : new URL(address).hostname.split('.')[0])
  return branches.map(({ address, parent }) => `${short(address)}<${short(parent)}`).join(' ')
}
const HOUR = 3600

describe('a conversation', () => {
  test('as a star: everybody answers the root', () => {
    const { tree, numbers } = conversation(post('a', 1), post('b', 2), post('c', 3), cites('b', 'a'), cites('c', 'a'))
    expect(names(tree)).toBe('a< b<a c<a')
    expect(numbers).toEqual({ posts: 2, blogs: 2, comments: 0, halfWithin: 24 * HOUR, lastAfter: 48 * HOUR })
  })

  test('as a chain: answers to answers belong to it', () => {
    const { tree, numbers } = conversation(post('a', 1), post('b', 2), post('c', 3), cites('b', 'a'), cites('c', 'b'))
    expect(names(tree)).toBe('a< b<a c<b')
    expect(numbers.posts).toBe(2)
  })

  test('as a mesh: each hangs once, and the other links are kept', () => {
    const links = [cites('b', 'a'), cites('c', 'a'), cites('c', 'b'), cites('d', 'a'), cites('d', 'b'), cites('d', 'c')]
    const { tree, links: all } = conversation(post('a', 1), post('b', 2), post('c', 3), post('d', 4), ...links)
    expect(names(tree)).toBe('a< b<a c<b d<c')
    expect(all).toHaveLength(6)
  })

  test('goes up to what the root answered, to the roots, but not down again', () => {
    const upwards = [post('r', 1), post('q', 2), cites('q', 'r'), cites('a', 'q'), post('s', 5), cites('s', 'r')]
    const { tree, upstream, posts, numbers } = conversation(post('a', 3), ...upwards)
    expect([names(tree), names(upstream)]).toEqual(['a<', 'q<a r<q'])
    expect(posts.map(({ address }) => address)).toEqual([at('a'), at('q'), at('r')])
    expect(numbers.posts).toBe(0)
  })

  test('what an answer answered beside the root is no part of it, though the root links back to the answer', () => {
    const { tree, upstream, posts } = conversation(
      ...[post('a', 1), post('b', 2), post('c', 1)],
      ...[cites('b', 'a'), cites('a', 'b'), cites('b', 'c')],
    )
    expect([names(tree), names(upstream), posts.length]).toEqual(['a< b<a', '', 2])
  })

  test('a post that links back to its answer is drawn once', () => {
    const { tree, upstream } = conversation(post('a', 1), post('b', 2), cites('b', 'a'), cites('a', 'b'))
    expect([names(tree), names(upstream)]).toEqual(['a< b<a', ''])
  })

  test('one response that came by three roads is one link with three proofs', () => {
    const roads = [cites('b', 'a'), linkback('trackback', 'b', 'a', 2), linkback('pingback', 'b', 'a', 2)]
    const { links, numbers } = conversation(post('a', 1), post('b', 2), ...roads)
    expect(links).toMatchObject([{ kinds: ['citation', 'trackback', 'pingback'], state: 'confirmed' }])
    expect(links[0]?.evidence).toHaveLength(3)
    expect(numbers.posts).toBe(1)
  })

  test('a claim counts as an answer, and the road that failed is told', () => {
    const { links, numbers, completeness } = conversation(post('a', 1), linkback('trackback', 'b', 'a', 2))
    expect(links).toMatchObject([{ state: 'claimed', reason: 'source not read' }])
    expect(numbers.posts).toBe(1)
    expect(completeness).toMatchObject({ unread: 1, refused: 0 })
    expect(completeness.roads).toContainEqual({ road: 'trackback', tried: 1, failed: 1, reasons: ['source not read'] })
  })

  test('what the post only links to is neither missing nor a refusal of an answer', () => {
    const refusal = reading(at('r'), { outcome: 'refused', body: null, thread: null, reason: 'forbidden' })
    const { completeness, upstream } = conversation(post('a', 1), cites('a', 'r'), refusal, cites('a', 'u'))
    expect(upstream).toHaveLength(2)
    expect(completeness).toMatchObject({ unread: 0, refused: 0 })
  })

  test('self links, blogrolls, spam and denied claims are left out and counted', () => {
    const { numbers, excluded } = conversation(
      ...[post('a', 1), cites('a', 'a'), anchor('b', 'a', 'blogroll'), anchor('b', 'a', 'share')],
      ...[post('c', 2), cites('c', 'a'), spam(at('c')), post('d', 2), linkback('trackback', 'd', 'a', 2)],
    )
    expect(numbers.posts).toBe(0)
    expect(excluded).toEqual({ self: 1, blogroll: 1, navigation: 0, share: 1, spam: 1, other: 1 })
  })

  test('comments under all its posts answered too; spam among them did not', () => {
    const shown = [
      comment('a', 1, 2),
      comment('a', 2, null),
      comment('b', 1, 9),
      comment('a', 3, 3),
      spam(`${at('a')}#comment-3`),
    ]
    const { numbers, comments, excluded } = conversation(post('a', 1), post('b', 4), cites('b', 'a'), ...shown)
    expect(numbers).toEqual({ posts: 1, blogs: 1, comments: 3, halfWithin: 72 * HOUR, lastAfter: 192 * HOUR })
    expect(comments.map(({ address }) => address)).not.toContain(`${at('a')}#comment-3`)
    expect(excluded.spam).toBe(1)
  })

  test('an answer without a date is in it, and not timed', () => {
    const { tree, numbers, posts } = conversation(post('a', 1), post('b', null), cites('b', 'a'))
    expect(names(tree)).toBe('a< b<a')
    expect(numbers).toMatchObject({ posts: 1, halfWithin: null, lastAfter: null })
    expect(posts[1]).toMatchObject({ effectiveAt: READ_AT, effectiveFrom: 'first-seen' })
  })

  test('an answer older than the post is in it, marked', () => {
    const { tree } = conversation(post('a', 9), post('b', 2), cites('b', 'a'))
    expect(tree[1]).toEqual({ address: at('b'), parent: at('a'), depth: 1, dateOdd: true })
  })

  test('comments that the page counts and nobody found are missing', () => {
    const { completeness } = conversation(
      post('a', 1, { commentsStated: 5 }),
      comment('a', 1, 2),
      linkback('trackback', 'b', 'a', 2),
    )
    expect(completeness.commentsMissing).toBe(3)
  })

  test('a thread that its page cut and a list gave whole was looked at', () => {
    const list = `${at('a')}list`
    const seen = seenBy(list, 'api', READ_AT)
    const listed = { comments: comment('a', 1, 2).comments?.map((one) => ({ ...one, seen })) ?? [] }
    const page = reading(at('a'), { thread: 'cut' })
    const roads = (...more: readonly Partial<Graph>[]) => conversation(page, listed, ...more).completeness.roads
    expect(roads()).toContainEqual({ road: 'comments', tried: 1, failed: 1, reasons: ['cut'] })
    expect(roads(reading(list, { road: 'api', body: null }))).toContainEqual(
      expect.objectContaining({ road: 'comments', failed: 0 }),
    )
  })

  test('a post that nobody answered says where we looked', () => {
    const { numbers, completeness } = conversation(post('a', 1))
    expect(plainSentence(sentenceOf(numbers, completeness))).toBe(
      'Nobody has answered yet, as far as we could see: we looked at its page and its comments.',
    )
  })

  test('a post that refused us says why', () => {
    const { numbers, completeness } = conversation(
      reading(at('a'), { outcome: 'refused', body: null, thread: null, reason: 'forbidden' }),
    )
    expect(plainSentence(sentenceOf(numbers, completeness))).toBe(
      'Nobody has answered yet, as far as we could see: we could not read its page (not shown to us).',
    )
  })

  test('as of a day holds what was known then', () => {
    const later = '2020-02-01T00:00:00.000Z'
    const answer = {
      ...cites('b', 'a', { seen: [{ page: at('b'), road: 'page', at: [later] }] }),
      ...reading(at('b'), { at: later }),
    }
    const surroundings = { graph: graphOf(post('a', 1), answer), leftOut: 0 }
    const postsOn = (asOf: string | null) => presentConversation(surroundings, at('a'), { asOf }).numbers.posts
    expect([postsOn(null), postsOn('2020-02-01'), postsOn('2020-01-31')]).toEqual([1, 1, 0])
    expect(() => postsOn('2019-12-31')).toThrow(/Nothing is known of/)
  })

  test('an address that nothing is known of, and one that is no post, are told apart', () => {
    expect(() => conversation(post('b', 1))).toThrow(expect.objectContaining({ code: 'answers/unknown-address' }))
    expect(() => conversation(reading(at('a'), { body: null }))).toThrow(
      expect.objectContaining({ code: 'answers/not-a-post' }),
    )
  })
})

describe('a post', () => {
  test('has its comments, its links both ways, its authority and its readings', () => {
    const graph = graphOf(
      post('a', 3),
      post('b', 4),
      post('r', 1),
      cites('b', 'a'),
      cites('a', 'r'),
      comment('a', 1, 4),
    )
    const detail = presentPost({ graph, leftOut: 0 }, at('a'), { now: READ_AT })
    expect(detail).toMatchObject({
      post: { address: at('a'), title: 'Post of a', blogName: 'Blog of a', effectiveAt: day(3), state: 'read' },
      blog: { title: 'Blog of a' },
      comments: [{ address: `${at('a')}#comment-1`, firstSeen: READ_AT }],
      inbound: [{ source: at('b') }],
      outbound: [{ target: at('r') }],
      authority: { value: 1 },
    })
    expect(detail.readings[0]).not.toHaveProperty('validators')
  })
})

describe('a card', () => {
  test('has parents by index and seconds after the root', () => {
    const graph = graphOf(post('a', 1), post('b', 2), post('c', 3), cites('b', 'a'), cites('c', 'b'))
    expect(presentCard({ graph, leftOut: 0 }, at('a'))).toMatchObject({
      address: at('a'),
      title: 'Post of a',
      branches: [
        { parent: null, after: 0 },
        { parent: 0, after: 24 * HOUR },
        { parent: 1, after: 48 * HOUR },
      ],
    })
  })

  test('says when each answer and comment was first seen', () => {
    const late = { ...cites('c', 'a', { seen: seenBy(at('c'), 'page', '2020-03-01T00:00:00.000Z') }) }
    const graph = graphOf(post('a', 1), post('b', 2), post('c', 3), cites('b', 'a'), late, comment('b', 1, 4))
    expect(presentCard({ graph, leftOut: 0 }, at('a')).arrivals).toEqual(['2020-03-01T00:00:00.000Z', READ_AT, READ_AT])
  })
})

describe('any graph', () => {
  test('gives a conversation whose tree holds each answer once and whose links join its posts, by address and by number', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const { address } of graph.posts) {
          const json = orNull(() => presentConversation({ graph, leftOut: 0 }, address, { asOf: null }))
          if (json === null) continue
          const posts = json.posts.map((row) => row.address)
          const drawn = [...json.tree, ...json.upstream].map((branch) => branch.address)
          expect(drawn.toSorted()).toEqual(posts)
          expect(json.numbers.posts).toBe(json.tree.length - 1)
          for (const { source, target } of json.links) expect(posts).toEqual(expect.arrayContaining([source, target]))
          const named = (indices: readonly number[]) => indices.map((index) => posts[index] ?? null)
          expect(named(json.indices.tree)).toEqual(json.tree.map((branch) => branch.address))
          expect(named(json.indices.parents)).toEqual(json.tree.map((branch) => branch.parent))
          expect(named(json.indices.upstream)).toEqual(json.upstream.map((branch) => branch.address))
          expect(named(json.indices.comments)).toEqual(json.comments.map((comment) => comment.post))
          expect(named(json.indices.sources)).toEqual(json.links.map((link) => link.source))
          expect(named(json.indices.targets)).toEqual(json.links.map((link) => link.target))
        }
      }),
    )
  })
})

/** Null when there is no conversation to speak of; whatever else goes wrong is a failure. */
function orNull<T>(answer: () => T): T | null {
  try {
    return answer()
  } catch (error) {
    if (error instanceof AnswerError) return null
    throw error
  }
}
