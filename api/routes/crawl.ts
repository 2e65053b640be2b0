// GET /api/crawls/:id: one crawl with its hosts, its refusals and skips by reason, and where its conversation is.
import { isPost } from '../../answers/require-post.ts'
import type { Address } from '../../graph/model.ts'
import { CrawlDetail, type CrawlDetailJson } from '../contract.ts'
import { crawlJson, knownCrawl } from '../crawl-json.ts'
import type { Parts } from '../parts.ts'
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
  problems: ['unknown-crawl'],
  handle: async (parts, { id, response }) => {
    const known = await knownCrawl(parts, id)
    const hosts = await parts.frontier.queues(id, { limit: HOSTS, at: parts.now().toISOString() })
    const notes = await parts.crawls.notes(id, EXAMPLES)
    const detail: CrawlDetailJson = {
      ...crawlJson(known),
      conversation: await firstConversation(parts, known.seeds),
      hosts: [...hosts],
      notes: notes.map((group) => ({ ...group, examples: [...group.examples] })),
    }
    response.set('Cache-Control', 'no-store').json(detail)
  },
})

/** A seed may be a blog, unread yet, or no post at all: then there is no conversation round it. */
async function firstConversation({ store }: Parts, seeds: readonly Address[]): Promise<Address | null> {
  for (const seed of seeds.slice(0, SEEDS_LOOKED_AT)) {
    if (isPost(await store.around(seed, { depth: 0 }), seed)) return seed
  }
  return null
}
