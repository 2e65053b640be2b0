// GET /api/picture.svg: the picture of a conversation as a file, the same that the web draws.
import { z } from 'zod'
import { sendAnswer } from '../answering/send.ts'
import { addressParameter, asOfParameter } from '../parameters.ts'
import { NOTHING, route } from '../route.ts'

const WIDTH = 1200

export const picture = route({
  method: 'get',
  path: '/api/picture.svg',
  summary: 'The picture of a conversation',
  query: z.object({
    address: addressParameter,
    asOf: asOfParameter,
    theme: z.enum(['light', 'dark'], 'write light or dark').default('light'),
  }),
  body: NOTHING,
  answer: { status: 200, description: 'The picture', type: 'image/svg+xml', schema: null },
  problems: ['no-address', 'not-an-address', 'unknown-address', 'bad-parameter', 'not-a-post', 'busy'],
  handle: (parts, asked) => {
    const { address, asOf = null, theme } = asked.query
    asked.response.type('image/svg+xml; charset=utf-8')
    return sendAnswer(parts, asked, { kind: 'picture', address, asOf, theme, width: WIDTH })
  },
})
