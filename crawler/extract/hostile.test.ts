// No page makes the reader fall over or run away: whatever comes, there is an Extraction, and markup in what was said stays text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOME } from '../../test/imports.ts'
import { inTime } from '../../test/in-time.ts'
import { extract } from './extract.ts'
import { hostilePage } from './hostile.fixture.ts'
import { POST, said } from './said.fixture.ts'

const read = (body: Uint8Array) =>
  extract({
    address: POST,
    body,
    contentType: null,
    headers: {},
    fetchedAt: '2016-05-10T12:00:00.000Z',
    truncated: null,
  })

describe('cut at every tenth byte', () => {
  const SMALL = 1800
  const pages = readdirSync(join(HOME, 'fixtures/extract'))
    .map((name) => [name, readFileSync(join(HOME, 'fixtures/extract', name, 'page.html'))] as const)
    .filter(([, page]) => page.length < SMALL)

  test.each(pages)('%s', (_, page) => {
    for (let end = 0; end < page.length; end += 10) expect(read(page.subarray(0, end)).address).toBe(POST)
  })
})

describe('random', () => {
  test('bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (body) => read(body).address === POST),
      { numRuns: 200 },
    )
  })

  test('markup', () => {
    const pieces = fc.constantFrom(
      ...[
        '<div class="comment" id="comment-1">',
        '</div>',
        '<p>',
        '<a href="http://[">',
        '<a href="/x" rel="bookmark">',
      ],
      ...[
        '<!--',
        '-->',
        '<h2>',
        '<li class="hentry">',
        '</ul>',
        '<time datetime="x">',
        'May 3, 2007',
        '&#0;',
        '"',
        "'",
      ],
      ...['&amp;#x110000;', '<script>', '<base href="javascript:0">', '<table><tr>', '\u0000', '<?xml', '<![CDATA['],
      ...[
        '<entry-content class="entry-content">',
        '<rss><channel><item>',
        '{"comments":[',
        ']}',
        '<svg>',
        '<template>',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => said(parts.join('')).address === POST),
      { numRuns: 500 },
    )
  })
})

describe('of any size', () => {
  const NAMES = ['Ada', 'Bea', 'Dan']

  test('a hundred thousand nested elements', () => {
    const nested = '<div class="post"><blockquote>'.repeat(50_000)
    expect(said(`${nested}<a href="http://x.example/">x</a>`).address).toBe(POST)
  })

  test('two hundred thousand elements beside each other', () => {
    const wide = '<i>x</i>'.repeat(200_000)
    const page = `<h3>Trackbacks</h3><ul><li><a href="http://x.example/">x</a>${wide}</li></ul><p class="byline">${wide}</p>`
    expect(said(page).address).toBe(POST)
  })

  test('structured data of two hundred thousand values', () => {
    const values = Array.from({ length: 200_000 }, (_, n) => `"v${n}":{}`).join(',')
    expect(said(`<script type="application/ld+json">{${values}}</script>`).address).toBe(POST)
  })

  test('ten thousand comments, each inside the one before', () => {
    const nested = '<li class="comment" id="comment-1"><ul class="children">'.repeat(10_000)
    expect(said(`<ol class="commentlist">${nested}<p>Ada said on May 3, 2007: yes.</p>`).address).toBe(POST)
  })

  test('an attribute of a megabyte, and a line of a megabyte', () => {
    const long = 'x, '.repeat(350_000)
    const page = `<div class="${long}" id="${long}" style="${long}"><a href="http://x.example/${long}" rel="${long}">${long}</a><p>${long}</p></div>`
    expect(said(page).address).toBe(POST)
  })

  test('twenty thousand comments', () => {
    const comments = Array.from(
      { length: 20_000 },
      (_, n) =>
        `<li class="comment" id="comment-${n}"><cite class="fn">${NAMES[n % 3]}</cite> <span class="date">May 3, 2007 at 8:15 am</span><p>Number ${n} went there.</p></li>`,
    )
    const { comments: found } = said(`<h2>A walk</h2><p>So hot.</p><ol class="commentlist">${comments.join('')}</ol>`)
    expect(found).toHaveLength(20_000)
    expect(found.at(-1)).toMatchObject({ id: '19999', author: 'Bea', text: 'Number 19999 went there.' })
  })

  test('twenty thousand comments that no name in the markup tells apart', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `<div><b>${NAMES[n % 3]}</b> <i>May 3, 2007 8:15</i><p>Number ${n} went there.</p></div>`,
    )
    expect(said(`<h1>A walk</h1><p>So hot.</p><h3>Comments</h3><div>${rows.join('')}</div>`).comments).toHaveLength(
      20_000,
    )
  })

  test('ten thousand lines below a post that begin like bylines', () => {
    const lines = 'by 12 says <a href="/u">x</a> 2 May 2007<br>'.repeat(10_000)
    const page = `<title>A walk</title><div class="post"><h2>A walk</h2><div class="entry">${'<p>It was hot, and we went home.</p>'.repeat(20)}</div><div>${lines}<div>x</div></div></div>`
    expect(inTime(() => said(page).post?.author)).toBeNull()
  })

  test('twenty thousand links in one paragraph', () => {
    const links = Array.from({ length: 20_000 }, (_, n) => `see <a href="http://x.example/${n}">${n}</a>, `).join('')
    const page = `<title>A walk</title><div class="post"><h2>A walk</h2><div class="entry"><p>${links}</p></div></div>`
    expect(said(page).citations).toHaveLength(20_000)
  })

  test('twenty thousand links in one line of an archive, each with its day', () => {
    const links = Array.from({ length: 20_000 }, (_, n) => `<a href="/2007/05/04/${n}/">${n}</a>`).join(' ')
    const archive = 'http://blog.example/archives/'
    expect(inTime(() => said(`<p>May 4, 2007 ${links}</p>`, archive).entries)).toEqual([])
  })

  test('twenty thousand empty links with a name in one block of a home page', () => {
    const links = '<a href="/x" title="t"></a>'.repeat(20_000)
    const page = `<title>Notes</title><div>${links}<h2><a href="/1">One</a></h2></div>`
    expect(inTime(() => said(page, 'http://blog.example/').address)).toBe('http://blog.example/')
  })

  test('forty thousand paragraphs behind one comment, each with nothing of its words', () => {
    const page = `<div id="comments"><h2>2 Comments</h2><a id="comment-1"></a>${'<p class="reply">t</p>'.repeat(40_000)}</div>`
    expect(inTime(() => said(page).address)).toBe(POST)
  })

  test('four thousand lists of trackbacks, each under a line that announces them', () => {
    const page = '<p>Trackbacks</p><ul><li><a href="http://far.example/">Far</a></li></ul>'.repeat(4_000)
    expect(inTime(() => said(page).address)).toBe(POST)
  })

  test('twenty thousand names that a page gives itself, and as many links', () => {
    const names = Array.from(
      { length: 20_000 },
      (_, n) => `<link rel="canonical" href="/c${n}"><a href="/2009/${n}">x</a>`,
    )
    expect(inTime(() => said(names.join('')).address)).toBe(POST)
  })

  test('fifty thousand lines of a dated comment that only act, or only say what would follow, or a time', () => {
    const lines = (line: string) => `on May 3, 2007<br>${line.repeat(50_000)}A fine day.`
    const page = ['<a href="#">Reply</a><br>', 'Date:<br>', '14:05<br>'].map(
      (line, n) => `<li class="comment" id="comment-${n}"><b class="author">Ada</b> ${lines(line)}</li>`,
    )
    const { comments } = inTime(() => said(`<ol class="commentlist">${page.join('')}</ol>`))
    expect(comments.map(({ text }) => text.slice(-11))).toEqual(['A fine day.', 'A fine day.', 'A fine day.'])
  })

  test('forty thousand posts of an archive under no day, and a line of it with a long run of signs', () => {
    const posts = Array.from({ length: 40_000 }, (_, n) => `<dd><a href="/p/${n}">${n}</a></dd>`)
    const line = `<ul><li>May 4 <a href="/p/a">a</a> a${'.'.repeat(120_000)} a</li></ul>`
    const archive = 'http://blog.example/archives/'
    expect(inTime(() => said(`<h2>2007</h2>${line}<dl>${posts.join('')}</dl>`, archive).entries)).toEqual([])
  })

  test('comments whose first words below the day are a long run of signs', () => {
    const comment = (n: number) =>
      `<div id="comment-${n}"><b>Ada</b> May ${n}, 2009<p>${'.'.repeat(120_000)} A walk</p><p>And more.</p></div>`
    expect(inTime(() => said(`<h3>Comments</h3>${[1, 2, 3].map(comment).join('')}`).address)).toBe(POST)
  })

  test('an entry of a home page with sixty thousand links to one page of another blog', () => {
    const links = '<a href="http://far.example/a">x</a>'.repeat(60_000)
    const entry = `<div class="post"><h2>A walk</h2>${links}<div class="entry"><p>So hot.</p></div></div>`
    const home = 'http://blog.example/'
    expect(inTime(() => said(entry.repeat(2), home).address)).toBe(home)
  })

  test('five thousand boxes called webmentions, inside each other, round as many lists', () => {
    const lists = '<ul><li><a href="http://far.example/a">x</a></li></ul>'.repeat(5_000)
    expect(inTime(() => said('<div class="webmentions">'.repeat(5_000) + lists).address)).toBe(POST)
  })

  test('bodies and posts inside each other, round twenty thousand permalinks', () => {
    const page =
      '<div class="entry-content"><div class="post">'.repeat(120) + '<a rel="bookmark" href="/x">x</a> '.repeat(20_000)
    expect(inTime(() => said(page).address)).toBe(POST)
  })
})

/** What takes the square of its length in steps does not end in time: it would be ten thousand million of them. */
describe('a page with a long run of it in every place ends', () => {
  const LENGTH = 120_000
  test.each([
    ...[
      ' ',
      '\u00a0',
      '\n',
      '"',
      "'",
      '1',
      'a',
      'A',
      'é',
      'あ',
      '.',
      '-',
      '(',
      '[',
      '<',
      '&',
      '/',
      ':',
      ',',
      '#',
      '…',
      '»',
    ],
    ...[
      'a ',
      '1 ',
      'a.',
      '1:',
      '1/',
      'a,',
      'by ',
      'T1',
      '3 May ',
      '[...] ',
      'comments',
      '#0',
      'a=',
      'a:1;',
      '<a ',
      '{"',
      '\u202e',
    ],
    ...['x@', '%41', '&#', '<!--', '-->', '<p>', '</', ']]>', '20', 'é1', ' - ', '. ', '..1'],
  ])('%j', (unit) => {
    const page = hostilePage(unit.repeat(LENGTH / unit.length))
    expect(inTime(() => said(page).address)).toBe(POST)
  })
})

test('markup in names, titles and texts stays text', () => {
  const markup = '&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt;'
  const { post, comments } =
    said(`<title>A walk</title><div class="post"><h2>A walk ${markup}</h2><p>It was hot, ${markup}</p></div>
    <ol class="commentlist"><li class="comment" id="comment-7"><cite class="fn">Dan ${markup}</cite> <p>Mine, ${markup}</p></li></ol>`)
  const text = '<script>alert(1)</script> &lt;b&gt;'
  expect(post).toMatchObject({ title: `A walk ${text}` })
  expect(comments).toMatchObject([{ author: `Dan ${text}`, text: `Mine, ${text}` }])
})
