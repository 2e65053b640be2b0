// GET /api/conversations: the cards of the home page, the posts that most blogs answered first.
import { z } from 'zod'
import { presentCard } from '../../answers/present-card.ts'
import type { ConversationCardJson, ConversationListJson } from '../../answers/shapes.ts'
import { ConversationList } from '../contract.ts'
import { MOST_CARD_POSTS } from '../limits.ts'
import { limitParameter } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const conversations = route({
  method: 'get',
  path: '/api/conversations',
  summary: 'The liveliest conversations, as cards',
  query: z.object({ limit: limitParameter(12, 50) }),
  body: NOTHING,
  answer: json(ConversationList, 'The cards, and what the store holds in all'),
  problems: ['bad-parameter'],
  handle: async ({ store }, { query, response }) => {
    const cards: ConversationCardJson[] = []
    for (const { address } of await store.busiest(query.limit)) {
      cards.push(presentCard(await store.around(address, { limit: MOST_CARD_POSTS }), address))
    }
    const list: ConversationListJson = { conversations: cards, known: await store.counts() }
    response.json(list)
  },
})
