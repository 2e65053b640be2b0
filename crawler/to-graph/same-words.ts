// The same post at several addresses of one blog (old permalinks, mirrors, views nobody knows): told by its words, its title and its day.
import { addressOf } from '../../graph/address.ts'
import type { Address, Alias, Post } from '../../graph/model.ts'
import { siteOf } from '../../graph/site.ts'
import type { Said } from '../said.ts'

/** Shorter ones may be the same by chance: a picture, an open thread. */
const LEAST_TEXT = 200
const MOST_KEPT = 100_000

export interface SameWords {
  /** The claim that a post is another name of one that was read before; none when it is the first, or stands by its own address. */
  claims(said: Said, posts: readonly Post[]): readonly Alias[]
}

/** Remembered for as long as a crawler is at a crawl: a claim that was once made stays with the graph. */
export function openSameWords(): SameWords {
  const first = new Map<string, Address>()
  return {
    claims: ({ extraction, road, hop }, posts) => {
      const own = addressOf(hop.address)
      const post = posts.find(({ address }) => address === own)
      if (road !== 'page' || !post || (extraction?.post?.text ?? '').length < LEAST_TEXT) return []
      if (extraction?.canonical && addressOf(extraction.canonical, hop.address) === own) return []
      const words = JSON.stringify([siteOf(post.address), post.title, post.publishedAt, post.contentHash])
      const to = first.get(words) ?? post.address
      if (first.size < MOST_KEPT) first.set(words, to)
      return to === post.address ? [] : [{ from: post.address, to, why: 'same-words', seen: post.seen }]
    },
  }
}
