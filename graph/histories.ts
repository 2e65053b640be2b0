// Words for small hand-made histories: who read what when, and what it showed. Tests only.
import { commentAddressOf } from './address.ts'
import { mergeGraphs } from './merge.ts'
import {
  type Address,
  type AliasReason,
  EMPTY_GRAPH,
  type Evidence,
  type EvidenceKind,
  type Graph,
  type Outcome,
  type Post,
  type Reading,
  type Road,
} from './model.ts'
import { seenBy, UNTOLD_COMMENT, UNTOLD_EVIDENCE, unreadPost } from './untold.ts'

export const ANN = 'http://ann.example/slow/'
export const BEN = 'http://ben.example/answer/'
export const ANN_HOME = 'http://ann.example/'
export const BEN_HOME = 'http://ben.example/'

/** Noon of the nth of January 2020 (February when n > 31). */
export function day(n: number): string {
  return new Date(Date.UTC(2020, 0, n, 12)).toISOString()
}

/** One attempt on a page; whole when nothing else is said. */
export function reading(page: Address, at: string, more: Partial<Reading> = {}): Graph {
  const outcome = more.outcome ?? 'read'
  const extent = outcome === 'read' ? 'whole' : null
  const plain: Reading = {
    page,
    road: 'page',
    at,
    outcome,
    body: extent,
    thread: extent,
    next: [],
    reason: null,
    validators: null,
    leads: [],
  }
  return { ...EMPTY_GRAPH, readings: [{ ...plain, ...more }] }
}

export function attempt(page: Address, at: string, outcome: Outcome, reason: string | null = null): Graph {
  return reading(page, at, { outcome, reason })
}

/** A proof that `page` showed by a road: its own citation, or another's notice on it. */
export function proof(
  kind: EvidenceKind,
  source: Address,
  target: Address,
  page: Address,
  at: string,
  more: Partial<Evidence> = {},
  road: Road = 'page',
): Graph {
  return {
    ...EMPTY_GRAPH,
    evidence: [{ ...UNTOLD_EVIDENCE, kind, source, target, seen: seenBy(page, road, at), ...more }],
  }
}

/** Ben's post cites Ann's, as his own page shows. */
export function benCitesAnn(at: string): Graph {
  return proof('citation', BEN, ANN, BEN, at, { zone: 'body', anchorText: 'slow' })
}

/** Ann's page shows a ping from Ben. */
export function annShowsPing(at: string, more: Partial<Evidence> = {}): Graph {
  return proof('pingback', BEN, ANN, ANN, at, more)
}

export function anchor(blog: Address, target: Address, page: Address, at: string): Graph {
  return { ...EMPTY_GRAPH, anchors: [{ blog, target, zone: 'blogroll', seen: seenBy(page, 'page', at) }] }
}

export function comment(post: Address, fragment: string, page: Address, road: Road, at: string): Graph {
  const address = commentAddressOf(post, { fragment, author: null, text: null, ordinal: 0 })
  return { ...EMPTY_GRAPH, comments: [{ ...UNTOLD_COMMENT, address, post, seen: seenBy(page, road, at) }] }
}

export function alias(from: Address, to: Address, why: AliasReason, at: string, page: Address = from): Graph {
  return { ...EMPTY_GRAPH, aliases: [{ from, to, why, seen: seenBy(page, 'page', at) }] }
}

export function post(address: Address, fields: Partial<Post>): Graph {
  return { ...EMPTY_GRAPH, posts: [{ ...unreadPost(address), ...fields }] }
}

export function history(...graphs: readonly Graph[]): Graph {
  return mergeGraphs(...graphs)
}
