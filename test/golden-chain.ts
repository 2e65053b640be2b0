// One fixture through the whole house: page → extraction → graph → cascade → picture. Each step takes the file of the step before.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { presentConversation } from '../answers/present.ts'
import type { ConversationJson } from '../answers/shapes.ts'
import type { Page } from '../crawler/capture/page.ts'
import { extract } from '../crawler/extract/extract.ts'
import type { Extraction } from '../crawler/extract/extraction.ts'
import { saidOf, toRead } from '../crawler/saying.ts'
import { toGraph } from '../crawler/to-graph/to-graph.ts'
import { mergeGraphs } from '../graph/merge.ts'
import type { Graph } from '../graph/model.ts'
import { conversationSvg } from '../picture/conversation-svg.ts'
import { HOME } from './imports.ts'

/** chain.json of a golden chain. */
export interface Chain {
  readonly about: string
  /** The post the picture grows from. */
  readonly root: string
  readonly pages: readonly { readonly address: string; readonly file: string; readonly fetchedAt: string }[]
}

export const CHAINS = 'fixtures/golden'
const textOf = (name: string, file: string): string => readFileSync(join(HOME, CHAINS, name, file), 'utf8')

/** What a golden file holds is what the step before it wrote. */
const jsonOf = <Value>(name: string, file: string): Value => JSON.parse(textOf(name, file)) as Value
const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

export const chainOf = (name: string): Chain => jsonOf<Chain>(name, 'chain.json')

function pageOf(name: string, { address, file, fetchedAt }: Chain['pages'][number]): Page & { body: Uint8Array } {
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  const answer = { kind: 'page', status: 200, headers, rendered: false, scriptMade: null, truncated: null } as const
  const validators = { etag: null, lastModified: null, hash: null }
  return { ...answer, address, fetchedAt, validators, sitemaps: [], body: Buffer.from(textOf(name, file)) }
}

const hopTo = (address: string) =>
  ({ address, depth: 0, because: 'seed', via: null, redirects: 0, priority: 0 }) as const

/** The steps: the file each makes, from the files before it. */
export const STEPS: readonly (readonly [file: string, make: (name: string) => string])[] = [
  [
    'extraction.json',
    (name) =>
      written(
        chainOf(name)
          .pages.map((page) => pageOf(name, page))
          .map((page) => extract(toRead(page, page.body))),
      ),
  ],
  [
    'graph.json',
    (name) => {
      const extractions = jsonOf<readonly Extraction[]>(name, 'extraction.json')
      const pages = chainOf(name).pages.map((page) => pageOf(name, page))
      const graphs = extractions.map((extraction, index) => {
        const page = pages[index]
        if (page === undefined) throw new Error(`${name}: more extractions than pages`)
        return toGraph(saidOf(hopTo(page.address), page, extraction))
      })
      return written(mergeGraphs(...graphs))
    },
  ],
  [
    'cascade.json',
    (name) => {
      const graph = jsonOf<Graph>(name, 'graph.json')
      return written(presentConversation({ graph, leftOut: 0 }, chainOf(name).root, { asOf: null }))
    },
  ],
  [
    'picture.svg',
    (name) => {
      const conversation = jsonOf<ConversationJson>(name, 'cascade.json')
      return `${conversationSvg(conversation, { width: 960, theme: 'light' })}\n`
    },
  ],
]
