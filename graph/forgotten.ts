// What was asked to be forgotten: which facts name it, and what is left of them. How a store remembers that without naming it is its matter.
import type { Address, From, Graph, Sighting } from './model.ts'
import { looseName } from './site.ts'

/** `ann.example` with every host below it; or one address in any of its spellings: a post, a comment, a home page, a person's site. */
export type Forgettable = { readonly host: string } | { readonly address: Address }

/** One name for one thing to forget: what a tombstone is a hash of. */
export function forgettableName(what: Forgettable): string {
  return 'host' in what ? `host ${what.host.toLowerCase()}` : `address ${looseName(what.address)}`
}

/** All names by which an address may have been forgotten: its own, that of the post a comment stands under, and those of its hosts. */
export function namesOfForgotten(address: Address): readonly string[] {
  const [page = address] = address.split('#', 1)
  const own = page === address ? [address] : [address, page]
  const host = URL.parse(address)?.hostname ?? ''
  return [...own.map((one) => forgettableName({ address: one })), ...hostsOf(host).map((one) => `host ${one}`)]
}

/** "a.ann.example" → itself and "ann.example"; of an IP address only itself. */
function hostsOf(host: string): readonly string[] {
  if (/^[\d.]+$|^\[/.test(host)) return [host]
  const labels = host.split('.')
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, start) => labels.slice(start).join('.'))
}

export type IsForgotten = (address: Address) => boolean

type Filters = {
  readonly [Kind in keyof Graph]: (fact: Graph[Kind][number], isForgotten: IsForgotten) => Graph[Kind][number] | null
}

/** What is left of a fact; the same object when nothing is to be forgotten of it, null when it is all about that. */
export const LEFT: Filters = {
  blogs: (blog, isForgotten) => (isForgotten(blog.address) ? null : blog),
  posts: (post, isForgotten) => {
    if (isForgotten(post.address)) return null
    const author = post.authorUrl !== null && isForgotten(post.authorUrl) ? (['author', 'authorUrl'] as const) : []
    const blog = post.blog !== null && isForgotten(post.blog) ? (['blog'] as const) : []
    return seenLeft(untold(post, [...author, ...blog]), isForgotten)
  },
  comments: (comment, isForgotten) => {
    const { address, post, authorUrl, parent } = comment
    if ([address, post, authorUrl].some((name) => name !== null && isForgotten(name))) return null
    return provenLeft(untold(comment, parent !== null && isForgotten(parent) ? ['parent'] : []), isForgotten)
  },
  evidence: (proof, isForgotten) => {
    const { source, target, comment } = proof
    if ([source, target, comment].some((name) => name !== null && isForgotten(name))) return null
    return provenLeft(proof, isForgotten)
  },
  anchors: (anchor, isForgotten) =>
    isForgotten(anchor.blog) || isForgotten(anchor.target) ? null : seenLeft(anchor, isForgotten),
  aliases: (alias, isForgotten) =>
    isForgotten(alias.from) || isForgotten(alias.to) ? null : provenLeft(alias, isForgotten),
  marks: (mark, isForgotten) => (isForgotten(mark.subject) ? null : mark),
  readings: (reading, isForgotten) => {
    if (isForgotten(reading.page)) return null
    const next = reading.next.filter((page) => !isForgotten(page))
    const leads = reading.leads.filter(({ address }) => !isForgotten(address))
    const same = next.length === reading.next.length && leads.length === reading.leads.length
    return same ? reading : { ...reading, next, leads }
  },
}

export function withoutForgotten(graph: Graph, isForgotten: IsForgotten): Graph {
  const lists = Object.entries(graph).map(([kind, facts]) => {
    const left = LEFT[kind as keyof Graph] as (fact: unknown, isForgotten: IsForgotten) => unknown
    return [kind, facts.map((fact: unknown) => left(fact, isForgotten)).filter((fact: unknown) => fact !== null)]
  })
  return Object.fromEntries(lists) as unknown as Graph
}

/** The same without some fields. */
function untold<Node extends { readonly from: From }>(node: Node, fields: readonly (keyof Node & string)[]): Node {
  if (fields.length === 0) return node
  const names: readonly string[] = fields
  const from = Object.fromEntries(Object.entries(node.from).filter(([name]) => !names.includes(name)))
  return { ...node, ...Object.fromEntries(fields.map((name) => [name, null])), from }
}

type Seen = { readonly seen: readonly Sighting[] }

function seenLeft<Fact extends Seen>(fact: Fact, isForgotten: IsForgotten): Fact {
  const seen = fact.seen.filter(({ page }) => !isForgotten(page))
  return seen.length === fact.seen.length ? fact : { ...fact, seen }
}

/** Nothing is left of what only forgotten pages showed. */
function provenLeft<Fact extends Seen>(fact: Fact, isForgotten: IsForgotten): Fact | null {
  const left = seenLeft(fact, isForgotten)
  return left !== fact && left.seen.length === 0 ? null : left
}
