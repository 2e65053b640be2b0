import { describe, expect, test } from 'vitest'
import { commentCountOf } from '../counts/comment-count.ts'
import { ADDRESS, readingOfHtml } from '../reading.fixture.ts'
import { readJsonLd } from './json-ld.ts'

const script = (json: string): string => `<script type="application/ld+json">${json}</script>`
const read = (json: unknown) =>
  readJsonLd(readingOfHtml(script(typeof json === 'string' ? json : JSON.stringify(json))))
const comment = (id: number, more: object = {}) => ({
  '@type': 'Comment',
  url: `${ADDRESS}#comment-${id}`,
  author: { '@type': 'Person', name: 'Ada', url: 'http://ada.example/' },
  datePublished: '2020-03-04T10:00:00+01:00',
  text: `Words ${id}.`,
  ...more,
})

describe('comments in JSON-LD', () => {
  const said = {
    id: '1',
    author: 'Ada',
    authorUrl: 'http://ada.example/',
    publishedAt: '2020-03-04T10:00:00+01:00',
    text: 'Words 1.',
    parent: null,
    layer: 'json-ld',
  }
  test.each([
    ['in a post', { '@type': 'BlogPosting', comment: [comment(1)] }],
    ['one that is no list', { '@type': 'BlogPosting', comment: comment(1) }],
    [
      'in a graph',
      { '@graph': [{ '@type': 'WebPage' }, { '@type': 'DiscussionForumPosting', comment: [comment(1)] }] },
    ],
    ['in a list of objects', [{ '@type': 'WebSite' }, { '@type': 'Article', comment: [comment(1)] }]],
    ['in the main entity of a page', { '@type': 'WebPage', mainEntity: { '@type': 'Article', comment: [comment(1)] } }],
    ['of a type with its address', comment(1, { '@type': ['https://schema.org/Comment'] })],
    ['said twice', [comment(1), comment(1)]],
  ])('%s', (_, json) => expect(read(json)).toMatchObject([said]))

  test.each([
    ['a plain name', 'Ada', null],
    ['a list of names', ['Ada'], null],
    ['a person in a list', [{ '@type': 'Person', name: 'Ada', url: ['http://ada.example/'] }], 'http://ada.example/'],
    ['an empty address', { name: 'Ada', url: '' }, null],
  ])('the author is %s', (_, author, authorUrl) =>
    expect(read(comment(1, { author }))).toMatchObject([{ author: 'Ada', authorUrl }]),
  )
  test('the author stands elsewhere in the graph', () => {
    const ada = { '@type': 'Person', '@id': '#ada', name: 'Ada', url: 'http://ada.example/' }
    expect(read({ '@graph': [comment(1, { author: { '@id': '#ada' } }), ada] })).toMatchObject([said])
  })
  test('an answer says what it answers, or stands inside it', () => {
    const nested = comment(1, { comment: [comment(2)] })
    const named = comment(3, { parentItem: { '@type': 'Comment', '@id': `${ADDRESS}#comment-2` } })
    expect(read({ '@type': 'Article', comment: [nested, named] }).map(({ id, parent }) => [id, parent])).toEqual([
      ['1', null],
      ['3', '2'],
      ['2', '1'],
    ])
  })
})

describe('JSON that is none', () => {
  const json = JSON.stringify(comment(1), null, 2)
  test.each([
    ['a trailing comma', json.replace(/\n\}$/, ',\n}')],
    ['an HTML comment round it', `<!--\n${json}\n-->`],
    ['CDATA round it', `//<![CDATA[\n${json}\n//]]>`],
    ['a semicolon after it', `${json};`],
    ['a line break inside a text', json.replace('Words 1.', 'Words\n1.')],
    ['character references for its quotes', json.replaceAll('"', '&quot;')],
    ['a text with markup and references', json.replace('Words 1.', '<p>Words&nbsp;1.</p>')],
  ])('%s is read', (_, text) => expect(read(text)).toMatchObject([{ id: '1', text: 'Words 1.' }]))
  test('names nested without end are none', () => {
    const deep = `${'{"name":'.repeat(50_000)}"Ada"${'}'.repeat(50_000)}`
    expect(read(`{"@type":"Comment","text":"Words.","author":${deep}}`)).toEqual([])
  })
  test('a broken script says nothing, and the next one is read', () => {
    expect(readJsonLd(readingOfHtml(script('{"@type": "Comment"') + script(JSON.stringify(comment(2)))))).toMatchObject(
      [{ id: '2' }],
    )
  })
})

test.each([
  ['commentCount', { '@type': 'BlogPosting', commentCount: '7' }],
  [
    'interactionStatistic',
    {
      '@type': 'BlogPosting',
      interactionStatistic: [
        { '@type': 'InteractionCounter', interactionType: 'https://schema.org/LikeAction', userInteractionCount: 30 },
        { '@type': 'InteractionCounter', interactionType: { '@type': 'CommentAction' }, userInteractionCount: 7 },
      ],
    },
  ],
  [
    'the older UserComments',
    {
      '@type': 'Article',
      interactionStatistic: { interactionType: 'http://schema.org/CommentAction', userInteractionCount: 7 },
    },
  ],
])('the count is said by %s', (_, json) => expect(commentCountOf(readingOfHtml(script(JSON.stringify(json))))).toBe(7))
