import { expect, test } from 'vitest'
import { extraction, ONE_POST, POST } from '../pages.fixture.ts'
import { leadsOf } from './leads.ts'
import { whyAskForComments } from './lists.ts'

const LIST = 'http://a.example/wp-json/wp/v2/comments?post=7'
const COMMENT = {
  ...{ id: '1', address: null, author: 'Ann', authorUrl: null, publishedAt: null, text: 'Yes.', parent: null },
  layer: 'platform' as const,
}
const why = (more: Parameters<typeof extraction>[0]) => whyAskForComments(extraction({ comments: [COMMENT], ...more }))

test('a page that shows all that it counts, or leads to it, is enough', () => {
  expect(why({})).toBeNull()
  expect(why({ commentCount: 1 })).toBeNull()
  expect(why({ commentCount: 40, nextCommentPages: [`${POST}comment-page-2/`] })).toBeNull()
})

test('a page that leaves comments out is not', () => {
  expect(why({ commentCount: 3, thread: 'cut' })).toBe('it counts 3 comments and shows 1')
  expect(why({ truncated: 'the answer at 8 bytes', thread: 'cut' })).toBe('its page was cut off')
  const commentsElsewhere = { system: 'isso', thread: null }
  expect(why({ comments: [], commentsElsewhere })).toBe('its comments are kept by isso')
  expect(why({ commentsElsewhere })).toBeNull()
})

test('a list is a lead where it is worth a request; one of linkbacks, and the rest of one that was begun, always', () => {
  const lists = { commentApis: [LIST], linkbackApis: ['http://mentions.example/list'] }
  const leads = (more: Parameters<typeof extraction>[0], road: 'page' | 'api' = 'page') =>
    leadsOf(extraction({ post: ONE_POST, ...lists, ...more }), POST, road)
      .filter(({ because }) => because === 'comment-api')
      .map(({ address }) => address)
  expect(leads({})).toEqual(lists.linkbackApis)
  expect(leads({ commentCount: 3, thread: 'cut' })).toEqual([LIST, ...lists.linkbackApis])
  expect(leads({ linkbackApis: [] }, 'api')).toEqual([LIST])
})
