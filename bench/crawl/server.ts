// The loopback server of the benches, a process of its own: node bench/crawl/server.ts HOSTS PAGES COMMENTS. Says its port, then answers
// until its standard input ends. /log at any host tells what each host was asked, and when.
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { hostOf, htmlOf, pageAt, type Shape } from './blogosphere.ts'

const [hosts = 1, pages = 1, comments = 0] = process.argv.slice(2).map(Number)
const shape: Shape = { hosts, pages, comments }
const kept = new Map<number, Buffer>()
const log = new Map<string, number[]>()
let port = 0

const http = createServer((request, response) => {
  const path = request.url ?? '/'
  if (path === '/log') return void response.end(JSON.stringify(Object.fromEntries(log)))
  const host = request.headers.host ?? ''
  const times = log.get(host) ?? []
  times.push(Date.now())
  log.set(host, times)
  const page = pageAt(path)
  if (page === null || page >= pages) response.writeHead(404).end()
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(bodyOf(page))
})
http.keepAliveTimeout = 60_000

/** Made once, so that the server keeps up with the fastest row. */
function bodyOf(page: number): Buffer {
  const body = kept.get(page) ?? Buffer.from(htmlOf(page, shape, port))
  if (comments > 0) kept.set(page, body)
  return body
}

for (let blog = 0; blog < hosts; blog++) {
  const listener = createSocketServer((socket) => http.emit('connection', socket))
  await new Promise<void>((resolve) => listener.listen(port, hostOf(blog), resolve))
  port = (listener.address() as AddressInfo).port
}
if (comments > 0) for (let page = 0; page < pages; page++) bodyOf(page)
process.stdout.write(`${port}\n`)
process.stdin.resume().on('end', () => process.exit(0))
