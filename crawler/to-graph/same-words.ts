// The same post at several addresses, told by its words and its title: other names of it in its own blog (old permalinks, views nobody knows), and
// copies of it in other blogs (mirrors). The graph weighs the claim: in one blog it counts, between two only where both sides say so.
import { hash } from 'node:crypto'
import { addressOf } from '../../graph/address.ts'
import type { Address, Alias, Because, Post } from '../../graph/model.ts'
import { sameSite, siteOf } from '../../graph/site.ts'
import type { Memory } from '../memory.ts'
import type { Said } from '../said.ts'

/** Shorter ones may be the same by chance (a picture, an open thread), but not at one moment in one blog. */
const LEAST_TEXT = 200

export interface SameWords {
  /** What is claimed of a post whose words were read before; nothing when it is the first, or stands by its own address. */
  claims(said: Said, posts: readonly Post[]): Promise<SameWordsClaims>
}

export interface SameWordsClaims {
  readonly aliases: readonly Alias[]
  /** The post of another blog that this is a copy of, as far as can be known; null when it is none, or one post with that. */
  readonly mirrorOf: Address | null
}

/** What is remembered of a post: little, for there are many. */
interface ReadPost extends Pick<Post, 'address' | 'publishedAt' | 'seen'> {
  /** Those it gives itself, its canonical one first; null when it is unchanged, and was not asked. */
  readonly names: readonly (Address | null)[] | null
}

const NONE: SameWordsClaims = { aliases: [], mirrorOf: null }

/** Remembered for a whole crawl, with what pages said that are unchanged. */
export function openSameWords(memory: Pick<Memory, 'update'>): SameWords {
  /** The first post that was read of these words; the post itself when it is that. */
  async function firstWith(words: readonly unknown[], post: ReadPost): Promise<ReadPost> {
    const name = `words ${hash('sha1', JSON.stringify(words), 'base64url')}`
    return JSON.parse(await memory.update(name, (known) => known ?? JSON.stringify(post)))
  }

  return {
    claims: async (said, posts) => {
      const post = postRead(said, posts)
      if (post === null) return NONE
      const { address, title, contentHash, publishedAt, seen } = post
      const isLong = hasManyWords(said)
      if (!isLong && !isMoment(publishedAt)) return NONE
      const one = { address, publishedAt, seen, names: namesOf(said) }
      // In one blog two days are two posts, however alike.
      const inBlog = await firstWith([siteOf(address), title, publishedAt, contentHash], one)
      const anywhere = isLong ? await firstWith([title, contentHash], one) : one
      if (inBlog.address !== address) return { aliases: inOneBlog(one, inBlog), mirrorOf: null }
      return sameSite(anywhere.address, address) ? NONE : inTwoBlogs(one, anywhere, said.hop.because)
    },
  }
}

/** Null for what is no post. */
function postRead({ road, hop }: Said, posts: readonly Post[]): Post | null {
  const own = addressOf(hop.address)
  const post = posts.find(({ address }) => address === own) ?? null
  return road !== 'page' || post === null || post.contentHash === null ? null : post
}

/** Of an unchanged page it is whoever says the same at length that tells. */
const hasManyWords = ({ extraction }: Said): boolean =>
  extraction === null || (extraction.post?.text ?? '').length >= LEAST_TEXT

/** To the minute at least, and not a day alone. */
const isMoment = (time: Post['publishedAt']): boolean => time?.includes('T') === true

const namesOf = ({ extraction, hop }: Said): ReadPost['names'] =>
  extraction &&
  [extraction.canonical, extraction.post?.address].map((name) => (name ? addressOf(name, hop.address) : null))

/**
 * The claim is that of a page that was read just now, and does not call itself by its own address; or whatever it calls itself, where both were published at
 * the same moment: a blog that was moved may have taken a post over twice.
 */
function inOneBlog(one: ReadPost, before: ReadPost): readonly Alias[] {
  const mayClaim = ({ address, names, publishedAt }: ReadPost): boolean =>
    names !== null && (names[0] !== address || isMoment(publishedAt))
  if (mayClaim(one)) return [isAlso(one, before)]
  return one.names === null && mayClaim(before) ? [isAlso(before, one)] : []
}

/** A copy that names its original is one post with it: the words of the original bear it out. Of any other it is only known what it is a copy of. */
function inTwoBlogs(one: ReadPost, before: ReadPost, because: Because): SameWordsClaims {
  if (one.names === null) return NONE
  if (one.names.includes(before.address) || before.names?.includes(one.address)) {
    return { aliases: [isAlso(one, before), isAlso(before, one)], mirrorOf: null }
  }
  const isOlder = one.publishedAt !== null && before.publishedAt !== null && one.publishedAt < before.publishedAt
  return { aliases: [isAlso(one, before)], mirrorOf: isOlder || because === 'seed' ? null : before.address }
}

const isAlso = ({ address: from, seen }: ReadPost, { address: to }: ReadPost): Alias => {
  return { from, to, why: 'same-words', seen }
}
