// What one answer is made from: facts with their links, worked out once and indexed by both ends. Everything in canonical addresses.
import { graphAsOf } from '../graph/as-of.ts'
import type { Address, Graph } from '../graph/model.ts'
import { hostOf } from '../graph/site.ts'
import { type Facts, factsOf, blogKeyOf as keyOf, type Link, linksOf } from '../graph/verdict.ts'

export interface Known {
  readonly facts: Facts
  readonly links: readonly Link[]
  /** Links from a post, and to it. */
  readonly outbound: ReadonlyMap<Address, readonly Link[]>
  readonly inbound: ReadonlyMap<Address, readonly Link[]>
}

/** `graph`: as a store gives it back, which is as merging leaves it. `asOf`: what was known at the end of this day (UTC); null: all there is. */
export function knownOf(graph: Graph, asOf: string | null = null): Known {
  const facts = factsOf(graph, { asOf, merged: true })
  const links = linksOf(facts)
  return {
    facts,
    links,
    outbound: Map.groupBy(links, ({ source }) => source),
    inbound: Map.groupBy(links, ({ target }) => target),
  }
}

/** As of a day; but that a home page is one, and what it is called, is told as it is now, like all wordings. */
export function knownThen(graph: Graph, day: string | null): Known {
  return knownOf(day === null ? graph : graphAsOf(graph, day, new Set(graph.blogs.map(({ address }) => address))))
}

/** Which blog a post counts for. */
export function blogKeyOf({ facts }: Known, post: Address): string {
  return keyOf(facts, post)
}

/** Title of a post's blog, else its host without the `www.` that tells nothing. */
export function blogNameOf({ facts }: Known, post: Address): string {
  const blog = facts.posts.get(post)?.blog ?? null
  return (blog === null ? null : facts.blogs.get(blog)?.title) ?? hostOf(post).replace(/^www\./, '')
}
