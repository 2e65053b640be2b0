// GET /api/authority: how many different blogs linked to a post, blog or domain, with the links that made the number and what was left out.
import { z } from 'zod'
import { RANKED } from '../../answers/shapes.ts'
import { sendAnswer } from '../answering/send.ts'
import { Authority } from '../contract.ts'
import { addressParameter, asOfParameter, CHOSEN, untilParameter, windowParameter } from '../parameters.ts'
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
    until: untilParameter,
    asOf: asOfParameter.describe(
      'What was known at the end of this day (UTC), with which the window ends; of blogs and domains it takes as long as an export of all links',
    ),
    ...CHOSEN,
  }),
  body: NOTHING,
  answer: json(Authority, 'The authority'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'not-a-post', 'bad-parameter', 'busy'],
  handle: (parts, asked) => {
    const { until = null, asOf = null, address, by, window } = asked.query
    const options = { window, until, asOf, now: thisMinute(parts) }
    return sendAnswer(parts, asked, { kind: 'authority', address, by, ...options })
  },
})
