// GET /api/crawls/:id: one crawl with its hosts, its refusals and skips by reason, and where its conversation is.
import { wholeAnswer } from '../answering/send.ts'
import { CrawlDetail, type CrawlDetailJson } from '../contract.ts'
import { crawlJson, knownCrawl } from '../crawl-json.ts'
import { json, NOTHING, route } from '../route.ts'

const EXAMPLES = 5
const HOSTS = 50
const SEEDS_LOOKED_AT = 3

export const crawl = route({
  method: 'get',
  path: '/api/crawls/:id',
  summary: 'One crawl, with its hosts, and its refusals and skips by reason',
  query: NOTHING,
  body: NOTHING,
  answer: json(CrawlDetail, 'The crawl'),
  problems: ['unknown-crawl', 'busy'],
  handle: async (parts, { id, left, response }) => {
    const known = await knownCrawl(parts, id)
    const hosts = await parts.frontier.queues(id, { limit: HOSTS, at: parts.now().toISOString() })
    const notes = await parts.crawls.notes(id, EXAMPLES)
    // A seed may be a blog, unread yet, or no post at all: then there is no conversation round it.
    const addresses = known.seeds.slice(0, SEEDS_LOOKED_AT)
    const firstPost = await wholeAnswer(parts.answering.ask({ kind: 'first-post', addresses }, left))
    const detail: CrawlDetailJson = {
      ...crawlJson(known),
      conversation: JSON.parse(firstPost.toString()),
      hosts: [...hosts],
      notes: notes.map((group) => ({ ...group, examples: [...group.examples] })),
    }
    response.set('Cache-Control', 'no-store').json(detail)
  },
})
