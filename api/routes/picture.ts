// GET /api/picture.svg: the picture of a conversation as a file, the same that the web draws.
import { z } from 'zod'
import { presentConversation } from '../../answers/present.ts'
import { conversationSvg } from '../../picture/conversation-svg.ts'
import { MOST_POSTS } from '../limits.ts'
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
  problems: ['no-address', 'not-an-address', 'unknown-address', 'bad-parameter', 'not-a-post'],
  handle: async ({ store }, { query, response }) => {
    const neighbourhood = await store.around(query.address, { limit: MOST_POSTS })
    const conversation = presentConversation(neighbourhood, query.address, { asOf: query.asOf ?? null })
    response.type('image/svg+xml').send(conversationSvg(conversation, { width: WIDTH, theme: query.theme }))
  },
})
