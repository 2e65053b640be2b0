// GET /api/export: everything the store holds, as one JSON document, streamed. `grapevine import` reads it back.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { writeJson } from '../../answers/writers/json.ts'
import { asOfParameter } from '../parameters.ts'
import { NOTHING, route } from '../route.ts'

export const exportAll = route({
  method: 'get',
  path: '/api/export',
  summary: 'Every fact, with what is derived from them beside',
  query: z.object({
    format: z.enum(['json'], 'json is the only format yet').default('json'),
    asOf: asOfParameter,
  }),
  body: NOTHING,
  answer: { status: 200, description: 'The export (docs: commands)', type: 'application/json', schema: null },
  problems: ['bad-parameter'],
  handle: async (parts, { query, response }) => {
    const exportedAt = parts.now().toISOString()
    const { version, exportedSettings: settings } = parts
    const text = writeJson(parts.store.everything(), { version, exportedAt, asOf: query.asOf ?? null, settings })
    response.type('application/json')
    response.attachment(`grapevine-${exportedAt.slice(0, 10)}.json`)
    await pipeline(Readable.from(text), response)
  },
})
