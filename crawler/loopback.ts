// Real servers for the crawler's tests: on 127.0.0.1, answering by Host header, with an access log to judge the crawler by.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CrawlSettings } from '../frontier/crawls.ts'

export interface Visit {
  readonly host: string
  readonly path: string
  readonly method: string
  readonly headers: IncomingMessage['headers']
  /** Requests to the same host that were being answered when this one came. */
  readonly atOnce: number
}

/** A page's words, or a function for whatever else a server may do. */
export type Answering = string | ((request: IncomingMessage, response: ServerResponse) => void)

export interface Loopback {
  readonly port: number
  readonly log: Visit[]
  /** Paths asked of a host, in order. */
  asked(host: string): readonly string[]
  close(): Promise<void>
}

/** `pages`: answers by "host/path"; robots.txt that is not among them is a 404, like everything else. */
export async function openLoopback(pages: Readonly<Record<string, Answering>>, port = 0): Promise<Loopback> {
  const log: Visit[] = []
  const open = new Map<string, number>()
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    const { url: path = '/', method = '' } = request
    const atOnce = open.get(host) ?? 0
    log.push({ host, path, method, headers: request.headers, atOnce })
    open.set(host, atOnce + 1)
    response.on('close', () => open.set(host, (open.get(host) ?? 1) - 1))
    answer(pages[host + path], request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    log,
    asked: (host) => log.filter((visit) => visit.host === host).map(({ path }) => path),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

export function answer(answering: Answering | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof answering === 'function') answering(request, response)
  else if (answering === undefined) response.writeHead(404).end()
  else response.writeHead(200, { 'content-type': typeOf(request.url ?? '') }).end(answering)
}

const typeOf = (path: string): string => (path === '/robots.txt' ? 'text/plain' : 'text/html; charset=utf-8')

/** A redirect. */
export const moves = (location: string, status = 301): Answering => {
  return (_, response) => response.writeHead(status, { location }).end()
}

/** A status with no page. */
export const status = (code: number, headers: Readonly<Record<string, string>> = {}): Answering => {
  return (_, response) => response.writeHead(code, headers).end('no')
}

/** Settings that reach the server under every name, without a pause. */
export function loopbackSettings(port: number, more: Partial<CrawlSettings> = {}): CrawlSettings {
  return {
    ...{ scope: 'conversation', depth: 3, pages: 100, time: 0, requestsPerHost: 300, patience: 10_000, delay: 0 },
    ...{ concurrency: 8, allowPrivate: ['127.0.0.0/8'], connectTo: [`*=127.0.0.1:${port}`], never: [] },
    ...{ from: null, to: null, languages: [], maxBytes: 100_000, timeout: 2000, maxRedirects: 5 },
    ...{ userAgent: 'Grapevine/0', contact: 'http://us.example/', render: 'never', revisit: 'always' },
    ...more,
  }
}
