// Which blog an address means: its home page, or any post of it.
import type { Address, Graph } from '../graph/model.ts'
import { looseName } from '../graph/site.ts'
import { canonicalOf, postOf } from '../graph/verdict.ts'
import { AnswerError } from './answer-error.ts'
import { blogKeyOf, type Known, knownOf } from './known.ts'

export interface BlogFound {
  readonly known: Known
  readonly home: Address
  /** As links name it. */
  readonly key: string
}

/** Throws AnswerError when nothing is known of it. */
export async function blogAt(
  source: { factsAt(addresses: Iterable<Address>): Promise<Graph> },
  asked: Address,
): Promise<BlogFound> {
  const known = knownOf(await source.factsAt([asked]))
  const address = canonicalOf(known.facts, asked)
  const blog = postOf(known.facts, address)?.blog ?? null
  const isHome = known.facts.blogs.has(address) && blog === null
  const [home, key] = [blog ?? address, isHome ? looseName(address) : blogKeyOf(known, address)]
  if (!isKnown(known, home, address)) {
    const message = `Nothing is known of the blog ${asked} yet: let it be crawled first.`
    throw new AnswerError('answers/unknown-address', asked, message)
  }
  return { known, home, key }
}

function isKnown({ facts }: Known, home: Address, address: Address): boolean {
  return facts.blogs.has(home) || facts.posts.has(address) || facts.readings.has(address)
}
