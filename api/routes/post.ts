// GET /api/post: one post with its comments, its links in both directions, its authority and how it was read.
import { z } from 'zod'
import { presentPost } from '../../answers/present-post.ts'
import { PostDetail } from '../contract.ts'
import { MOST_POSTS } from '../limits.ts'
import { addressParameter } from '../parameters.ts'
import { json, NOTHING, route } from '../route.ts'

export const post = route({
  method: 'get',
  path: '/api/post',
  summary: 'A post with its comments, its links both ways and its readings',
  query: z.object({ address: addressParameter }),
  body: NOTHING,
  answer: json(PostDetail, 'The post'),
  problems: ['no-address', 'not-an-address', 'unknown-address', 'not-a-post'],
  handle: async ({ store, now }, { query, response }) => {
    const neighbourhood = await store.around(query.address, { depth: 1, limit: MOST_POSTS })
    response.json(presentPost(neighbourhood, query.address, { now: now().toISOString() }))
  },
})
