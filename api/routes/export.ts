// GET /api/export: everything the store holds, or one conversation, streamed in the format asked for; and the methods note that belongs beside it.
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { CSV_TABLES } from '../../answers/writers/csv.ts'
import { pseudonymKeyIn } from '../../answers/writers/pseudonyms.ts'
import { EXPORT_FORMATS, EXPORT_TYPES } from '../../answers/writers/write.ts'
import type { Question } from '../answering/questions.ts'
import { sendAnswer } from '../answering/send.ts'
import { addressParameter, asOfParameter, flagParameter } from '../parameters.ts'
import type { Parts } from '../parts.ts'
import { NOTHING, route } from '../route.ts'

/** A reader who takes nothing for so long is cut, in ms: others wait for the thread that writes for them. */
const READER_PATIENCE = 60_000
const CRAWLS_TOLD = 50
const MOST_CRAWLS = 10_000

const query = z.object({
  format: z.enum(EXPORT_FORMATS, `write one of ${EXPORT_FORMATS.join(', ')}`).default('json'),
  table: z.enum(CSV_TABLES, 'write nodes or edges').default('edges').describe('Of CSV: which table'),
  conversation: addressParameter.optional().describe('Only the conversation round this post'),
  asOf: asOfParameter,
  pseudonyms: flagParameter.describe('Names of people replaced by keyed ones'),
  exportedAt: z.iso
    .datetime('write a time as 2026-01-31T12:00:00Z')
    .optional()
    .describe('The time to write into it, so that the same file can be made again'),
})

async function wantedBy(parts: Parts, asked: z.output<typeof query>): Promise<Extract<Question, { kind: 'export' }>> {
  const { format, table, conversation = null, asOf = null, pseudonyms } = asked
  const pseudonymKey = pseudonyms ? await pseudonymKeyIn(parts.store) : null
  const about = { version: parts.version, exportedAt: asked.exportedAt ?? parts.now().toISOString() }
  const options = { ...about, asOf, settings: parts.exportedSettings, pseudonymKey }
  return { kind: 'export', wanted: { format, table }, conversation, options }
}

const fileOf = ({ wanted: { format, table }, options }: Extract<Question, { kind: 'export' }>): string =>
  `grapevine-${options.exportedAt.slice(0, 10)}${format === 'csv' ? `-${table}` : ''}.${format}`

export const exportAll = route({
  method: 'get',
  path: '/api/export',
  summary: 'Every fact, or the posts and links alone, in a format of your programs',
  query,
  body: NOTHING,
  answer: { status: 200, description: 'The export', type: Object.values(EXPORT_TYPES), schema: null },
  problems: ['bad-parameter', 'not-an-address', 'busy'],
  handle: async (parts, { query, left, response }) => {
    const question = await wantedBy(parts, query)
    const pieces = Readable.from(parts.answering.ask(question, left))
    // What fails before the first piece can still be told as a problem.
    await once(pieces, 'readable')
    response.set('Content-Type', EXPORT_TYPES[query.format])
    response.attachment(fileOf(question))
    response.set('Content-Type', EXPORT_TYPES[query.format])
    response.setTimeout(READER_PATIENCE)
    await pipeline(pieces, response)
  },
})

export const exportMethods = route({
  method: 'get',
  path: '/api/export/methods',
  summary: 'The methods note to an export: seeds, settings, counts, what was left out, sha256, and how to cite it',
  query,
  body: NOTHING,
  answer: { status: 200, description: 'The note, in Markdown', type: 'text/markdown', schema: null },
  problems: ['bad-parameter', 'not-an-address', 'busy'],
  handle: async (parts, asked) => {
    const question = await wantedBy(parts, asked.query)
    const crawls = await parts.crawls.list(MOST_CRAWLS)
    const told = { crawls: crawls.slice(0, CRAWLS_TOLD), crawlsLeftOut: Math.max(0, crawls.length - CRAWLS_TOLD) }
    asked.response.type('text/markdown; charset=utf-8')
    await sendAnswer(parts, asked, { ...question, kind: 'methods', told: { file: fileOf(question), ...told } })
  },
})
