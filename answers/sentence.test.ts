import { describe, expect, test } from 'vitest'
import { completenessLine, whyNoEstimate } from './completeness-line.ts'
import { plainSentence, sentenceOf } from './sentence.ts'
import type { Completeness, Numbers } from './shapes.ts'

const HOUR = 3600
const NOTHING_MISSING: Completeness = {
  ...{ roads: [], unread: 0, refused: 0, leftOut: 0, commentsMissing: 0 },
  missing: { found: 0, byLinkbacks: 0, byFeeds: 0, byBoth: 0, missing: null, low: null, high: null },
}
const sentence = (numbers: Partial<Numbers>, completeness: Partial<Completeness> = {}): string => {
  const none: Numbers = { posts: 0, blogs: 0, comments: 0, halfWithin: null, lastAfter: null }
  return plainSentence(sentenceOf({ ...none, ...numbers }, { ...NOTHING_MISSING, ...completeness }))
}

describe('the sentence of numbers', () => {
  test('tells posts, blogs, comments and how fast', () => {
    const numbers = { posts: 27, blogs: 19, comments: 1214, halfWithin: 9 * HOUR, lastAfter: 41 * 24 * HOUR }
    expect(sentence(numbers)).toBe(
      '27 posts on 19 blogs and 1,214 comments answered this post, half of them within 9 hours, the last one 41 days later.',
    )
  })

  test('one answer has no half and no last', () => {
    expect(sentence({ posts: 1, blogs: 1, halfWithin: 60, lastAfter: 60 })).toBe(
      '1 post answered this post, 1 minute later.',
    )
    expect(sentence({ comments: 1, lastAfter: 2 * HOUR })).toBe('1 comment answered this post, 2 hours later.')
  })

  test('several posts may stand on one blog', () => {
    expect(sentence({ posts: 2, blogs: 1 })).toBe('2 posts on 1 blog answered this post.')
  })

  test('comments alone answer too', () => {
    expect(sentence({ comments: 3, halfWithin: HOUR, lastAfter: 3 * 365.25 * 24 * HOUR })).toBe(
      '3 comments answered this post, half of them within 60 minutes, the last one 3 years later.',
    )
  })

  test('each number is a piece of its own', () => {
    const pieces = sentenceOf({ posts: 2, blogs: 2, comments: 5, halfWithin: HOUR, lastAfter: HOUR }, NOTHING_MISSING)
    expect(pieces.flatMap(({ counts }) => counts ?? [])).toEqual([
      'posts',
      'blogs',
      'comments',
      'halfWithin',
      'lastAfter',
    ])
  })

  test('nobody answered: the roads tried are told, and those that failed with their reasons', () => {
    const roads = [
      { road: 'page', tried: 1, failed: 0, reasons: [] },
      { road: 'comments', tried: 1, failed: 0, reasons: [] },
      { road: 'comment-feed', tried: 1, failed: 1, reasons: ['timeout'] },
    ]
    expect(sentence({}, { roads })).toBe(
      'Nobody has answered yet, as far as we could see: we looked at its page and its comments; we could not read its comment feed (no answer in time).',
    )
  })

  test('nobody answered and nothing was read', () => {
    expect(sentence({})).toBe(
      'Nobody has answered yet, as far as we could see: nothing of this post has been read so far.',
    )
  })
})

describe('the completeness line', () => {
  test('is empty when nothing is known to be missing', () => {
    expect(completenessLine(NOTHING_MISSING)).toBe('')
  })

  test('counts what refused us, what is unread, and comments that pages count', () => {
    expect(completenessLine({ ...NOTHING_MISSING, refused: 3, unread: 1, commentsMissing: 5 })).toBe(
      '3 posts refused us and 1 post is known but not read yet; the pages count 5 comments that we did not find.',
    )
  })

  test('says how many answers are probably missing, or why nothing can be said', () => {
    const missing = { found: 40, byLinkbacks: 30, byFeeds: 30, byBoth: 20, missing: 4, low: 1, high: 9 }
    expect(completenessLine({ ...NOTHING_MISSING, missing })).toBe('About 4 answers are probably missing (1 to 9).')
    expect(whyNoEstimate(missing)).toBeNull()
    expect(whyNoEstimate(NOTHING_MISSING.missing)).toBe(
      'Too little overlap to say how many answers are missing: linkbacks told of 0 answers, feeds of 0, both of 0.',
    )
  })
})
