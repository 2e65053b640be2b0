// GET /api/links: the links to or from a post, each with its evidence, page by page.
import { z } from 'zod'
import { sendAnswer } from '../answering/send.ts'
import { Links } from '../contract.ts'
import { addressParameter, PAGED, pageOf } from '../parameters.ts'
import { Problem } from '../problem.ts'
import { json, NOTHING, route } from '../route.ts'

export const links = route({
  method: 'get',
  path: '/api/links',
  summary: 'The links to a post (target) or from it (source), with their evidence',
  query: z.object({
    target: addressParameter.optional(),
    source: addressParameter.optional(),
    ...PAGED,
  }),
  body: NOTHING,
  answer: json(Links, 'A page of links'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'not-a-post', 'busy'],
  handle: async (parts, asked) => {
    const { target, source } = asked.query
    const address = target ?? source
    if (address === undefined)
      throw new Problem('no-address', 'Give target for the links to a post, or source for those from it.')
    if (target !== undefined && source !== undefined)
      throw new Problem('bad-parameter', 'Give target or source, not both.')
    const direction = target === undefined ? 'outbound' : 'inbound'
    await sendAnswer(parts, asked, { kind: 'links', address, direction, page: pageOf(asked.query) })
  },
})
