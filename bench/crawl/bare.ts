// The bare loop: the crawler's own client, reader and merge over a list in memory. What a crawl costs without a frontier, robots.txt and politeness.
import { join } from 'node:path'
import { openHttp } from '../../crawler/capture/http.ts'
import type { Page } from '../../crawler/capture/page.ts'
import { openReach } from '../../crawler/capture/reach/reach.ts'
import { extract } from '../../crawler/extract/extract.ts'
import { seedHop } from '../../crawler/follow/follow.ts'
import { saidOf, toRead } from '../../crawler/saying.ts'
import { toGraph } from '../../crawler/to-graph/to-graph.ts'
import { openStore } from '../../store/open.ts'
import { addressOfPage } from './blogosphere.ts'
import { row } from './row.ts'

await row(async ({ port, shape, folder }) => {
  const store = await openStore(`sqlite:${join(folder, 'graph.db')}`)
  const http = openHttp(openReach({ allowPrivate: ['127.0.0.0/8'], connectTo: [], closed: false }), 30_000)
  const list = Array.from({ length: shape.pages }, (_, page) => addressOfPage(page, shape, port))
  const asked = {
    headers: {},
    timeout: 30_000,
    maxBytes: 8 << 20,
    signal: new AbortController().signal,
    wanted: () => true,
  }
  let pages = 0
  async function work(): Promise<void> {
    for (let address = list.pop(); address !== undefined; address = list.pop()) {
      const { status, headers, body } = await http.get(address, asked)
      if (status !== 200 || body === null) throw new Error(`${address} answered ${status}`)
      const page: Page = {
        kind: 'page',
        ...{ address, status, headers, body, fetchedAt: new Date().toISOString() },
        ...{
          rendered: false,
          scriptMade: null,
          truncated: null,
          sitemaps: [],
          validators: { etag: null, lastModified: null, hash: address },
        },
      }
      await store.merge(toGraph(saidOf(seedHop(address), page, extract(toRead(page, body)))))
      pages += 1
    }
  }
  await Promise.all(Array.from({ length: shape.hosts }, work))
  await Promise.all([http.close(), store.close()])
  return pages
})
