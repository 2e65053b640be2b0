// Serves the sample blogosphere (fixtures/sample) on the loopback, to be crawled for real. Answers from a table made at the start:
// nothing asked for ever becomes a file's path.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../fixtures/sample/', import.meta.url))

interface Served {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Sample {
  /** What a crawl of it is to be set to: its names lead here, and nothing else is reached. */
  readonly reach: {
    readonly connectTo: readonly string[]
    readonly allowPrivate: readonly string[]
    readonly delay: number
  }
  close(): Promise<void>
}

/** The hosts of the sample blogosphere, sorted. */
export async function sampleHosts(): Promise<readonly string[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** Where its crawl begins (seeds.txt). */
export async function sampleSeeds(): Promise<readonly string[]> {
  const lines = (await readFile(join(FOLDER, 'seeds.txt'), 'utf8')).split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/** Its owner does not mind being asked often. */
const DELAY = 20

export async function serveSample(): Promise<Sample> {
  const hosts = await sampleHosts()
  const table = new Map((await Promise.all(hosts.map(pagesOf))).flat())
  const server = createServer((request, response) => answer(table, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    reach: {
      connectTo: hosts.map((host) => `${host}=127.0.0.1:${port}`),
      allowPrivate: ['127.0.0.1/32'],
      delay: DELAY,
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function answer(table: ReadonlyMap<string, Served>, request: IncomingMessage, response: ServerResponse): void {
  const host = request.headers.host?.split(':')[0] ?? ''
  const path = request.url ?? '/'
  const found = table.get(host + path) ?? table.get(host + (path.split('?')[0] ?? ''))
  if (found === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n')
  } else if (found.headers.etag !== undefined && found.headers.etag === request.headers['if-none-match']) {
    response.writeHead(304, found.headers).end()
  } else response.writeHead(found.status, found.headers).end(found.body)
}

async function pagesOf(host: string): Promise<readonly (readonly [string, Served])[]> {
  const root = join(FOLDER, host)
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  const pages = await Promise.all(
    files.map(async (file) => namesOf(file.split(sep).join('/'), await readFile(join(root, file)))),
  )
  return pages.flat().map(([path, served]) => [host + path, served] as const)
}

/** The paths that a file answers to. */
function namesOf(file: string, body: Buffer): readonly (readonly [string, Served])[] {
  if (file === '_redirects') return redirectsOf(String(body))
  const type = file.endsWith('.xml') ? 'application/xml' : file.endsWith('.txt') ? 'text/plain' : 'text/html'
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
  const served = { status: 200, headers: { 'content-type': `${type}; charset=utf-8`, etag }, body }
  const folder = /^(.*?)\/?index\.(?:html|xml)$/.exec(file)?.[1]
  const paths = folder === undefined ? [`/${file}`] : folder === '' ? ['/'] : [`/${folder}`, `/${folder}/`]
  return paths.map((path) => [path, served] as const)
}

function redirectsOf(text: string): readonly (readonly [string, Served])[] {
  return text.split('\n').flatMap((line) => {
    const [from, to] = line.trim().split(/\s+/)
    if (from === undefined || to === undefined || from.startsWith('#')) return []
    return [[from, { status: 301, headers: { location: to }, body: Buffer.alloc(0) }] as const]
  })
}
