import { expect, test } from 'vitest'
import { extraction, link, ONE_POST, POST } from '../pages.fixture.ts'
import { leadsOf } from './leads.ts'

const COMMENT = {
  id: '1',
  address: null,
  author: 'Ann',
  publishedAt: null,
  text: 'Yes.',
  parent: null,
  layer: 'platform',
} as const

test('a commenter’s site is a lead when it may be a post, and a hint when it is a front page', () => {
  const urls = [
    'http://b.example/',
    'http://b.example/~ann/',
    'http://b.example/2006/answer',
    'mailto:a@b.example',
    null,
  ]
  const comments = urls.map((authorUrl) => ({ ...COMMENT, authorUrl }))
  expect(leadsOf(extraction({ post: ONE_POST, comments }), POST, 'page')).toEqual([
    { address: 'http://b.example/2006/answer', because: 'comment-author', via: null },
    { address: 'http://b.example/', because: 'hint', via: null },
    { address: 'http://b.example/~ann/', because: 'hint', via: null },
  ])
})

test('an address is a lead once, for its best reason, and a page is no lead to itself', () => {
  const linkback = {
    protocol: 'pingback',
    source: 'http://b.example/1',
    title: null,
    blogName: null,
    excerpt: null,
  } as const
  const rest = { publishedAt: null, inferred: false, shownAt: null, mention: null, layer: 'platform' } as const
  const citations = [link('http://b.example/1'), link(POST), link('http://c.example/1#part')]
  expect(
    leadsOf(extraction({ post: ONE_POST, citations, linkbacks: [{ ...linkback, ...rest }] }), POST, 'page'),
  ).toEqual([
    { address: 'http://b.example/1', because: 'linkback', via: null },
    { address: 'http://c.example/1', because: 'citation', via: null },
  ])
})

test('feeds and comment pages are asked for as they are written, posts by their one name', () => {
  const pages = {
    feeds: ['/feed/'],
    nextCommentPages: [`${POST}comment-page-2/`],
    citations: [link('http://b.example/1?utm_source=x')],
  }
  expect(leadsOf(extraction({ post: ONE_POST, ...pages }), POST, 'page').map(({ address }) => address)).toEqual([
    ...[`${POST}comment-page-2/`, 'http://b.example/1', 'http://a.example/feed/'],
  ])
})

test('a page that asks for nofollow leads nowhere', () => {
  const robots = { noindex: false, nofollow: true }
  expect(leadsOf(extraction({ robots, citations: [link('http://b.example/1')] }), POST, 'page')).toEqual([])
})

test('share and navigation links are no leads, and those of the blogroll hints', () => {
  const otherLinks = (['blogroll', 'share', 'navigation'] as const).map((zone) =>
    link(`http://${zone}.example/x`, { zone }),
  )
  expect(leadsOf(extraction({ post: ONE_POST, otherLinks }), POST, 'page')).toEqual([
    { address: 'http://blogroll.example/x', because: 'hint', via: null },
  ])
})

test('the posts before and after it are posts of its blog', () => {
  const otherLinks = [
    link('/2006/before/', { zone: 'navigation', rel: 'prev' }),
    link('/about/', { zone: 'navigation' }),
  ]
  expect(leadsOf(extraction({ post: ONE_POST, otherLinks }), POST, 'page')).toEqual([
    { address: 'http://a.example/2006/before/', because: 'post', via: null },
  ])
})

test('a feed leads to the comment feeds of its posts, but not of one that has no comments', () => {
  const entry = (name: string, commentCount: number | null) => ({
    ...{ address: `http://a.example/${name}/`, title: null, author: null, publishedAt: null, excerpt: null },
    ...{ commentCount, commentFeed: `/${name}/feed/`, commentPages: [], citations: [] },
  })
  const leads = leadsOf(extraction({ entries: [entry('one', 3), entry('none', 0)] }), 'http://a.example/feed/', 'feed')
  expect(leads.filter(({ because }) => because === 'comment-feed')).toEqual([
    { address: 'http://a.example/one/feed/', because: 'comment-feed', via: 'http://a.example/one/' },
  ])
})

test('an archive leads to the windows of posts that have no page of their own', () => {
  const entry = (address: string) => ({
    ...{ address, title: null, author: null, publishedAt: null, excerpt: null, commentCount: null, commentFeed: null },
    ...{ commentPages: ['/mt/mt-comments.cgi?entry_id=23'], citations: [] },
  })
  const [own, none] = ['http://a.example/2003/07/walk.html', 'http://a.example/2003_07.html#000023']
  const leads = leadsOf(extraction({ entries: [entry(own), entry(none)] }), 'http://a.example/2003_07.html', 'index')
  expect(leads.filter(({ because }) => because === 'comment-page')).toEqual([
    { address: 'http://a.example/mt/mt-comments.cgi?entry_id=23', because: 'comment-page', via: none },
  ])
})

test('of two formats of one comment feed one is asked for', () => {
  const commentFeeds = [`${POST}feed/`, `${POST}feed/atom/`]
  const asked = (road: 'page' | 'comment-feed') =>
    leadsOf(extraction({ post: ONE_POST, commentFeeds }), `${POST}x`, road).map(({ address }) => address)
  expect(asked('page')).toEqual([`${POST}feed/atom/`])
  expect(asked('comment-feed')).toEqual(commentFeeds)
})
