// GET /api/authority: how many different blogs linked to a post, with the links that made the number and what was left out.
import { z } from 'zod'
import { presentAuthority } from '../../answers/present-post.ts'
import { Authority } from '../contract.ts'
import { MOST_POSTS } from '../limits.ts'
import { addressParameter, windowParameter } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const authority = route({
  method: 'get',
  path: '/api/authority',
  summary: 'How many different blogs linked to a post, and which',
  query: z.object({ address: addressParameter, window: windowParameter }),
  body: NOTHING,
  answer: json(Authority, 'The authority'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'not-a-post', 'bad-parameter'],
  handle: async ({ store, now }, { query, response }) => {
    const neighbourhood = await store.around(query.address, { depth: 1, limit: MOST_POSTS })
    const options = { window: query.window, now: now().toISOString() }
    response.json(presentAuthority(neighbourhood, query.address, options))
  },
})
