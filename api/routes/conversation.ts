// GET /api/conversation: the conversation round a post, all that the picture and its panel need.
import { z } from 'zod'
import { sendAnswer } from '../answering/send.ts'
import { Conversation } from '../contract.ts'
import { addressParameter, asOfParameter, CHOSEN } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const conversation = route({
  method: 'get',
  path: '/api/conversation',
  summary: 'The conversation round a post: who answered, and what it answered',
  query: z.object({ address: addressParameter, asOf: asOfParameter, ...CHOSEN }),
  body: NOTHING,
  answer: json(Conversation, 'The conversation; numbers are 0 when nobody has answered'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'bad-parameter', 'not-a-post', 'busy'],
  handle: (parts, asked) => {
    const { address, asOf = null } = asked.query
    return sendAnswer(parts, asked, { kind: 'conversation', address, asOf })
  },
})
