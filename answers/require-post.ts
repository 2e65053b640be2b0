// Whether there is anything to say of an address.
import type { Address } from '../graph/model.ts'
import { canonicalOf, postState } from '../graph/verdict.ts'
import { AnswerError } from './answer-error.ts'
import { type Known, knownOf } from './known.ts'
import type { Surroundings } from './surroundings.ts'

/** The canonical address of a known post. Throws AnswerError: nothing is known of it, or it is no post. */
export function requirePost({ facts, inbound, outbound }: Known, asked: Address): Address {
  const address = canonicalOf(facts, asked)
  const isKnown = [facts.posts, facts.readings, inbound, outbound].some((index) => index.has(address))
  if (!isKnown) {
    throw new AnswerError(
      'answers/unknown-address',
      asked,
      `Nothing is known of ${asked} yet: let it be crawled first.`,
    )
  }
  if (postState(facts, address).state === 'page') {
    const message = `${asked} was read and is no post (a home page, an archive or a file): give the address of one post.`
    throw new AnswerError('answers/not-a-post', asked, message)
  }
  return address
}

/** Whether there is a conversation round the address: it is known, and it is a post or may turn out to be one. */
export function isPost({ graph }: Surroundings, address: Address): boolean {
  try {
    requirePost(knownOf(graph, null), address)
    return true
  } catch (error) {
    if (error instanceof AnswerError) return false
    throw error
  }
}
