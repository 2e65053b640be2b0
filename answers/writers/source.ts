// Where an export comes from. The store's own type fits it; answers know no store.
import { graphAsOf } from '../../graph/as-of.ts'
import type { Address, Graph } from '../../graph/model.ts'
import { canonicalOf } from '../../graph/verdict.ts'
import { type Known, knownOf } from '../known.ts'

type Judged = 'blogs' | 'posts' | 'comments' | 'links'

export interface Source {
  /** Where such things may stand, and all other names of it, in order, in pieces; those after one. */
  addresses(of: Judged, after: Address | ''): AsyncIterable<readonly Address[]>
  /** What judges these, the comments under them, and such links: all, those from them, or linkbacks alone. */
  factsAt(addresses: Iterable<Address>, options: { readonly links: 'all' | 'outbound' | 'linkbacks' }): Promise<Graph>
  /** Every fact, in pieces of one kind, in key order; or those after a place. */
  everything(after: { readonly kind: keyof Graph; readonly address: Address } | null): AsyncIterable<Graph>
}

/** A graph that is held whole: one conversation. */
export function sourceOf(graph: Graph): Source {
  return {
    async *addresses(_of, after) {
      yield [...namedIn(graph)].sort().filter((address) => address > after)
    },
    factsAt: async () => graph,
    async *everything() {
      yield graph
    },
  }
}

function namedIn({ blogs, posts, comments, evidence, anchors, aliases }: Graph): ReadonlySet<Address> {
  return new Set([
    ...[...blogs, ...posts].map(({ address }) => address),
    ...comments.map(({ post }) => post),
    ...evidence.flatMap(({ source, target }) => [source, target]),
    ...anchors.map(({ target }) => target),
    ...aliases.flatMap(({ from, to }) => [from, to]),
  ])
}

/** A piece of a source with its verdicts. `own`: the canonical addresses that are this piece's, in order; each is in one piece alone. */
export interface Piece {
  readonly known: Known
  readonly stored: Graph
  readonly own: readonly Address[]
}

export interface JudgedOptions {
  readonly asOf: string | null
  /** Only what comes after this one; '' is all. */
  readonly after?: Address | ''
  /** Home pages that posts of other pieces named by that day. */
  readonly homes?: ReadonlySet<Address | null>
}

export async function* judged(
  source: Pick<Source, 'addresses' | 'factsAt'>,
  of: Judged,
  { asOf, after = '', homes }: JudgedOptions,
): AsyncIterable<Piece> {
  const links = of === 'links' ? 'outbound' : 'linkbacks'
  for await (const addresses of source.addresses(of, after)) {
    const piece = pieceOf(addresses, await source.factsAt(addresses, { links }), asOf, homes)
    if (of !== 'posts') yield piece
    else yield* withEnds(piece, source, asOf)
  }
}

function pieceOf(
  addresses: readonly Address[],
  graph: Graph,
  asOf: string | null,
  homes?: ReadonlySet<Address | null>,
): Piece {
  const stored = asOf === null ? graph : graphAsOf(graph, asOf, homes)
  const known = knownOf(stored)
  return { known, stored, own: addresses.filter((address) => canonicalOf(known.facts, address) === address) }
}

/** What is not known but for links that lead to it is judged with these. */
async function* withEnds(piece: Piece, source: Pick<Source, 'factsAt'>, asOf: string | null): AsyncIterable<Piece> {
  const ends = new Set(piece.own.filter((address) => !piece.known.facts.posts.has(address)))
  if (ends.size === 0) return yield piece
  const graph = await source.factsAt(ends, { links: 'all' })
  for (const address of piece.own) {
    const one = ends.has(address) ? pieceOf([address], graph, asOf) : { ...piece, own: [address] }
    yield one
  }
}
