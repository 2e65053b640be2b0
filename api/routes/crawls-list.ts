// GET /api/crawls: running and past crawls, newest first.
import { z } from 'zod'
import { CrawlList, type CrawlListJson } from '../contract.ts'
import { crawlJson } from '../crawl-json.ts'
import { limitParameter } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const crawlsList = route({
  method: 'get',
  path: '/api/crawls',
  summary: 'Running and past crawls, newest first',
  query: z.object({ limit: limitParameter(20, 100) }),
  body: NOTHING,
  answer: json(CrawlList, 'The crawls'),
  problems: ['bad-parameter'],
  handle: async ({ crawls }, { query, response }) => {
    const list: CrawlListJson = { crawls: (await crawls.list(query.limit)).map(crawlJson) }
    response.set('Cache-Control', 'no-store').json(list)
  },
})
