// GET /api/crawls/:id: one crawl with its refusals and skips by reason.
import { CrawlDetail, type CrawlDetailJson } from '../contract.ts'
import { crawlJson, knownCrawl } from '../crawl-json.ts'
import { json, NOTHING, route } from '../route.ts'

const EXAMPLES = 5

export const crawl = route({
  method: 'get',
  path: '/api/crawls/:id',
  summary: 'One crawl, with its refusals and skips by reason',
  query: NOTHING,
  body: NOTHING,
  answer: json(CrawlDetail, 'The crawl'),
  problems: ['unknown-crawl'],
  handle: async (parts, { id, response }) => {
    const known = await knownCrawl(parts, id)
    const notes = await parts.crawls.notes(id, EXAMPLES)
    const detail: CrawlDetailJson = {
      ...crawlJson(known),
      notes: notes.map((group) => ({ ...group, examples: [...group.examples] })),
    }
    response.set('Cache-Control', 'no-store').json(detail)
  },
})
