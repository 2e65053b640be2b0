// GET /api/crawls/:id/events: a crawl as it goes, as server-sent events (HTML Living Standard, 9.2). The crawler may be another process,
// so the state is looked up again and again; each event holds the whole state, and its id says which, so that a reader who comes back resumes.
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Response } from 'express'
import { CRAWL_EVENTS, type CrawlJson } from '../contract.ts'
import { crawlJson, knownCrawl } from '../crawl-json.ts'
import type { Parts } from '../parts.ts'
import { NOTHING, route } from '../route.ts'

const POLL = 500
const HEARTBEAT = 15_000

const hasEnded = ({ state }: CrawlJson): boolean => ['done', 'failed', 'stopped', 'cut'].includes(state)

const versionOf = (crawl: CrawlJson): string => {
  return createHash('sha256').update(JSON.stringify(crawl)).digest('base64url').slice(0, 16)
}

export const crawlEvents = route({
  method: 'get',
  path: '/api/crawls/:id/events',
  summary: 'A crawl as it goes: a snapshot, then progress, then the end, each with the whole state',
  query: NOTHING,
  body: NOTHING,
  answer: { status: 200, description: `Events ${CRAWL_EVENTS.join(', ')}`, type: 'text/event-stream', schema: null },
  problems: ['unknown-crawl'],
  handle: async (parts, { id, request, response }) => {
    const crawl = crawlJson(await knownCrawl(parts, id))
    const last = request.get('Last-Event-ID') ?? null
    // 204 tells the browser not to come back (the `end` was its last event).
    if (hasEnded(crawl) && last === versionOf(crawl)) return void response.status(204).end()
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
    response.flushHeaders()
    if (request.method !== 'HEAD') await follow(parts, id, last, response)
    response.end()
  },
})

/** Writes what changes until the crawl has ended, the reader is gone or the server closes. */
async function follow(parts: Parts, id: string, last: string | null, response: Response): Promise<void> {
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT)
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  try {
    await writeChanges(parts, id, last, response, AbortSignal.any([gone.signal, parts.closing]))
  } finally {
    clearInterval(heartbeat)
  }
}

async function writeChanges(
  parts: Parts,
  id: string,
  last: string | null,
  response: Response,
  signal: AbortSignal,
): Promise<void> {
  let seen = last
  let name: (typeof CRAWL_EVENTS)[number] = 'snapshot'
  while (!signal.aborted) {
    const crawl = crawlJson(await knownCrawl(parts, id))
    const version = versionOf(crawl)
    if (version !== seen) response.write(eventText(name, version, crawl))
    if (hasEnded(crawl)) return void response.write(eventText('end', version, crawl))
    seen = version
    name = 'progress'
    await pause(POLL, undefined, { signal }).catch(() => undefined)
  }
}

function eventText(name: (typeof CRAWL_EVENTS)[number], id: string, crawl: CrawlJson): string {
  return `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(crawl)}\n\n`
}
