// `grapevine crawl FILE`: a list of blogs and what others keep of who links to whom lead to posts and responses that were read.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blogHome, blogPost } from '../crawler/blog.fixture.ts'
import { type Loopback, openLoopback } from '../crawler/loopback.ts'
import { grapevine, newFolder } from './grapevine.ts'

const POST = 'http://a.example/2006/walk/'
const ANSWER = 'http://b.example/2006/answer/'

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>A blog</title><link>http://a.example/</link>
<item><title>A walk</title><link>${POST}</link><guid>${POST}</guid></item></channel></rss>`

const FILES = {
  'blogs.opml': `<?xml version="1.0"?><opml version="2.0"><head><title>Blogs</title></head><body><outline text="Friends">
<outline text="A" type="rss" xmlUrl="http://a.example/feed/" htmlUrl="http://a.example/"/><outline text="B" htmlUrl="http://b.example/"/>
</outline></body></opml>`,
  'access.log': `203.0.113.9 - - [18/Mar/2006:22:05:00 +0000] "GET /2006/walk/ HTTP/1.1" 200 5120 "${ANSWER}" "Reader/1.0"\n`,
  'linking.csv': `Linking page,Last crawled\n${ANSWER},2024-05-01\n`,
}

const folder = newFolder()
let server: Loopback
beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder.path, name), text)
  server = await openLoopback({
    'a.example/feed/': (_, response) => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed),
    'a.example/2006/walk/': blogPost({ title: 'A walk' }),
    'b.example/': blogHome(['/2006/answer/']),
    'b.example/2006/answer/': blogPost({ title: 'An answer', cites: [POST] }),
  })
})
afterAll(async () => {
  await server.close()
  folder[Symbol.dispose]()
})

test.each(Object.keys(FILES))('%s leads to the post and to who answered it', async (name) => {
  const store = ['--store', `sqlite:${name}.db`]
  const reach = ['--allow-private', '127.0.0.0/8', '--connect-to', `*=127.0.0.1:${server.port}`, '--delay', '0']
  const crawled = await grapevine(['crawl', name, ...reach, ...store], folder.path)
  expect(crawled).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+ pages/) })
  const { stdout } = await grapevine(['conversation', POST, '--json', ...store], folder.path)
  const { posts, tree } = JSON.parse(stdout)
  expect(posts.map(({ address, title }: { address: string; title: string }) => [address, title])).toEqual([
    [POST, 'A walk'],
    [ANSWER, 'An answer'],
  ])
  expect(tree.map(({ depth }: { depth: number }) => depth)).toEqual([0, 1])
})
