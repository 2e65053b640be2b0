// One reader over the files that standard input names, a line each: says pages, seconds of processor time and memory as JSON.
// `node row.ts READER TURNS`: every page once a turn; the quickest turn counts, as the first ones compile and other programs disturb any.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseDocument } from 'htmlparser2'
import { decode } from '../../crawler/extract/encoding/encoding.ts'
import { extract } from '../../crawler/extract/extract.ts'

type Read = (body: Uint8Array, address: string) => unknown

const READERS: Readonly<Record<string, () => Read>> = {
  grapevine: () => (body, address) =>
    extract({
      address,
      body,
      contentType: 'text/html',
      headers: {},
      fetchedAt: '2026-01-01T00:00:00.000Z',
      truncated: null,
    }),
  parse: () => (body) => parseDocument(decode(body, 'text/html')),
  readability: () => {
    const require = createRequire(join(process.env.PEERS ?? '', 'package.json'))
    const { Readability } = require('@mozilla/readability')
    const { parseHTML } = require('linkedom')
    return (body) => new Readability(parseHTML(decode(body, 'text/html')).document).parse()
  },
}

const files = readFileSync(0, 'utf8').trim().split('\n')
const read = (READERS[process.argv[2] ?? ''] ?? READERS.grapevine)?.() as Read
const pages = files.map((file, n) => ({
  body: readFileSync(file),
  address: `http://blog-${n}.example/2009/05/a-post/`,
}))
const turns = Array.from({ length: Number(process.argv[3] ?? 1) }, () => {
  const busy = process.cpuUsage()
  for (const page of pages) readOne(page)
  const { user, system } = process.cpuUsage(busy)
  return (user + system) / 1e6
})
process.stdout.write(
  `${JSON.stringify({ pages: pages.length, core: Math.min(...turns), megabytes: process.resourceUsage().maxRSS / 1024 })}\n`,
)

function readOne({ body, address }: (typeof pages)[number]): void {
  try {
    read(body, address)
  } catch {
    // A peer that cannot read a page is not slower for it.
  }
}
