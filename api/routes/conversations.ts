// GET /api/conversations: the cards of the home page, the posts that most blogs answered, or that were answered last.
import { z } from 'zod'
import { CARD_ORDERS } from '../../answers/shapes.ts'
import { sendAnswer } from '../answering/send.ts'
import { ConversationList } from '../contract.ts'
import { CHOSEN, limitParameter } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const conversations = route({
  method: 'get',
  path: '/api/conversations',
  summary: 'The liveliest conversations, or the latest, as cards',
  query: z.object({
    limit: limitParameter(12, 50),
    order: z.enum(CARD_ORDERS).default('busiest').describe('The most answered first, or those answered last'),
    ...CHOSEN,
  }),
  body: NOTHING,
  answer: json(ConversationList, 'The cards, and what the store holds in all'),
  problems: ['bad-parameter', 'busy'],
  handle: (parts, asked) => {
    const { limit, order } = asked.query
    return sendAnswer(parts, asked, { kind: 'conversations', limit, order })
  },
})
