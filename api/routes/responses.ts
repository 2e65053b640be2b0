// GET /api/responses: who answered any post of a blog, newest first, page by page; or what was left out for one reason.
import { z } from 'zod'
import { placeOf } from '../../answers/cursor.ts'
import { RESPONSE_KINDS } from '../../answers/shapes.ts'
import { sendAnswer } from '../answering/send.ts'
import { LEFT_OUT_REASONS, Responses } from '../contract.ts'
import { addressParameter, CHOSEN, cursorParameter, dayParameter, limitParameter } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const responses = route({
  method: 'get',
  path: '/api/responses',
  summary: 'Who answered any post of a blog, elsewhere or in a comment there, newest first',
  query: z.object({
    address: addressParameter.meta({ description: 'Home page of a blog, or any post of it' }),
    since: dayParameter.optional().describe('Only answers dated on this day (UTC) or later'),
    show: z
      .enum(LEFT_OUT_REASONS, `write one of ${LEFT_OUT_REASONS.join(', ')}`)
      .optional()
      .describe('What was left out for this reason, instead of the answers'),
    kind: z
      .enum(RESPONSE_KINDS, `write one of ${RESPONSE_KINDS.join(', ')}`)
      .optional()
      .describe('Only what a page that links shows, what only linkbacks tell of, or comments'),
    limit: limitParameter(50, 200),
    after: cursorParameter(placeOf),
    ...CHOSEN,
  }),
  body: NOTHING,
  answer: json(Responses, 'The responses, how many there are, and what was left out'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'bad-parameter', 'busy'],
  handle: (parts, asked) => {
    const { address, since, show = null, kind = null, limit, after = null } = asked.query
    const options = { since: since === undefined ? null : Date.parse(since), show, kind, limit, after }
    return sendAnswer(parts, asked, { kind: 'responses', address, options })
  },
})
