// Small graphs made by hand, a fact a call. Tests only.
import { commentAddressOf } from '../graph/address.ts'
import { mergeGraphs } from '../graph/merge.ts'
import {
  type Address,
  EMPTY_GRAPH,
  type Evidence,
  type Graph,
  type LinkbackKind,
  type Post,
  type Reading,
} from '../graph/model.ts'
import { seenBy, UNTOLD_COMMENT, UNTOLD_EVIDENCE, unreadPost } from '../graph/untold.ts'

/** When everything was read. */
export const READ_AT = '2020-01-01T00:00:00.000Z'

export const graphOf = (...parts: readonly Partial<Graph>[]): Graph => {
  return mergeGraphs(...parts.map((part) => ({ ...EMPTY_GRAPH, ...part })))
}

/** "a" → the post of the blog a.example. */
export const at = (name: string): Address => `https://${name}.example/post/`
export const homeOf = (name: string): Address => `https://${name}.example/`

/** "5" → noon of 5 May 2008. */
export const day = (number: number): string => `2008-05-${String(number).padStart(2, '0')}T12:00:00Z`

export function reading(page: Address, changes: Partial<Reading> = {}): Partial<Graph> {
  const notes = { validators: null, leads: [], next: [], reason: null }
  return {
    readings: [
      { ...notes, page, road: 'page', at: READ_AT, outcome: 'read', body: 'whole', thread: 'whole', ...changes },
    ],
  }
}

/** A post that was read; `published` null: it carries no date. */
export function post(name: string, published: number | null, changes: Partial<Post> = {}): Partial<Graph> {
  const address = at(name)
  const told = { publishedAt: published === null ? null : day(published), title: `Post of ${name}`, blog: homeOf(name) }
  const seen = seenBy(address, 'page', READ_AT)
  const blog = {
    address: homeOf(name),
    title: `Blog of ${name}`,
    platform: null,
    dayMonth: null,
    language: null,
    feeds: null,
    from: {},
  }
  return { ...reading(address), posts: [{ ...unreadPost(address), ...told, seen, ...changes }], blogs: [blog] }
}

/** An anchor in the body of one post that leads to another. */
export function cites(source: string, target: string, changes: Partial<Evidence> = {}): Partial<Graph> {
  const seen = seenBy(at(source), 'page', READ_AT)
  return evidence({ kind: 'citation', source: at(source), target: at(target), zone: 'body', seen, ...changes })
}

/** A notice under a post that another links to it. */
export function linkback(kind: LinkbackKind, source: string, target: string, published: number | null): Partial<Graph> {
  const seen = seenBy(at(target), 'page', READ_AT)
  const publishedAt = published === null ? null : day(published)
  return evidence({ kind, source: at(source), target: at(target), publishedAt, seen })
}

function evidence(proof: Pick<Evidence, 'kind' | 'source' | 'target'> & Partial<Evidence>): Partial<Graph> {
  const { source, target } = proof
  return { posts: [unreadPost(source), unreadPost(target)], evidence: [{ ...UNTOLD_EVIDENCE, ...proof }] }
}

export function comment(under: string, number: number, published: number | null): Partial<Graph> {
  const name = { fragment: `comment-${number}`, author: null, text: null, ordinal: 0 }
  const publishedAt = published === null ? null : day(published)
  const seen = seenBy(at(under), 'page', READ_AT)
  return {
    comments: [{ ...UNTOLD_COMMENT, address: commentAddressOf(at(under), name), post: at(under), publishedAt, seen }],
  }
}

export function anchor(
  blog: string,
  target: string,
  zone: 'blogroll' | 'navigation' | 'share' | 'footer',
): Partial<Graph> {
  return { anchors: [{ blog: homeOf(blog), target: at(target), zone, seen: seenBy(homeOf(blog), 'index', READ_AT) }] }
}

export function spam(subject: Address): Partial<Graph> {
  return { marks: [{ subject, what: 'spam', by: 'owner', at: READ_AT }] }
}
