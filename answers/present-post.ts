// One post as JSON: its words, comments, links both ways, authority, and how it was read.
import type { Address } from '../graph/model.ts'
import { sortedBy } from '../graph/order.ts'
import { aliasesOf, canonicalOf, commentsOf, type Link, postOf } from '../graph/verdict.ts'
import { authorityOf } from './authority.ts'
import { cursorWord } from './cursor.ts'
import { countExcluded, whyLeftOut, zoneLeftOut } from './excluded.ts'
import { type Known, knownOf } from './known.ts'
import type { ListOptions } from './listing.ts'
import { requirePost } from './require-post.ts'
import { blogRow, commentRow, linkRow, postRow } from './rows.ts'
import type { AuthorityJson, Excluded, LinksJson, PostDetailJson } from './shapes.ts'
import type { Surroundings } from './surroundings.ts'
import type { Window } from './window.ts'

/** Throws AnswerError. Links that are no responses are among them: each says what it is. */
export function presentPost(
  { graph }: Surroundings,
  asked: Address,
  { now }: { readonly now: string },
): PostDetailJson {
  const known = knownOf(graph)
  const { facts } = known
  const address = requirePost(known, asked)
  const blog = postOf(facts, address)?.blog ?? null
  const names = new Set([address, ...aliasesOf(facts, address)])
  return {
    post: postRow(known, address),
    blog: blog === null ? null : blogRow(known, blog),
    comments: commentsOf(facts, address).map((comment) => commentRow(known, comment)),
    inbound: (known.inbound.get(address) ?? []).map(linkRow),
    outbound: (known.outbound.get(address) ?? []).map(linkRow),
    authority: authorityOf(known, address, { window: null, now, asOf: null }),
    readings: (facts.readings.get(address) ?? []).map(({ validators, leads, ...reading }) => reading),
    aliases: facts.graph.aliases.filter(({ from, to }) => names.has(from) || names.has(to)),
    marks: facts.marks.get(address) ?? [],
    excluded: excludedOf(known, address, known.inbound.get(address) ?? []),
  }
}

/** By the address of the other end, page by page. Throws AnswerError. */
export function presentLinks(
  { graph, leftOut }: Surroundings,
  asked: Address,
  direction: LinksJson['direction'],
  { asOf, limit, after }: ListOptions,
): LinksJson {
  const known = knownOf(graph, asOf)
  const address = requireEnd(known, asked)
  const otherEnd = (link: Link): Address => (direction === 'inbound' ? link.source : link.target)
  const links = sortedBy(known[direction].get(address) ?? [], otherEnd)
  const rest = links.filter((link) => otherEnd(link) > after)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return {
    ...{ address, direction, asOf, links: page.map(linkRow), total: links.length, leftOut },
    excluded: excludedOf(known, address, links),
    next: rest.length > limit && last !== undefined ? cursorWord([otherEnd(last)]) : null,
  }
}

/** Throws AnswerError. */
export function presentAuthority({ graph }: Surroundings, asked: Address, options: Window): AuthorityJson {
  const known = knownOf(graph, options.asOf)
  return authorityOf(known, requireEnd(known, asked), options)
}

/** Any address can be an end of a link: a home page is linked to like a post. */
function requireEnd(known: Known, asked: Address): Address {
  const address = canonicalOf(known.facts, asked)
  return known.inbound.has(address) || known.outbound.has(address) ? address : requirePost(known, asked)
}

function excludedOf(known: Known, address: Address, links: readonly Link[]): Excluded {
  return countExcluded([
    ...links.flatMap((link) => whyLeftOut(known, link) ?? []),
    ...(known.facts.anchors.get(address) ?? []).map((anchor) => zoneLeftOut(known, anchor)),
  ])
}
