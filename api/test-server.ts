// The real api on a free port of the loopback, over a real store and frontier in a folder of their own. Tests only.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CrawlSettings, Crawls } from '../frontier/crawls.ts'
import type { Frontier } from '../frontier/frontier.ts'
import { openFrontier } from '../frontier/open.ts'
import { SILENT } from '../log.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { type Given, startApi } from './main.ts'

export interface TestServer {
  readonly url: string
  readonly parts: Given
  readonly store: Store
  readonly crawls: Crawls
  readonly frontier: Frontier
  /** Asks for a path; `body` given, it is a POST of JSON. */
  ask(path: string, options?: AskOptions): Promise<Told>
  close(): Promise<void>
}

export interface AskOptions {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; null when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any
}

const SETTINGS: CrawlSettings = {
  ...{ scope: 'conversation', depth: 3, pages: 1000, time: 0, requestsPerHost: 300, patience: 600_000, delay: 1000 },
  ...{ concurrency: 50, allowPrivate: [], connectTo: [], never: [], from: null, to: null, languages: [] },
  ...{
    maxBytes: 8_388_608,
    timeout: 30_000,
    maxRedirects: 10,
    userAgent: 'Test/0',
    contact: null,
    render: 'needed',
    revisit: 'always',
  },
}

export async function startTestServer(changes: Partial<Given> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'grapevine-api-'))
  const storeUrl = `sqlite:${join(folder, 'grapevine.db')}`
  const store = await openStore(storeUrl)
  const frontier = await openFrontier(`sqlite:${join(folder, 'frontier.db')}`)
  const parts: Given = {
    store,
    storeUrl,
    crawls: frontier.crawls,
    frontier: frontier.frontier,
    log: SILENT,
    version: '0.0.0',
    crawlSettings: SETTINGS,
    exportedSettings: { depth: 3 },
    sampleSeeds: ['http://first.example/hello/'],
    webFolder: null,
    token: null,
    publicUrl: null,
    trustProxy: null,
    rateLimit: 600,
    now: () => new Date('2010-06-01T12:00:00Z'),
    ...changes,
  }
  const listening = await startApi(parts, { host: '127.0.0.1', port: 0 })
  return {
    url: listening.url,
    parts,
    store,
    crawls: frontier.crawls,
    frontier: frontier.frontier,
    ask: (path, options) => ask(new URL(path, listening.url), options),
    close: async () => {
      await listening.close()
      await frontier.close()
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function ask(url: URL, { body, headers = {} }: AskOptions = {}): Promise<Told> {
  const post = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }
  const asked =
    body === undefined ? { headers } : { ...post, headers: { 'Content-Type': 'application/json', ...headers } }
  const response = await fetch(url, { ...asked, redirect: 'manual' })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
