import { expect, test } from 'vitest'
import { extract } from '../extract.ts'

const read = (xml: string) =>
  extract({
    ...{ address: 'http://a.example/sitemap.xml', body: Buffer.from(xml), contentType: 'text/xml', headers: {} },
    ...{ fetchedAt: '2026-01-01T00:00:00.000Z', truncated: null },
  })

test('a sitemap lists pages of its own host, with no word on what they are', () => {
  const said = read(`<?xml version="1.0"?><!-- made --><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc> http://a.example/2006/walk/?a=1&amp;b=2 </loc><lastmod>2006-03-18</lastmod>
<image:image><image:loc>http://a.example/walk.png</image:loc></image:image></url>
<url><loc><![CDATA[http://a.example/2006/talk/]]></loc></url><url><loc>http://b.example/stolen/</loc></url>
<url><loc>javascript:alert(1)</loc></url></urlset>`)
  expect(said.indexPages).toEqual(['http://a.example/2006/walk/?a=1&b=2', 'http://a.example/2006/talk/'])
  expect([said.post, said.entries, said.body]).toEqual([null, [], null])
})

test('an index of sitemaps leads to those of posts', () => {
  const map = (name: string) => `<sitemap><loc>http://a.example/wp-sitemap-${name}-1.xml</loc></sitemap>`
  const said = read(`<sitemapindex>${['posts-post', 'taxonomies-post_tag', 'users'].map(map).join('')}</sitemapindex>`)
  expect(said.feeds).toEqual(['http://a.example/wp-sitemap-posts-post-1.xml'])
})

test('one that is cut, or lists too much, gives what is whole', () => {
  expect(read('<urlset><url><loc>http://a.example/1</loc></url><url><loc>http://a.exa').indexPages).toHaveLength(1)
  const many = Array.from({ length: 60_000 }, (_, n) => `<url><loc>/${n}</loc></url>`).join('')
  expect(read(`<urlset>${many}</urlset>`).indexPages).toHaveLength(50_000)
})
