// GET /api/left-out: what pointed at a conversation and is no part of it, one by one, with the reason.
import { z } from 'zod'
import { sendAnswer } from '../answering/send.ts'
import { LeftOut } from '../contract.ts'
import { addressParameter, asOfParameter } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const leftOut = route({
  method: 'get',
  path: '/api/left-out',
  summary: 'What pointed at the conversation round a post and is no part of it, with the reason',
  query: z.object({ address: addressParameter, asOf: asOfParameter }),
  body: NOTHING,
  answer: json(LeftOut, 'Links, anchors and comments that the conversation leaves out'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'bad-parameter', 'not-a-post', 'busy'],
  handle: (parts, asked) => {
    const { address, asOf = null } = asked.query
    return sendAnswer(parts, asked, { kind: 'left-out', address, asOf })
  },
})
