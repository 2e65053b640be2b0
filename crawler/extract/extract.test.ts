import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from './extract.ts'
import { POST, said } from './said.fixture.ts'

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A walk | A blog</title><link rel="pingback" href="/xmlrpc.php">
<script type="application/ld+json">{"@type":"BlogPosting","author":{"name":"Ada"}}</script></head><body><div class="post"><h2>A walk</h2><div class="entry">
<p>Bea wrote <a href="http://bea.example/weir">about the weir</a> last year, and we went there: “so hot”.</p></div></div>
<!-- <rdf:RDF><rdf:Description rdf:about="${POST}" trackback:ping="/tb/1" /></rdf:RDF> -->
<ol class="commentlist"><li class="comment" id="comment-7"><cite class="fn">Dan</cite> <time datetime="2007-05-04"></time><p>Compare mine.</p></li></ol></body></html>`

const bytes = (body: Uint8Array, truncated: string | null = null) =>
  extract({
    address: POST,
    body,
    contentType: null,
    headers: {},
    fetchedAt: '2016-05-10T12:00:00.000Z',
    truncated,
  })

test('one page, all that it says', () => {
  expect(said(PAGE)).toMatchObject({
    address: POST,
    post: { title: 'A walk', author: 'Ada', language: 'en' },
    comments: [{ id: '7', author: 'Dan' }],
    citations: [{ target: 'http://bea.example/weir' }],
    endpoints: [
      { protocol: 'trackback', address: 'http://blog.example/tb/1', about: POST },
      { protocol: 'pingback', address: 'http://blog.example/xmlrpc.php' },
    ],
    body: 'whole',
  })
})

test('a page that was cut off has its body and its thread cut', () => {
  expect(bytes(Buffer.from(PAGE))).toMatchObject({ body: 'whole', thread: 'whole' })
  expect(bytes(Buffer.from(PAGE), 'the answer at 900 bytes')).toMatchObject({ body: 'cut', thread: 'cut' })
})

describe('no page makes it fall over', () => {
  test('cut anywhere', () => {
    const whole = Buffer.from(PAGE)
    for (let end = 0; end < whole.length; end += 10) expect(bytes(whole.subarray(0, end)).address).toBe(POST)
  })
  test('random bytes and random markup', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (body) => bytes(body).address === POST),
      { numRuns: 200 },
    )
    const pieces = fc.constantFrom(
      '<div class="comment" id="comment-1">',
      '</div>',
      '<p>',
      '<a href="http://[">',
      '<a href="/x" rel="bookmark">',
      '<!--',
      '-->',
      '<h2>',
      '<li class="hentry">',
      '</ul>',
      '<time datetime="x">',
      'May 3, 2007',
      '&#0;',
      '&amp;#x110000;',
      '<script>',
      '<base href="javascript:0">',
      '<table><tr>',
      '\u0000',
      '<entry-content class="entry-content">',
      '"',
      "'",
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => said(parts.join('')).address === POST),
      { numRuns: 500 },
    )
  })
  test('a hundred thousand nested elements', () => {
    expect(said(`${'<div class="post"><blockquote>'.repeat(50_000)}<a href="http://x.example/">x</a>`).address).toBe(
      POST,
    )
  })
  test('an attribute of a megabyte, and a line of a megabyte', () => {
    const long = 'x, '.repeat(350_000)
    expect(
      said(`<div class="${long}" id="${long}"><a href="http://x.example/${long}">${long}</a><p>${long}</p></div>`)
        .address,
    ).toBe(POST)
  })
  test('twenty thousand links in one paragraph', () => {
    const links = Array.from({ length: 20_000 }, (_, n) => `see <a href="http://x.example/${n}">${n}</a>, `).join('')
    expect(
      said(`<title>A walk</title><div class="post"><h2>A walk</h2><div class="entry"><p>${links}</p></div></div>`)
        .citations,
    ).toHaveLength(20_000)
  })
})
