import { expect, test } from 'vitest'
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
