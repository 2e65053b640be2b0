// GET /api/health: is it up, and does the store answer.
import { Health } from '../contract.ts'
import { json, NOTHING, route } from '../route.ts'

export const health = route({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the server and its store answer',
  query: NOTHING,
  body: NOTHING,
  answer: json(Health, 'Both answer'),
  problems: [],
  handle: async ({ store, version }, { response }) => {
    // Counting a large store would take long; looking up a note does not.
    await store.note('health')
    response.set('Cache-Control', 'no-store').json({ status: 'ok', version })
  },
})
