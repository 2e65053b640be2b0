// Which blog an address means: its home page, or any post of it.
import type { Address, Graph } from '../graph/model.ts'
import { looseName } from '../graph/site.ts'
import { canonicalOf, postOf } from '../graph/verdict.ts'
import { AnswerError } from './answer-error.ts'
import { blogKeyOf, type Known, knownThen } from './known.ts'

export interface BlogFound {
  readonly known: Known
  readonly home: Address
  /** As links name it. */
  readonly key: string
}

/** `day`: at the end of which it is asked for; null: now. Throws AnswerError when nothing is known of it. */
export async function blogAt(
  source: { factsAt(addresses: Iterable<Address>): Promise<Graph> },
  asked: Address,
  day: string | null = null,
): Promise<BlogFound> {
  const known = knownThen(await source.factsAt([asked]), day)
  const address = canonicalOf(known.facts, asked)
  const blog = postOf(known.facts, address)?.blog ?? null
  const isHome = known.facts.blogs.has(address) && blog === null
  const [home, key] = [blog ?? address, isHome ? looseName(address) : blogKeyOf(known, address)]
  if (!isKnown(known, home, address)) {
    const yet = `Nothing is known of the blog ${asked} yet: let it be crawled first.`
    const message = day === null ? yet : `Nothing was known of the blog ${asked} on ${day}.`
    throw new AnswerError('answers/unknown-address', asked, message)
  }
  return { known, home, key }
}

function isKnown({ facts }: Known, home: Address, address: Address): boolean {
  return facts.blogs.has(home) || facts.posts.has(address) || facts.readings.has(address)
}
