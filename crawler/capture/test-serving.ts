// A capturer on a loopback server, for the tests of this folder.
import { afterEach } from 'vitest'
import type { CrawlSettings } from '../../frontier/crawls.ts'
import { type Answering, type Loopback, loopbackSettings, openLoopback } from '../loopback.ts'
import { type CaptureOptions, type Capturer, openCapture } from './capture.ts'
import type { Page, Refusal } from './page.ts'

export interface Serving extends Capturer {
  readonly server: Loopback
  /** Asks for an address for the first time. */
  read(address: string, redirects?: number): Promise<Page | Refusal>
}

type Pages = Readonly<Record<string, Answering>>

/** Opens both; they are closed after the test. */
export async function serving(
  pages: Pages,
  more: Partial<CrawlSettings> = {},
  options: Partial<CaptureOptions> = {},
): Promise<Serving> {
  const server = await openLoopback(pages)
  const settings = loopbackSettings(server.port, more)
  const signal = new AbortController().signal
  const capturer = openCapture({ settings, closed: false, now: Date.now, signal, ...options })
  open.push(capturer.close, server.close)
  return { ...capturer, server, read: (address, redirects = 0) => capturer.capture({ address, redirects }, null) }
}

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

export const words = (got: Page | Refusal): string =>
  Buffer.from(got.kind === 'page' ? (got.body ?? []) : []).toString()

export const html = (bytes: Buffer | string, headers: Readonly<Record<string, string>> = {}): Answering => {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(bytes)
}

/** A clock that stands still until it is set, in ms since 1970. */
export function stoppedClock() {
  let time = 1_000_000
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms
    },
  }
}
