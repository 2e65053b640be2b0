// Whether there is anything to say of an address.
import type { Address } from '../graph/model.ts'
import { canonicalOf, postState } from '../graph/verdict.ts'
import { AnswerError } from './answer-error.ts'
import type { Known } from './known.ts'

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
