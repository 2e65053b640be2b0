import { expect, test } from 'vitest'
import { extraction, leased, ONE_POST, page } from './pages.fixture.ts'
import { roadOf } from './road.ts'

const ENTRY = {
  address: 'http://a.example/1',
  title: null,
  author: null,
  publishedAt: null,
  excerpt: null,
  commentCount: null,
  commentFeed: null,
  commentPages: [],
  citations: [],
}
const COMMENT = {
  id: '1',
  address: null,
  author: 'Ann',
  authorUrl: null,
  publishedAt: null,
  text: 'Yes.',
  parent: null,
} as const
const road = (body: string, says: Parameters<typeof extraction>[0], because: 'seed' | 'comment-page' = 'seed') => {
  return roadOf(leased({ because }), page({ body: Buffer.from(body) }), extraction(says))
}

test('a page of one post, and a page of nothing, tell by the road of the page', () => {
  expect(road('<html>', { post: ONE_POST })).toBe('page')
  expect(road('<html>', {})).toBe('page')
})

test('a page of several posts is an index, but not where a thread led there', () => {
  expect(road('<html>', { entries: [ENTRY] })).toBe('index')
  expect(road('<html>', { entries: [ENTRY] }, 'comment-page')).toBe('page')
})

test('a feed is known by its root, after a byte order mark too', () => {
  expect(road('\uFEFF<?xml version="1.0"?><rss version="2.0">', { entries: [ENTRY] })).toBe('feed')
  expect(road('<feed xmlns="http://www.w3.org/2005/Atom">', { comments: [{ ...COMMENT, layer: 'feed' }] })).toBe(
    'comment-feed',
  )
})

test('HTML that carries RDF in a comment is no feed', () => {
  expect(road('<!DOCTYPE html><html><head><!-- <rdf:RDF xmlns="x"> --></head>', { entries: [ENTRY] })).toBe('index')
})
