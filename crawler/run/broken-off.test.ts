import { expect, test } from 'vitest'
import { EMPTY_GRAPH } from '../../graph/model.ts'
import { blogPost } from '../blog.fixture.ts'
import { openCrawling } from '../crawling.fixture.ts'
import { seedHop } from '../follow/follow.ts'
import { loopbackSettings } from '../loopback.ts'

const SEED = 'http://a.example/post/'
const LEASE = 60_000

test('a crawler that dies between store and frontier leaves a page that is read anew, counted once, and still leads on', async () => {
  const place = await openCrawling({
    'a.example/post/': (request, response) => {
      if (request.headers['if-none-match'] !== undefined) response.writeHead(304).end()
      else {
        const page = blogPost({ cites: ['http://b.example/post/'] })
        response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(page)
      }
    },
    'b.example/post/': blogPost(),
  })
  const { kept, store, server } = place
  const at = new Date().toISOString()
  const { id } = await kept.crawls.ask([SEED], loopbackSettings(server.port), { sample: false, at })
  await kept.crawls.take('the dead', { at, lease: LEASE })
  await kept.frontier.put(id, [seedHop(SEED)])
  await kept.frontier.get(id, { worker: 'the dead', queues: 1, lease: LEASE, at })
  const validators = { etag: '"1"', lastModified: null, hash: null }
  const reading = { page: SEED, road: 'page', at, outcome: 'read', body: 'whole', thread: 'whole', next: [] } as const
  await store.merge({ ...EMPTY_GRAPH, readings: [{ ...reading, reason: null, validators, leads: [] }] })
  await kept.crawls.bury('the dead', at)
  const ended = await place.crawl([SEED])
  expect(ended).toMatchObject({ id, state: 'done', progress: { pages: 2, unchanged: 0, posts: 2, citations: 1 } })
  await place.close()
})
