// GET /api/conversations: the cards of the home page, the posts that most blogs answered first.
import { z } from 'zod'
import { sendAnswer } from '../answering/send.ts'
import { ConversationList } from '../contract.ts'
import { CHOSEN, limitParameter } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const conversations = route({
  method: 'get',
  path: '/api/conversations',
  summary: 'The liveliest conversations, as cards',
  query: z.object({ limit: limitParameter(12, 50), ...CHOSEN }),
  body: NOTHING,
  answer: json(ConversationList, 'The cards, and what the store holds in all'),
  problems: ['bad-parameter', 'busy'],
  handle: (parts, asked) => sendAnswer(parts, asked, { kind: 'conversations', limit: asked.query.limit }),
})
