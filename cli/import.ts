// `grapevine import`: adds the facts of an export to the store.
import { readFile } from 'node:fs/promises'
import { graphFromExport } from '../answers/import.ts'
import { counted } from '../answers/plural.ts'
import type { Graph } from '../graph/model.ts'
import { openStore, withoutSecrets } from '../store/open.ts'
import type { Call } from './command.ts'
import { Failure } from './failure.ts'
import { staying } from './open.ts'
import { fileTrouble } from './page-file.ts'
import { print } from './terminal.ts'

async function readExport(file: string): Promise<Graph> {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Failure(`${fileTrouble(error, file)}.`)
  })
  try {
    return graphFromExport(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Failure(`${file} is no JSON, or only a part of it: export it again.`, 1, { cause: error })
  }
}

export async function run({ words, options, config }: Call): Promise<0> {
  const graph = await readExport(words[0] ?? '')
  const store = await openStore(config.store, staying(config))
  try {
    await store.merge(graph)
  } finally {
    await store.close()
  }
  const { posts, comments, evidence } = graph
  const counts = { posts: posts.length, comments: comments.length, evidence: evidence.length }
  const line = `${counted(counts.posts, 'post')}, ${counted(counts.comments, 'comment')}, ${counted(counts.evidence, 'proof')} of links`
  await print(`${options.json ? JSON.stringify(counts) : `Added to ${withoutSecrets(config.store)}: ${line}.`}\n`)
  return 0
}
