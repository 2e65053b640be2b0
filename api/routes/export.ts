// GET /api/export: everything the store holds, as one JSON document, streamed. `grapevine import` reads it back.
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { asOfParameter } from '../parameters.ts'
import { NOTHING, route } from '../route.ts'

/** A reader who takes nothing for so long is cut, in ms: others wait for the thread that writes for them. */
const READER_PATIENCE = 60_000

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
  problems: ['bad-parameter', 'busy'],
  handle: async (parts, { query, left, response }) => {
    const exportedAt = parts.now().toISOString()
    const { version, exportedSettings: settings } = parts
    const options = { version, exportedAt, asOf: query.asOf ?? null, settings }
    const pieces = Readable.from(parts.answering.ask({ kind: 'export', options }, left))
    // What fails before the first piece can still be told as a problem.
    await once(pieces, 'readable')
    response.type('application/json')
    response.attachment(`grapevine-${exportedAt.slice(0, 10)}.json`)
    response.setTimeout(READER_PATIENCE)
    await pipeline(pieces, response)
  },
})
