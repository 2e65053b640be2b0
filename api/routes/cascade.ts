// GET /api/cascade: the conversation round a post in numbers, beside published baselines.
import { z } from 'zod'
import { sendAnswer } from '../answering/send.ts'
import { CascadeCard } from '../contract.ts'
import { addressParameter, asOfParameter, CHOSEN } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const cascade = route({
  method: 'get',
  path: '/api/cascade',
  summary: 'How large, deep and fast a conversation grew, beside what is published of blog cascades',
  query: z.object({ address: addressParameter, asOf: asOfParameter, ...CHOSEN }),
  body: NOTHING,
  answer: json(CascadeCard, 'The cascade card'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'bad-parameter', 'not-a-post', 'busy'],
  handle: (parts, asked) => {
    const { address, asOf = null } = asked.query
    return sendAnswer(parts, asked, { kind: 'cascade', address, asOf })
  },
})
