// `grapevine export`: every fact of the store, or of one conversation, as a stream; with --output the methods note and how to cite it beside it.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { finished } from 'node:stream/promises'
import { setFlagsFromString } from 'node:v8'
import { citationFile } from '../answers/writers/citation.ts'
import { CSV_TABLES } from '../answers/writers/csv.ts'
import { type MethodsOptions, methodsNote } from '../answers/writers/methods.ts'
import { pseudonymKeyIn } from '../answers/writers/pseudonyms.ts'
import { type Source, sourceOf } from '../answers/writers/source.ts'
import { Tally } from '../answers/writers/tally.ts'
import { EXPORT_FORMATS, writeExport } from '../answers/writers/write.ts'
import { type Config, exportedSettings, frontierUrl, VERSION } from '../config.ts'
import { openFrontier } from '../frontier/open.ts'
import { graphAsOf } from '../graph/as-of.ts'
import { mergeGraphs } from '../graph/merge.ts'
import { EMPTY_GRAPH, type Graph } from '../graph/model.ts'
import { writeCypher } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import type { Call } from './command.ts'
import { dayTyped } from './day.ts'
import { Failure } from './failure.ts'
import { formatOf } from './format.ts'
import { openToRead } from './open.ts'
import { print } from './terminal.ts'
import { postOf } from './typed-address.ts'

const CRAWLS_TOLD = 50
const MOST_CRAWLS = 10_000
const BULK = 65_536

/** Returns the sha256 of what was written. */
async function writeTo(path: string, chunks: AsyncIterable<string>): Promise<string> {
  const hash = createHash('sha256')
  const file = createWriteStream(path)
  await once(file, 'open').catch((error) => {
    throw new Failure(`${path} cannot be written: ${error.message}.`, 1, { cause: error })
  })
  for await (const chunk of inBulk(chunks)) {
    hash.update(chunk)
    if (!file.write(chunk)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
  return hash.digest('hex')
}

/** Rows are small, and writing one by one costs most of the time. */
async function* inBulk(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let bulk = ''
  for await (const chunk of chunks) {
    bulk += chunk
    if (bulk.length < BULK) continue
    yield bulk
    bulk = ''
  }
  yield bulk
}

/** The crawls that are remembered beside the store, newest first; none where no frontier is. */
async function crawlsOf(config: Config): Promise<Pick<MethodsOptions, 'crawls' | 'crawlsLeftOut'>> {
  const url = frontierUrl(config)
  if (url.startsWith('sqlite:') && !existsSync(url.slice('sqlite:'.length))) return { crawls: [], crawlsLeftOut: 0 }
  const { crawls, close } = await openFrontier(url)
  try {
    const all = await crawls.list(MOST_CRAWLS)
    return { crawls: all.slice(0, CRAWLS_TOLD), crawlsLeftOut: Math.max(0, all.length - CRAWLS_TOLD) }
  } finally {
    await close()
  }
}

async function sourceFrom(store: Store, conversation: string | undefined): Promise<Source> {
  return conversation === undefined ? store : sourceOf((await store.around(postOf(conversation))).graph)
}

/** On a day all at once: what a post is then is told by readings, which come last. */
async function* factsOf(source: Source, asOf: string | null): AsyncIterable<Graph> {
  if (asOf === null) yield* source.everything(null)
  else yield graphAsOf(mergeGraphs(EMPTY_GRAPH, ...(await Array.fromAsync(source.everything(null)))), asOf)
}

export async function run({ options, config }: Call): Promise<0> {
  const format = formatOf(options.format ?? 'json', [...EXPORT_FORMATS, 'cypher'])
  const { asOf = null } = options
  if (asOf !== null) dayTyped('--as-of', asOf)
  const table = formatOf(options.table ?? 'edges', CSV_TABLES, '--table')
  // Rows live for a moment: a heap that hardly grows before it is cleaned takes half the memory, and no more time.
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=30')
  await using parts = await openToRead(config)
  const source = await sourceFrom(parts.store, options.conversation)
  const pseudonymKey = options.pseudonyms ? await pseudonymKeyIn(parts.store) : null
  const exportedAt = new Date().toISOString()
  const about = { version: VERSION, exportedAt, asOf, settings: exportedSettings(config), pseudonymKey }
  const tally = new Tally()
  const chunks =
    format === 'cypher' ? writeCypher(factsOf(source, asOf)) : writeExport(source, { format, table }, about, tally)
  const { output } = options
  if (output === undefined) for await (const chunk of inBulk(chunks)) await print(chunk)
  else {
    const sha256 = await writeTo(output, chunks)
    if (format === 'cypher') return 0
    const note = { ...about, ...(await crawlsOf(config)), file: basename(output), sha256 }
    await writeFile(`${output}.methods.md`, methodsNote(note, tally))
    await writeFile(`${output}.CITATION.cff`, citationFile(note))
  }
  return 0
}
