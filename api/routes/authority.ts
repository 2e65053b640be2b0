// GET /api/authority: how many different blogs linked to a post, blog or domain, with the links that made the number and what was left out.
import { z } from 'zod'
import { RANKED } from '../../answers/shapes.ts'
import { sendAnswer } from '../answering/send.ts'
import { Authority } from '../contract.ts'
import { addressParameter, asOfParameter, CHOSEN, windowParameter } from '../parameters.ts'
import { thisMinute } from '../parts.ts'
import { json, NOTHING, route } from '../route.ts'

export const authority = route({
  method: 'get',
  path: '/api/authority',
  summary: 'How many different blogs linked to a post, blog or domain, and which',
  query: z.object({
    address: addressParameter,
    by: z
      .enum(RANKED, `write one of ${RANKED.join(', ')}`)
      .default('post')
      .describe('Of the post, its blog or its domain'),
    window: windowParameter,
    asOf: asOfParameter,
    ...CHOSEN,
  }),
  body: NOTHING,
  answer: json(Authority, 'The authority'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'not-a-post', 'bad-parameter', 'busy'],
  handle: (parts, asked) => {
    const { address, by, window, asOf = null } = asked.query
    return sendAnswer(parts, asked, { kind: 'authority', address, by, window, asOf, now: thisMinute(parts) })
  },
})
