// Requests that never became one: too slow, too long, or no HTTP. The last words on their connection are a problem too.
import type { Duplex } from 'node:stream'
import { Problem, problemJson } from '../problem.ts'

const PROBLEMS: Readonly<Record<string, Problem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: new Problem('too-slow', 'Send the request in one go.'),
  HPE_HEADER_OVERFLOW: new Problem('headers-too-large', 'Ask with a shorter address and fewer headers.'),
}
const NO_HTTP = new Problem('bad-parameter', 'This is no HTTP request that can be read.')

export function tellUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const problem = problemJson(PROBLEMS[error.code ?? ''] ?? NO_HTTP)
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
