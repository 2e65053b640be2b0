// The graph as researchers' programs know it: posts are nodes, links are edges. Rows of plain words and numbers, one list for each.
import { commentsOf, type Link } from '../../graph/verdict.ts'
import type { Known } from '../known.ts'
import { postRow } from '../rows.ts'
import type { PostJson } from '../shapes.ts'
import type { ExportOptions } from './lists.ts'
import { pseudonymsBy } from './pseudonyms.ts'
import { judged, type Source } from './source.ts'
import type { Tally } from './tally.ts'

/** Fields in the order in which they are written. All but `comments` are text; an empty one is absence. */
export const NODE_FIELDS = [
  ...(['id', 'label', 'blog', 'blogName', 'author', 'language', 'state', 'publishedAt', 'effectiveAt'] as const),
  ...(['firstSeen', 'goneAt', 'comments'] as const),
] as const
export type Node = Readonly<Record<Exclude<(typeof NODE_FIELDS)[number], 'comments'>, string>> & {
  readonly comments: number
}

/** `leftOut`: why the link is no response; empty when it is one. */
export const EDGE_FIELDS = ['source', 'target', 'kinds', 'state', 'leftOut', 'at', 'firstSeen', 'goneAt'] as const
export type Edge = Readonly<Record<(typeof EDGE_FIELDS)[number], string>>

/** Every post that is stored and every end of a link. */
export async function* nodesOf(
  source: Source,
  { asOf, pseudonymKey }: ExportOptions,
  tally: Tally,
): AsyncIterable<Node> {
  const rename = pseudonymsBy(pseudonymKey)
  for await (const { known, stored, own } of judged(source, 'posts', { asOf })) {
    const kept = new Set(stored.posts.map(({ address }) => known.facts.rename(address)))
    for (const address of own) {
      tally.anchorsTo(known, address)
      tally.commentsUnder(known, address)
      if (!kept.has(address) && !known.inbound.has(address) && !known.outbound.has(address)) continue
      tally.wrote('nodes')
      yield rename(nodeOf(known, postRow(known, address)))
    }
  }
}

function nodeOf(known: Known, post: PostJson): Node {
  const { address, title, blog, blogName, author, language, state, publishedAt, effectiveAt, firstSeen, goneAt } = post
  return {
    id: address,
    label: title ?? address,
    blog: blog ?? '',
    blogName,
    author: author ?? '',
    language: language ?? '',
    state,
    publishedAt: publishedAt ?? '',
    effectiveAt: effectiveAt ?? '',
    firstSeen: firstSeen ?? '',
    goneAt: goneAt ?? '',
    comments: commentsOf(known.facts, address).length,
  }
}

/** Every link, responses and others; each way the anchor points. */
export async function* edgesOf(source: Source, { asOf }: ExportOptions, tally: Tally): AsyncIterable<Edge> {
  for await (const { known, own } of judged(source, 'links', { asOf }))
    for (const address of own)
      for (const link of known.outbound.get(address) ?? []) {
        tally.wrote('edges')
        yield edgeOf(link, tally.link(known, link))
      }
}

function edgeOf({ source, target, kinds, state, publishedAt, evidence }: Link, leftOut: string | null): Edge {
  const times = (field: 'firstSeen' | 'goneAt') => evidence.flatMap((proof) => proof[field] ?? []).sort()
  const firstSeen = times('firstSeen')[0] ?? ''
  return {
    ...{ source, target, kinds: kinds.join(' '), state, leftOut: leftOut ?? '' },
    ...{ at: publishedAt ?? firstSeen, firstSeen, goneAt: state === 'gone' ? (times('goneAt').at(-1) ?? '') : '' },
  }
}

/** "2008-05-31T12:00" → "2008-05-31"; '' when it names no day. */
export const dayOf = (time: string): string => /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0] ?? ''
