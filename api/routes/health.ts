// GET /api/health: is it up, and does the store answer.
import { z } from 'zod'
import { json, NOTHING, route } from '../route.ts'

export const health = route({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the server and its store answer',
  query: NOTHING,
  body: NOTHING,
  answer: json(z.object({ status: z.literal('ok'), version: z.string() }), 'Both answer'),
  problems: ['store-unreachable'],
  handle: async ({ store, version }, { response }) => {
    await store.counts()
    response.set('Cache-Control', 'no-store').json({ status: 'ok', version })
  },
})
