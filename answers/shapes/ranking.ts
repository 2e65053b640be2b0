// Authority and rankings.
import type { Address } from '../../graph/model.ts'
import type { Excluded } from './conversation.ts'

/** What is ranked. `domain`: registrable domains, private suffixes (blogspot.com) included. */
export const RANKED = ['post', 'blog', 'domain'] as const
export type RankedBy = (typeof RANKED)[number]

/** Which of them are shown: `read`: those of which we have read a page, so that a ranking of blogs is not led by what all the web links to. */
export const RANKED_OF = ['read', 'all'] as const
export type RankedOf = (typeof RANKED_OF)[number]

/** Different blogs that linked, links, PageRank, and HITS (how good an authority, how good a hub). */
export const MEASURES = ['blogs', 'links', 'pagerank', 'hits', 'hubs'] as const
export type Measure = (typeof MEASURES)[number]

export interface RankingRowJson {
  /** Shared by equals. */
  readonly rank: number
  readonly value: number
  /** A post's address; of a blog its address without scheme and www; a domain. */
  readonly name: string
  /** Of a post or a blog's home page; null when it is not known. */
  readonly address: Address | null
  readonly title: string | null
  /** We have read a page of it; null for domains. */
  readonly read: boolean | null
  /** Number of its community, 0 is the largest; null for posts, and where communities were not looked for. */
  readonly community: number | null
  /** Number of its likely link ring in `rings`; null for none. */
  readonly ring: number | null
}

/** A small group that nearly all link to each other and that few others link to: a mark, not a verdict. */
export interface RingJson {
  readonly members: readonly string[]
  /** Of the pairs in it, the share that link both ways. */
  readonly mutual: number
  /** Of the posts that link to it, the share that are its own. */
  readonly inside: number
}

/** The links that a measure was told of. */
export interface Windowed {
  /** Days; null is all time. */
  readonly window: number | null
  /** The day the window ends with, by what is known now; null where it ends now or with `asOf`. */
  readonly until: string | null
  /** The day at whose end this was known, and the window ends; null is now. */
  readonly asOf: string | null
}

export interface RankingJson extends Windowed {
  readonly by: RankedBy
  readonly measure: Measure
  readonly of: RankedOf
  readonly rows: readonly RankingRowJson[]
  /** How many have a value above 0, read or not. */
  readonly total: number
  /** Links that made it. */
  readonly links: number
  readonly excluded: Omit<AuthorityExcluded, 'blogroll' | 'navigation' | 'share'>
  /** Louvain; null for posts, and where there are too many links. */
  readonly communities: { readonly sizes: readonly number[]; readonly modularity: number } | null
  readonly rings: readonly RingJson[]
}

/** What authority leaves out besides: a claim is no link until its own page shows it, and nofollow asks not to be counted. */
export interface AuthorityExcluded extends Excluded {
  readonly nofollow: number
  /** Claimed, denied or gone. */
  readonly unconfirmed: number
  readonly outsideWindow: number
}

/** The number of different blogs that linked within the window (Technorati's definition), with the links that made it. */
export interface AuthorityJson extends Windowed {
  readonly by: RankedBy
  /** As rankings name it: the address of a post, the key of a blog, or a domain. */
  readonly name: string
  /** Of the post, or of the home page of the blog that was asked for. */
  readonly address: Address
  readonly measure: 'blogs'
  readonly value: number
  /** Links that made it. */
  readonly links: number
  /** Of a blog or domain the first 200, with 50 posts each. */
  readonly blogs: readonly { readonly blog: string; readonly name: string; readonly links: readonly Address[] }[]
  readonly excluded: AuthorityExcluded
}
