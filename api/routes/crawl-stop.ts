// POST /api/crawls/:id/stop: asks a crawl to stop; asked for again it goes on.
import { Crawl } from '../contract.ts'
import { crawlJson, knownCrawl } from '../crawl-json.ts'
import { json, NOTHING, route } from '../route.ts'

export const crawlStop = route({
  method: 'post',
  path: '/api/crawls/:id/stop',
  summary: 'Asks a crawl to stop',
  query: NOTHING,
  body: NOTHING,
  answer: json(Crawl, 'The crawl, stopping or stopped', 202),
  problems: ['unknown-crawl'],
  handle: async (parts, { id, response }) => {
    await knownCrawl(parts, id)
    await parts.crawls.stop(id, parts.now().toISOString())
    parts.log.info({ crawl: id }, 'crawl asked to stop')
    response.status(202).json(crawlJson(await knownCrawl(parts, id)))
  },
})
