// What is new since the last visit. Pure; times are ours, written one way, so that they compare as words.
import { counted } from '../answers/plural.ts'
import type { ConversationJson, LinkJson, ResponseJson } from '../answers/shapes.ts'
import type { Address, Time } from '../graph/model.ts'

/** When each response was first seen by us. */
export type Arrivals = ReadonlyMap<Address, Time>

export interface Fresh {
  readonly posts: readonly Address[]
  readonly comments: readonly Address[]
}

export const NOTHING_FRESH: Fresh = { posts: [], comments: [] }

/** An answer arrives with the first proof that it is one, whenever its post was seen. */
export function arrivalsOf({ root, tree, links, comments }: ConversationJson): Arrivals {
  const answers = new Set(tree.map(({ address }) => address).filter((address) => address !== root))
  const proofs = links.filter(({ source, self }) => answers.has(source) && !self)
  const posts = [...Map.groupBy(proofs, ({ source }) => source)].map(
    ([source, own]) =>
      [
        source,
        own
          .map(arrivalOf)
          .filter((time) => time !== null)
          .toSorted()[0],
      ] as const,
  )
  const all = [...posts, ...comments.map(({ address, firstSeen }) => [address, firstSeen] as const)]
  return new Map(all.flatMap(([address, time]) => (time ? [[address, time] as const] : [])))
}

/** When a link was first seen; null when nobody knows. */
const arrivalOf = ({ evidence }: LinkJson): Time | null =>
  evidence.flatMap(({ firstSeen }) => firstSeen ?? []).toSorted()[0] ?? null

/** The same of any response to a blog. */
export const arrivedAt = (response: ResponseJson): Time | null =>
  response.kind === 'comment' ? response.comment.firstSeen : arrivalOf(response.link)

export function newestOf(times: Iterable<Time>): Time | null {
  let newest: Time | null = null
  for (const time of times) if (newest === null || time > newest) newest = time
  return newest
}

export function freshOf(data: ConversationJson, since: Time): Fresh {
  const fresh = new Set([...arrivalsOf(data)].flatMap(([address, time]) => (time > since ? [address] : [])))
  const own = (all: readonly { readonly address: Address }[]) =>
    all.map(({ address }) => address).filter((address) => fresh.has(address))
  return { posts: own(data.tree), comments: own(data.comments) }
}

/** "2 answers and 1 comment are new since your last visit" */
export function freshInWords({ posts, comments }: Fresh): string {
  const parts = [
    ...(posts.length > 0 ? [counted(posts.length, 'answer')] : []),
    ...(comments.length > 0 ? [counted(comments.length, 'comment')] : []),
  ]
  return `${parts.join(' and ')} ${posts.length + comments.length === 1 ? 'is' : 'are'} new since your last visit`
}
