// GET /api/crawls/:id/events: a crawl as it goes, as server-sent events (HTML Living Standard, 9.2). The crawler may be another process,
// so the state is looked up again and again; each event holds the whole state, and its id says which, so that a reader who comes back resumes.
import { setTimeout as pause } from 'node:timers/promises'
import type { Response } from 'express'
import { CRAWL_EVENTS, type CrawlJson } from '../contract.ts'
import { CrawlLooks, type Look } from '../crawl-looks.ts'
import type { Parts } from '../parts.ts'
import { NOTHING, route } from '../route.ts'

const POLL = 500
const HEARTBEAT = 15_000
/** How long a crawl waits for a crawler before its readers are told that there is none, in ms. */
const PATIENCE = 10_000

const hasEnded = ({ state }: CrawlJson): boolean => ['done', 'failed', 'stopped', 'cut'].includes(state)

const looks = new WeakMap<Parts, CrawlLooks>()
function looksOf(parts: Parts): CrawlLooks {
  const own = looks.get(parts) ?? new CrawlLooks(parts)
  looks.set(parts, own)
  return own
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
    const { crawl, version } = await looksOf(parts).look(id)
    const last = request.get('Last-Event-ID') ?? null
    // 204 tells the browser not to come back (the `end` was its last event).
    if (hasEnded(crawl) && last === version) return void response.status(204).end()
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
    response.flushHeaders()
    if (request.method !== 'HEAD') await follow(parts, id, last, response)
    response.end()
  },
})

/** Writes what changes until the crawl has ended, nobody works on it, the reader is gone or the server closes. */
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
  const patience = parts.crawlerPatience ?? PATIENCE
  let seen = last
  let name: (typeof CRAWL_EVENTS)[number] = 'snapshot'
  let worked = performance.now()
  while (!signal.aborted) {
    const look = await looksOf(parts).look(id)
    if (look.version !== seen) response.write(eventText(name, look))
    if (hasEnded(look.crawl)) return void response.write(eventText('end', look))
    if (!look.nobody) worked = performance.now()
    else if (performance.now() - worked >= patience) return void response.write(eventText('nobody', look))
    seen = look.version
    name = 'progress'
    await pause(POLL, undefined, { signal }).catch(() => undefined)
  }
}

function eventText(name: (typeof CRAWL_EVENTS)[number], { version, text }: Look): string {
  return `event: ${name}\nid: ${version}\ndata: ${text}\n\n`
}
