// A post of a conversation by its address. They are put in order once for each conversation. Pure.
import type { ConversationJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { oncePer } from '../picture/once-per.ts'

const byAddress = oncePer(({ posts }: Pick<ConversationJson, 'posts'>): ReadonlyMap<Address, PostJson> => {
  return new Map(posts.map((post) => [post.address, post]))
})

/** Null when it is not among those that were sent. */
export const postOf = (data: Pick<ConversationJson, 'posts'>, address: Address | null): PostJson | null =>
  address === null ? null : (byAddress(data).get(address) ?? null)
