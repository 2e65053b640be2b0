// POST /api/crawls: asks for a crawl by writing it into the frontier; a crawler here or in another process takes it up.
import { z } from 'zod'
import { pageAddressOf } from '../../graph/address.ts'
import { Crawl, CrawlLimits } from '../contract.ts'
import { crawlJson } from '../crawl-json.ts'
import { isPrivateAddress } from '../private-address.ts'
import { Problem } from '../problem.ts'
import { json, NOTHING, route } from '../route.ts'

const seed = z.string().transform((text, context) => {
  const address = pageAddressOf(text.trim())
  if (address !== null) return address
  const message = `${JSON.stringify(text.slice(0, 80))} is no http(s) address: write it whole, as in https://example.org/2008/05/a-post/`
  context.addIssue({ code: 'custom', message, params: { problem: 'not-an-address' } })
  return z.NEVER
})

export const crawlsAsk = route({
  method: 'post',
  path: '/api/crawls',
  summary: 'Asks for a crawl of these posts, blogs or feeds',
  query: NOTHING,
  body: z.object({
    seeds: z.array(seed).min(1, 'give one address at least').max(1000, 'give 1,000 addresses at most'),
    settings: CrawlLimits.partial().optional(),
  }),
  answer: json(Crawl, 'The crawl was written down; Location says where to follow it', 202),
  problems: ['not-an-address', 'private-address'],
  handle: async (parts, { body, response }) => {
    const seeds = [...new Set(body.seeds)]
    const closed = parts.crawlSettings.allowPrivate.length === 0 && seeds.find(isPrivateAddress)
    if (closed)
      throw new Problem(
        'private-address',
        `${closed} is on a private network. Its owner can allow it with --allow-private.`,
      )
    const settings = { ...parts.crawlSettings, ...body.settings }
    const crawl = await parts.crawls.ask(seeds, settings, { sample: false, at: parts.now().toISOString() })
    parts.log.info({ crawl: crawl.id, seeds: seeds.length }, 'crawl asked for')
    response.status(202).location(`/api/crawls/${crawl.id}`).json(crawlJson(crawl))
  },
})
