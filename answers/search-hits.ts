// What a store finds for a search, hit by hit, best first: each as it may be shown with what it is told apart by, or why it is not shown.
import { instantOf } from '../graph/instant.ts'
import type { Address, Graph } from '../graph/model.ts'
import { asksNotToBeShown, canonicalOf, commentsOf, isSpam } from '../graph/verdict.ts'
import { blogKeyOf, type Known, knownOf } from './known.ts'
import { commentRow, postRow } from './rows.ts'
import type { HitJson, HitTraits } from './shapes.ts'

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
  factsAt(addresses: Iterable<Address>, options: { readonly links: 'linkbacks' }): Promise<Graph>
}

export interface Hit {
  readonly row: HitJson
  readonly traits: HitTraits
}

/** Spam, a page that asks not to be shown, or what was met before under another name. */
export type Unshown = 'spam' | 'noindex' | 'again'

export interface FoundHit {
  readonly place: HitPlace
  readonly hit: Hit | Unshown
  /** There is no other after it. */
  readonly isLast: boolean
}

/** So many hits are looked at, and no more, for one page of them. */
export const MOST_SIFTED = 500

/** `atOnce`: hits asked of the store in one go; `most`: hits that are looked at. */
export async function* hitsOf(
  store: SearchedStore,
  query: string,
  {
    after,
    atOnce,
    most = MOST_SIFTED,
  }: { readonly after: HitPlace | null; readonly atOnce: number; readonly most?: number },
): AsyncGenerator<FoundHit> {
  const met = new Set<Address>()
  let place = after
  for (let looked = 0; looked < most; looked += atOnce) {
    const found = await store.search(query, { limit: atOnce, after: place })
    const posts = found.map(({ address, post }) => post ?? address)
    const known = knownOf(await store.factsAt(posts, { links: 'linkbacks' }))
    for (const [index, { address, post, score }] of found.entries()) {
      const isLast = found.length < atOnce && index === found.length - 1
      place = { score, address }
      yield { place, hit: hitOf(known, met, address, post), isLast }
    }
    if (found.length < atOnce) return
  }
}

function hitOf(known: Known, met: Set<Address>, asked: Address, under: Address | null): Hit | Unshown {
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
  const row = { post: postRow(known, post), comment: comment === null ? null : commentRow(known, comment) }
  return { row, traits: traitsOf(known, row) }
}

function traitsOf(known: Known, { post, comment }: HitJson): HitTraits {
  const instant = instantOf(comment === null ? post.effectiveAt : comment.publishedAt)
  return {
    kind: comment === null ? 'post' : 'comment',
    blog: blogKeyOf(known, post.address),
    year: instant === null ? null : String(new Date(instant).getUTCFullYear()),
    state: comment === null ? post.state : comment.goneAt === null ? 'read' : 'gone',
  }
}
