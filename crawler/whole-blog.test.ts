// "Who answered me": a seed that is a blog stands for all its posts, wherever they are to be found.
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { blogHome, blogPost } from './blog.fixture.ts'
import { type Crawling, openCrawling } from './crawling.fixture.ts'
import type { Answering } from './loopback.ts'

let place: Crawling
afterEach(() => place.close())

const HOME = 'http://a.example/'
const xml = (text: string): Answering => {
  return (_, response) => response.writeHead(200, { 'content-type': 'application/xml' }).end(text)
}
const gzipped = (text: string): Answering => {
  return (_, response) => response.writeHead(200, { 'content-type': 'application/x-gzip' }).end(gzipSync(text))
}
const urls = (...paths: string[]): string =>
  `<urlset>${paths.map((path) => `<url><loc>http://a.example${path}</loc></url>`).join('')}</urlset>`
const asked = (host: string) => place.server.asked(host).filter((path) => path !== '/robots.txt')

test('posts that only a sitemap names are read, and then who answers them; the blogs of these are not', async () => {
  place = await openCrawling({
    'a.example/robots.txt': 'User-agent: *\nDisallow:\nSitemap: http://a.example/maps.xml',
    'a.example/': blogHome(['/2006/03/18/new/', '/2006/03/17/newer/']),
    'a.example/2006/03/18/new/': blogPost(),
    'a.example/2006/03/17/newer/': blogPost(),
    'a.example/maps.xml': xml(
      '<sitemapindex><sitemap><loc>http://a.example/posts.xml.gz</loc></sitemap><sitemap><loc>http://a.example/tags.xml</loc></sitemap></sitemapindex>',
    ),
    'a.example/posts.xml.gz': gzipped(urls('/2004/01/02/old/')),
    'a.example/2004/01/02/old/': blogPost({ pingbacks: ['http://b.example/2004/01/03/answer/'] }),
    'b.example/2004/01/03/answer/': blogPost({
      cites: ['http://a.example/2004/01/02/old/'],
      head: '<link rel="alternate" type="application/rss+xml" href="/feed/">',
    }),
  })
  const { progress } = await place.crawl([HOME], { depth: 1 })
  expect(asked('a.example').toSorted()).toEqual([
    ...['/', '/2004/01/02/old/', '/2006/03/17/newer/', '/2006/03/18/new/', '/maps.xml', '/posts.xml.gz'],
  ])
  expect(asked('b.example')).toEqual(['/2004/01/03/answer/'])
  expect(progress.posts).toBe(4)
})

test('a sitemap that nobody names is looked for once, beside the home page, and gives posts of this blog alone', async () => {
  place = await openCrawling({
    'a.example/~ann/': blogHome(['/~ann/2006/03/18/new/', '/~ann/2006/03/17/newer/'], '/~ann/'),
    'a.example/~ann/sitemap.xml': xml(urls('/~ann/2004/01/02/old/', '/~bob/2004/01/02/his/')),
    'a.example/~ann/2004/01/02/old/': blogPost(),
  })
  await place.crawl(['http://a.example/~ann/'])
  expect(asked('a.example')).toContain('/~ann/2004/01/02/old/')
  expect(asked('a.example').filter((path) => /sitemap|bob/.test(path))).toEqual(['/~ann/sitemap.xml'])
})

test('a post as seed asks for no sitemap', async () => {
  place = await openCrawling({ 'a.example/2006/03/18/new/': blogPost() })
  await place.crawl(['http://a.example/2006/03/18/new/'])
  expect(asked('a.example')).toEqual(['/2006/03/18/new/'])
})

test('Blogger’s feed is turned page by page to its oldest post', async () => {
  const feed = (next: string | null, post: string): Answering =>
    xml(`<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><link rel="alternate" href="http://a.example/"/>
${next === null ? '' : `<link rel="next" href="http://a.example/feeds/posts/default?start-index=${next}"/>`}
<entry><title>A post</title><link rel="alternate" href="http://a.example${post}"/><content>Words of it.</content></entry></feed>`)
  place = await openCrawling({
    'a.example/feeds/posts/default': feed('26', '/2006/03/new.html'),
    'a.example/feeds/posts/default?start-index=26': feed('51', '/2005/03/older.html'),
    'a.example/feeds/posts/default?start-index=51': feed(null, '/2004/03/oldest.html'),
  })
  await place.crawl(['http://a.example/feeds/posts/default'], { depth: 0 })
  expect(asked('a.example')).toEqual(
    expect.arrayContaining(['/2006/03/new.html', '/2005/03/older.html', '/2004/03/oldest.html']),
  )
})
