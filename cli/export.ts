// `grapevine export`: every fact of the store, or of one conversation, as a stream.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { writeJson } from '../answers/writers/json.ts'
import { exportedSettings, VERSION } from '../config.ts'
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
import { postOf } from './seeds.ts'
import { print } from './terminal.ts'

async function* conversationOf(store: Store, word: string): AsyncIterable<Graph> {
  const { graph } = await store.around(postOf(word))
  yield graph
}

/** All at once: what a post is on a day is told by readings, which come last. */
async function* knownOn(day: string, facts: AsyncIterable<Graph>): AsyncIterable<Graph> {
  yield graphAsOf(mergeGraphs(EMPTY_GRAPH, ...(await Array.fromAsync(facts))), day)
}

async function writeFile(path: string, chunks: AsyncIterable<string>): Promise<void> {
  const file = createWriteStream(path)
  await once(file, 'open').catch((error) => {
    throw new Failure(`${path} cannot be written: ${error.message}.`, 1, { cause: error })
  })
  for await (const chunk of chunks) if (!file.write(chunk)) await once(file, 'drain')
  file.end()
  await finished(file)
}

export async function run({ options, config }: Call): Promise<0> {
  const format = formatOf(options.format ?? 'json', ['json', 'cypher'], ['jsonl', 'csv', 'gexf', 'graphml'])
  const { conversation, asOf = null } = options
  if (asOf !== null) dayTyped('--as-of', asOf)
  await using parts = await openToRead(config)
  const facts = conversation === undefined ? parts.store.everything() : conversationOf(parts.store, conversation)
  const exportedAt = new Date().toISOString()
  const about = { version: VERSION, exportedAt, asOf, settings: exportedSettings(config) }
  const chunks = format === 'json' ? writeJson(facts, about) : writeCypher(asOf === null ? facts : knownOn(asOf, facts))
  if (options.output !== undefined) await writeFile(options.output, chunks)
  else for await (const chunk of chunks) await print(chunk)
  return 0
}
