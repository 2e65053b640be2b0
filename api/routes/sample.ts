// POST /api/sample: asks for a crawl of the sample blogosphere that ships with the project.
import { Crawl } from '../contract.ts'
import { crawlJson } from '../crawl-json.ts'
import { Problem } from '../problem.ts'
import { json, NOTHING, route } from '../route.ts'

export const sample = route({
  method: 'post',
  path: '/api/sample',
  summary: 'Asks for a crawl of the sample blogosphere',
  query: NOTHING,
  body: NOTHING,
  answer: json(Crawl, 'The crawl was written down; Location says where to follow it', 202),
  problems: ['no-sample'],
  handle: async (parts, { response }) => {
    if (parts.sampleSeeds.length === 0)
      throw new Problem('no-sample', 'Start Grapevine from its own folder: the sample lies in fixtures/.')
    const crawl = await parts.crawls.ask(parts.sampleSeeds, parts.crawlSettings, {
      sample: true,
      at: parts.now().toISOString(),
    })
    parts.log.info({ crawl: crawl.id }, 'sample asked for')
    response.status(202).location(`/api/crawls/${crawl.id}`).json(crawlJson(crawl))
  },
})
