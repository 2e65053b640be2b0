// The lists of WordPress, constructed after its documentation.
import { describe, expect, test } from 'vitest'
import { POST, said } from '../said.fixture.ts'

const LIST = 'http://blog.example/wp-json/wp/v2/comments?post=7&per_page=100&order=asc'
const API = '<link rel="https://api.w.org/" href="http://blog.example/wp-json/">'

describe('the list of a post', () => {
  test.each([
    ['a shortlink', '<link rel="shortlink" href="http://blog.example/?p=7">'],
    ['the class of the body', '<body class="single postid-7">'],
    ['the form', '<form><input type="hidden" name="comment_post_ID" value="7" id="comment_post_ID"></form>'],
    ['its own JSON', '<link rel="alternate" type="application/json" href="http://blog.example/wp-json/wp/v2/posts/7">'],
    ['its one article', '<article id="post-7" class="post"><h1>A walk</h1></article>'],
  ])('is found by the root that the page names and the number from %s', (_, html) => {
    expect(said(API + html).commentApis).toEqual([LIST])
  })
  test('by the header too, and by a root without pretty addresses', () => {
    const link = '<http://blog.example/index.php?rest_route=/>; rel="https://api.w.org/", </?p=7>; rel=shortlink'
    expect(said('<p>Words.</p>', POST, { link }).commentApis).toEqual([
      'http://blog.example/index.php?rest_route=%2Fwp%2Fv2%2Fcomments&post=7&per_page=100&order=asc',
    ])
  })
  test('is not guessed', () => {
    expect(said('<body class="single postid-7">').commentApis).toEqual([])
    expect(said(`${API}<p>Words.</p>`).commentApis).toEqual([])
  })
})

const item = (id: number, more: object = {}) => ({
  ...{ id, post: 7, parent: 0, author: 0, author_name: 'Ada &amp; Bea', author_url: '', type: 'comment' },
  ...{ date: '2007-05-03T12:00:00', date_gmt: '2007-05-03T10:00:00', link: `${POST}#comment-${id}` },
  ...{ content: { rendered: `<p>Comment ${id}, see <a href="http://far.example/">far</a>.</p>` }, status: 'approved' },
  ...more,
})
const read = (json: unknown, headers = {}, address = LIST) => said(JSON.stringify(json), address, headers)

describe('a list as it is sent', () => {
  test('its comments have their names, parents, links and zone', () => {
    const list = read([item(1), item(2, { parent: 1, author_url: 'http://ada.example/' })])
    expect(list).toMatchObject({ thread: 'whole', commentApis: [] })
    expect(list.comments).toMatchObject([
      {
        id: '1',
        address: `${POST}#comment-1`,
        author: 'Ada & Bea',
        authorUrl: null,
        publishedAt: '2007-05-03T12:00:00+02:00',
      },
      { id: '2', parent: '1', authorUrl: 'http://ada.example/', text: 'Comment 2, see far.', layer: 'api' },
    ])
    expect(list.otherLinks).toMatchObject([
      { target: 'http://far.example/', zone: 'comment', comment: '1' },
      { comment: '2' },
    ])
  })
  test('a ping is a linkback of the kind it says', () => {
    const ping = item(3, { type: 'pingback', author_name: 'Far &raquo; Walks', author_url: 'http://far.example/walks' })
    expect(read([ping])).toMatchObject({
      comments: [],
      linkbacks: [{ protocol: 'pingback', source: 'http://far.example/walks', title: 'Far » Walks', inferred: false }],
    })
  })
  test('a page that is followed by others is not the whole thread', () => {
    const list = read([item(1)], { link: `<${LIST}&page=2>; rel="next"`, 'x-wp-totalpages': '2' })
    expect(list).toMatchObject({ thread: 'cut', commentApis: [`${LIST}&page=2`] })
    expect(read([item(2)], {}, `${LIST}&page=2`).thread).toBe('cut')
  })
  test('an error is no list', () => {
    expect(read({ code: 'rest_forbidden' })).toMatchObject({ refused: 'not a list as wordpress sends it' })
  })
})

test('WordPress.com lists comments and pings apart', () => {
  const html = '<meta name="generator" content="WordPress.com"><body class="single postid-7">'
  const [address = ''] = said(html, 'http://ada.wordpress.example/2007/05/a-walk/').commentApis
  expect(address).toBe(
    'https://public-api.wordpress.com/rest/v1.1/sites/ada.wordpress.example/posts/7/replies/?number=100&order=ASC',
  )
  const reply = {
    ...{ ID: 2, author: { name: 'Ada', URL: 'http://ada.example/' }, date: '2007-05-03T12:00:00+02:00' },
    URL: `${POST}#comment-2`,
    content: '<p>Cold.</p>',
    parent: { ID: 1 },
    type: 'comment',
  }
  expect(
    read({ found: 150, comments: [reply, { ...reply, type: 'trackback', parent: false }] }, {}, address),
  ).toMatchObject({
    comments: [{ id: '2', author: 'Ada', parent: '1', text: 'Cold.' }],
    linkbacks: [{ protocol: 'trackback', source: 'http://ada.example/' }],
    commentApis: [`${address}&page=2`],
  })
})
