// Every fact of a store, in pieces of bounded size, one kind after another, each in the order of its key.
import { aliasKey, anchorKey, blogKey, commentKey, evidenceKey, markKey, postKey, readingKey } from '../graph/keys.ts'
import { type Address, EMPTY_GRAPH, type Graph } from '../graph/model.ts'
import { sortedBy } from '../graph/order.ts'
import type { Place } from './store.ts'

type Kind = keyof Graph
type Fact<K extends Kind> = Graph[K][number]

/**
 * Gives all facts whose keys begin with one of the next addresses after this one ('': from the first), and the last of these addresses; null: there
 * are none. Between two steps others may write, and their facts are met or not, but never by half.
 */
export type Step<F> = (after: Address | '') => Promise<{ readonly facts: readonly F[]; readonly last: Address } | null>
export type Steps = { readonly [K in Kind]: Step<Fact<K>> }

export async function* walk(steps: Steps, after: Place | null): AsyncIterable<Graph> {
  for (const kind of KINDS.slice(KINDS.indexOf(after?.kind ?? 'blogs')))
    yield* walkKind(steps, kind, kind === after?.kind ? after.address : '')
}

const KEYS: { readonly [K in Kind]: (fact: Fact<K>) => string } = {
  ...{ blogs: blogKey, posts: postKey, comments: commentKey, evidence: evidenceKey },
  ...{ anchors: anchorKey, aliases: aliasKey, marks: markKey, readings: readingKey },
}
const KINDS = Object.keys(KEYS) as readonly Kind[]

async function* walkKind<K extends Kind>(steps: Steps, kind: K, start: Address | ''): AsyncIterable<Graph> {
  for (let after = start; ; ) {
    const found = await steps[kind](after)
    if (found === null) return
    yield { ...EMPTY_GRAPH, [kind]: sortedBy<Fact<K>>(found.facts, KEYS[kind]) }
    after = found.last
  }
}
