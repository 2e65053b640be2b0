// Whole mirrors of real blogs on the loopback, answered by Host header. Test material that is no part of the project: it lies in
// GRAPEVINE_DATA (or ~/.cache/grapevine-data) or nowhere.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { publicData } from './public-data.ts'

/** Where the mirrors are; null when they are not on this machine. */
export function mirrorsFolder(): string | null {
  const folder = publicData('crawl')
  return existsSync(join(folder, 'index.json')) ? folder : null
}

interface Mirror {
  readonly name: string
  /** Home page. */
  readonly base: string
  /** Other hosts it was reached by. */
  readonly aliases: readonly string[]
}

interface MirroredPage {
  readonly file: string
  readonly type: string
}

export interface Mirrors {
  /** Home pages. */
  readonly bases: readonly string[]
  /** Every HTML page. */
  readonly pages: readonly string[]
  /** Every host leads here. */
  readonly connectTo: readonly string[]
  /** Answers so far by status. */
  readonly answers: ReadonlyMap<number, number>
  close(): Promise<void>
}

/** Serves those of the mirrors that are named, or all. */
export async function openMirrors(folder: string, names: readonly string[]): Promise<Mirrors> {
  const all = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as readonly Mirror[]
  const mirrors = all.filter(({ name }) => names.length === 0 || names.includes(name))
  const pages = new Map<string, MirroredPage>()
  const hosts = new Map<string, string>()
  for (const { name, base, aliases } of mirrors) {
    const rows = (await readFile(join(folder, `${name}.urlmap.tsv`), 'utf8')).split('\n')
    for (const row of rows) {
      const [address = '', file = '', type] = row.split('\t')
      const path = join(folder, name, file)
      const key = address.replace(/^https?:\/\//, '')
      // A folder's page and its feed may share an address: the page is listed first.
      if (type !== undefined && !pages.has(key) && existsSync(path)) pages.set(key, { file: path, type })
    }
    for (const alias of aliases) hosts.set(alias, new URL(base).host)
  }
  const answers = new Map<number, number>()
  const rename = renamer(hosts)
  const server = createServer((request, response) => {
    response.on('finish', () => answers.set(response.statusCode, (answers.get(response.statusCode) ?? 0) + 1))
    void answer(pages, hosts, rename, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const html = [...pages].filter(([, { type }]) => type.startsWith('text/html')).map(([key]) => `http://${key}`)
  return {
    ...{ bases: mirrors.map(({ base }) => base), pages: html, connectTo: [`*=127.0.0.1:${port}`], answers },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function answer(
  pages: ReadonlyMap<string, MirroredPage>,
  hosts: ReadonlyMap<string, string>,
  rename: Rename,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = request.headers.host ?? ''
  const host = hosts.get(asked) ?? asked
  const path = request.url ?? '/'
  const page = pages.get(host + path)
  if (page === undefined && pages.has(`${host}${path}/`)) response.writeHead(301, { location: `${path}/` }).end()
  else if (page === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('not mirrored\n')
  else if (host !== asked) response.writeHead(301, { location: `http://${host}${path}` }).end()
  else await send(page, rename, request, response)
}

type Rename = (body: Buffer) => Buffer

/** Mirrors taken over TLS or under another host link to themselves there; here they are served over plain HTTP under one name. */
function renamer(hosts: ReadonlyMap<string, string>): Rename {
  const origins = [...hosts].flatMap(([alias, host]) =>
    [`https://${alias}`, `http://${alias}`].map((origin) => [origin, `http://${host}`] as const),
  )
  return (body) => {
    const text = origins.reduce((html, [origin, base]) => html.replaceAll(origin, base), body.toString('latin1'))
    return Buffer.from(text, 'latin1')
  }
}

async function send(
  { file, type }: MirroredPage,
  rename: Rename,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = rename(await readFile(file))
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
  else response.writeHead(200, { 'content-type': type, etag }).end(body)
}
