// Posts and comments that hold the words that were searched for, best first.
import type { Address, Graph } from '../graph/model.ts'
import { asksNotToBeShown, canonicalOf, commentsOf, isSpam } from '../graph/verdict.ts'
import { cursorWord } from './cursor.ts'
import { type Known, knownOf } from './known.ts'
import { commentRow, postRow } from './rows.ts'
import type { HitJson, SearchJson } from './shapes.ts'

/** Where a page of hits begins: after this one. */
export interface HitPlace {
  readonly score: number
  readonly address: Address
}

/** What is asked of a store. */
export interface SearchedStore {
  search(
    query: string,
    options: { readonly limit: number; readonly after: HitPlace | null },
  ): Promise<readonly (HitPlace & { readonly post: Address | null })[]>
  searchCount(query: string): Promise<number>
  factsAt(addresses: Iterable<Address>, options: { readonly inbound: boolean }): Promise<Graph>
}

type Kept = HitJson | 'spam' | 'noindex' | 'again'

/** Hits that are not shown are counted: spam, pages that ask not to be shown, and what was met before under another name. */
export async function presentSearch(
  store: SearchedStore,
  query: string,
  { limit, after }: { readonly limit: number; readonly after: HitPlace | null },
): Promise<SearchJson> {
  const found = await store.search(query, { limit, after })
  const posts = found.map(({ address, post }) => post ?? address)
  const known = knownOf(await store.factsAt(posts, { inbound: false }))
  const met = new Set<Address>()
  const kept = found.map(({ address, post }) => hitOf(known, met, address, post))
  const count = (reason: Kept) => kept.filter((one) => one === reason).length
  const last = found.length === limit ? found.at(-1) : undefined
  return {
    query,
    hits: kept.filter((one) => typeof one === 'object'),
    total: await store.searchCount(query),
    leftOut: { spam: count('spam'), noindex: count('noindex'), again: count('again') },
    next: last === undefined ? null : cursorWord([last.score, last.address]),
  }
}

function hitOf(known: Known, met: Set<Address>, asked: Address, under: Address | null): Kept {
  const { facts } = known
  const address = canonicalOf(facts, asked)
  const post = canonicalOf(facts, under ?? asked)
  if (met.has(address)) return 'again'
  met.add(address)
  if ([address, post].some((subject) => isSpam(facts, subject))) return 'spam'
  if (asksNotToBeShown(facts, post)) return 'noindex'
  const comment = under === null ? null : commentsOf(facts, post).find((one) => one.address === address)
  // Shown as a linkback, or called another name by another road.
  if (comment === undefined) return 'again'
  return { post: postRow(known, post), comment: comment === null ? null : commentRow(known, comment) }
}
