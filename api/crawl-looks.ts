// How a crawl stands, looked up once for all who follow it: a thousand readers cost what one does.
import { createHash } from 'node:crypto'
import type { CrawlJson } from './contract.ts'
import { crawlJson, knownCrawl } from './crawl-json.ts'
import type { Parts } from './parts.ts'

export interface Look {
  readonly crawl: CrawlJson
  readonly text: string
  /** Tells two states apart. */
  readonly version: string
  /** It waits, and no crawler is at any crawl. */
  readonly nobody: boolean
}

/** How old a look may be, in ms. */
const FRESH = 250
const MOST_KEPT = 100

export class CrawlLooks {
  readonly #parts: Parts
  readonly #kept = new Map<string, { readonly at: number; readonly look: Promise<Look> }>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Throws the problem that there is no such crawl. */
  look(id: string): Promise<Look> {
    const kept = this.#kept.get(id)
    if (kept !== undefined && performance.now() - kept.at < FRESH) return kept.look
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    const look = lookAt(this.#parts, id)
    this.#kept.set(id, { at: performance.now(), look })
    return look
  }
}

async function lookAt(parts: Parts, id: string): Promise<Look> {
  const crawl = crawlJson(await knownCrawl(parts, id))
  const text = JSON.stringify(crawl)
  const version = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  return { crawl, text, version, nobody: crawl.state === 'asked' && (await parts.crawls.workers()).length === 0 }
}
