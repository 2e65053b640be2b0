import { describe, expect, test } from 'vitest'
import { type ConversationView, conversationAt, pictureQuery } from './conversation-view.ts'
import { hrefOf, RANKING, type View, viewOf } from './view.ts'

const whole: ConversationView = {
  page: 'conversation',
  address: 'https://a.example/?p=1&q=ü#c',
  post: 'https://b.example/x?y=1',
  opened: ['https://c.example/', 'https://d.example/'],
  shut: ['https://e.example/'],
  as: 'table',
  rows: 'links',
  times: 'calendar',
  colouring: 'blog',
  mapped: 'blogs',
  pins: [{ post: 'https://a.example/?p=1,2', x: 12.5, y: -34 }],
  span: { from: 60, to: 7200 },
  asOf: '2008-05-31',
  counts: 'halfWithin',
}
const VIEWS: readonly View[] = [
  { page: 'home' },
  { page: 'about-crawler' },
  { page: 'crawl', id: 'a/b ü' },
  { page: 'responses', address: 'https://a.example/?x=ü', show: null, kind: null },
  { page: 'blog', address: 'https://a.example/?x=ü' },
  { page: 'search', query: 'slow "kettle" & tea', kind: 'post', blog: 'a.example', year: '2008', state: 'gone' },
  { page: 'responses', address: 'https://a.example/', show: 'spam', kind: 'comment' },
  RANKING,
  { page: 'ranking', by: 'post', measure: 'pagerank', of: 'all', window: 'all', until: '2008-05-31' },
  conversationAt('https://a.example/'),
  whole,
]

describe('the address bar', () => {
  test.each(VIEWS)('gives back what was written into it: $page', (view) => {
    expect(viewOf(new URL(hrefOf(view), 'http://127.0.0.1/'))).toEqual(view)
  })

  test('leaves out what is as usual', () => {
    expect(hrefOf(conversationAt('https://a.example/'))).toBe('/conversation?address=https%3A%2F%2Fa.example%2F')
  })

  test('and the address of the picture say the same of it, and of a table that it is a vine', () => {
    const bar = new URL(hrefOf({ ...whole, as: 'map' }), 'http://127.0.0.1/').searchParams
    for (const name of ['post', 'open', 'shut', 'rows', 'counts']) bar.delete(name)
    expect(`${pictureQuery({ ...whole, as: 'map' })}`).toBe(`${bar}`)
    expect(pictureQuery(whole).has('view')).toBe(false)
  })

  test.each(['/nothing', '/conversation', '/responses', '/crawl/', '/crawl/1/2'])('%s leads nowhere', (path) => {
    expect(viewOf(new URL(path, 'http://127.0.0.1/')).page).toBe('nowhere')
  })

  test('takes unknown words for the usual ones, and a broken escape as it stands', () => {
    const view = viewOf(
      new URL(
        '/conversation?address=x&view=cloud&counts=stars&time=soon&colour=7&span=9-1&asOf=today',
        'http://127.0.0.1/',
      ),
    )
    expect(view).toEqual(conversationAt('x'))
    expect(viewOf({ pathname: '/crawl/%zz', search: '' })).toEqual({ page: 'crawl', id: '%zz' })
  })
})
