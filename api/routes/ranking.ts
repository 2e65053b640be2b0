// GET /api/ranking: posts, blogs or registrable domains by a measure of authority. /api/authority opens a number.
import { z } from 'zod'
import { MEASURES, RANKED, RANKED_OF } from '../../answers/shapes.ts'
import { sendAnswer } from '../answering/send.ts'
import { Ranking } from '../contract.ts'
import { asOfParameter, CHOSEN, limitParameter, untilParameter, windowParameter } from '../parameters.ts'
import { thisMinute } from '../parts.ts'
import { json, NOTHING, route } from '../route.ts'

export const ranking = route({
  method: 'get',
  path: '/api/ranking',
  summary: 'Posts, blogs or domains by authority, links, PageRank or HITS; communities and likely link rings',
  query: z.object({
    by: z.enum(RANKED, `write one of ${RANKED.join(', ')}`).default('blog'),
    measure: z.enum(MEASURES, `write one of ${MEASURES.join(', ')}`).default('blogs'),
    of: z
      .enum(RANKED_OF, `write one of ${RANKED_OF.join(', ')}`)
      .default('all')
      .describe('`read`: only posts or blogs of which a page was read; domains are shown all'),
    window: windowParameter,
    until: untilParameter,
    asOf: asOfParameter.describe(
      'What was known at the end of this day (UTC), with which the window ends; takes as long as an export of all links',
    ),
    limit: limitParameter(50, 500),
    ...CHOSEN,
  }),
  body: NOTHING,
  answer: json(Ranking, 'The ranking, how many are in it, and what was left out'),
  problems: ['bad-parameter', 'busy'],
  handle: (parts, asked) => {
    const { by, measure, of, window, until = null, asOf = null, limit: top } = asked.query
    const options = { by, measure, of, window, until, asOf, top, now: thisMinute(parts) }
    return sendAnswer(parts, asked, { kind: 'ranking', options })
  },
})
