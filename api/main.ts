// The api's front door: makes the app listen, and closes it so that nobody is cut off. Its parts are given; it opens the threads that answer.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openAnswering } from './answering/answering.ts'
import { createApp } from './app.ts'
import { isLoopbackName } from './doors/host.ts'
import { tellUnread } from './doors/unread.ts'
import type { Parts } from './parts.ts'

export type { Parts } from './parts.ts'

export interface Listening {
  /** `http://127.0.0.1:4180/` */
  readonly url: string
  /** Takes no more requests, lets those under way finish for at most `DRAIN` ms, ends the streams. */
  close(): Promise<void>
}

const DRAIN = 5_000
/** Bytes of the first line and the headers: an address of 2,000 characters may be three times as long when escaped, and there may be several. */
const MOST_HEADERS = 65_536

/** The server cannot start. `code` is stable; the message says how to mend it. */
export class ApiError extends Error {
  readonly code: 'api/port-in-use' | 'api/cannot-listen' | 'api/token-needed'
  constructor(code: ApiError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ApiError'
    this.code = code
  }
}

/** What is given; the rest of the parts is made here. */
export interface Given extends Omit<Parts, 'closing' | 'answering'> {
  /** Where `store` was opened, so that threads can open it too. */
  readonly storeUrl: string
  /** How long a request may take to arrive, in ms: its headers, and all of it. */
  readonly slowest?: { readonly headers: number; readonly request: number }
}

const SLOWEST = { headers: 10_000, request: 30_000 }

/** Throws ApiError. */
export async function startApi(
  { storeUrl, slowest = SLOWEST, ...parts }: Given,
  where: { readonly host: string; readonly port: number },
): Promise<Listening> {
  if (parts.token === null && !parts.tokens?.length && !isLoopbackName(bracketed(where.host))) {
    throw new ApiError(
      'api/token-needed',
      `Listening on ${where.host} lets others in: set a token (--token), or "none" when something else guards the port.`,
    )
  }
  const closing = new AbortController()
  const token = parts.token === 'none' ? null : parts.token
  const answering = openAnswering(storeUrl, parts.store)
  const server = createServer(
    { connectionsCheckingInterval: 1_000, maxHeaderSize: MOST_HEADERS },
    createApp({ ...parts, token, answering, closing: closing.signal }),
  )
  cutSlowRequests(server, slowest)
  server.on('clientError', tellUnread)
  await listen(server, where)
  const { port } = server.address() as AddressInfo
  parts.log.info({ host: where.host, port }, 'api started')
  return { url: `http://${bracketed(where.host)}:${port}/`, close: () => drain(server, closing).then(answering.close) }
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** Slow senders are cut; long answers (exports, event streams) are not. */
function cutSlowRequests(server: Server, { headers, request }: typeof SLOWEST): void {
  server.headersTimeout = headers
  server.requestTimeout = request
  server.keepAliveTimeout = 5_000
  server.maxHeadersCount = 100
}

async function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen({ host, port }, () => resolve())
  try {
    await promise
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, host, port)
  }
  server.removeListener('error', reject)
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): ApiError {
  if (error.code === 'EADDRINUSE') {
    const message = `Port ${port} is in use. Stop what uses it, or take another: --port ${port + 1} (0 takes a free one).`
    return new ApiError('api/port-in-use', message, { cause: error })
  }
  return new ApiError('api/cannot-listen', `Cannot listen on ${host}, port ${port}: ${error.message}`, { cause: error })
}

async function drain(server: Server, closing: AbortController): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  closing.abort()
  // Kept-alive connections become idle one by one, as their answers end.
  const idle = setInterval(() => server.closeIdleConnections(), 20)
  const late = setTimeout(() => server.closeAllConnections(), DRAIN)
  await promise
  clearInterval(idle)
  clearTimeout(late)
}
