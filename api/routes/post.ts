// GET /api/post: one post with its comments, its links in both directions, its authority and how it was read.
import { z } from 'zod'
import { sendAnswer } from '../answering/send.ts'
import { PostDetail } from '../contract.ts'
import { addressParameter, CHOSEN } from '../parameters.ts'
import { thisMinute } from '../parts.ts'
import { json, NOTHING, route } from '../route.ts'

export const post = route({
  method: 'get',
  path: '/api/post',
  summary: 'A post with its comments, its links both ways and its readings',
  query: z.object({ address: addressParameter, ...CHOSEN }),
  body: NOTHING,
  answer: json(PostDetail, 'The post'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'not-a-post', 'busy'],
  handle: (parts, asked) => {
    const now = thisMinute(parts)
    return sendAnswer(parts, asked, { kind: 'post', address: asked.query.address, now })
  },
})
