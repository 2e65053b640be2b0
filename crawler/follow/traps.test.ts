import { describe, expect, test } from 'vitest'
import { trapIn } from './traps.ts'

describe('a trap', () => {
  test.each([
    ['http://a.example/wp-login.php', 'an action, not a page'],
    ['http://a.example/x?replytocom=7', 'an action, not a page'],
    ['http://a.example/x/?share=twitter', 'an action, not a page'],
    ['http://a.example/watchlist/unsubscribe/blog.post/11/', 'an action, not a page'],
    ['http://a.example/accounts/login/', 'an action, not a page'],
    ['http://a.example/a/b/a/b/a/b/a/b', '"a" again and again'],
    ['http://a.example/calendar/2031/04/', 'a calendar'],
    ['http://a.example/events?month=4&yr=2031', 'a calendar'],
    ['http://a.example/archive?sort=title', 'the same posts in another order'],
    ['http://a.example/archive/?filter[tag]=x&orderby=date', 'the same posts in another order'],
    ['http://a.example/feed;jsessionid=0A1B2C', 'a session of somebody'],
    ['http://a.example/(S(abcdefghij0123456789))/post', 'a session of somebody'],
    ['http://a.example/page/501/', 'beyond page 500'],
    [`http://a.example/x?${Array.from({ length: 13 }, (_, n) => `p${n}=${n}`).join('&')}`, 'ever more parameters'],
  ])('%s: %s', (address, why) => {
    expect(trapIn(address)).toBe(why)
  })

  test.each([
    ...['http://a.example/2006/03/18/post/', 'http://a.example/?p=7', 'http://a.example/10/10/10'],
    ...['http://a.example/?m=200603', 'http://a.example/page/500/', 'http://a.example/2006/a-calendar-of-songs/'],
    ...[
      'http://a.example/2006/03/unsubscribe/comment-page-2/',
      'http://a.example/index.php?view=classic&id=3',
      'http://a.example/post?title=the-new-world-order',
    ],
  ])('is not %s', (address) => {
    expect(trapIn(address)).toBeNull()
  })
})
