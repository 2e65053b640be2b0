// The second wall: a proxy that lets nothing through. Every request of the browser is answered before it gets here (sub-requests.ts); what
// gets by, a socket of any kind, ends here.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Wall {
  /** For the browser: "http://127.0.0.1:40123". */
  readonly proxy: string
  close(): Promise<void>
}

export async function openWall(): Promise<Wall> {
  const server = createServer((_, response) => response.writeHead(403).end())
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
  server.on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
