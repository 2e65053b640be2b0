// Things of which nothing is known yet but that they are there: the ground that facts are written on.
import type { Address, Blog, Comment, Evidence, Post, Road, Sighting, Time } from './model.ts'

export const UNTOLD_BLOG = {
  title: null,
  platform: null,
  language: null,
  feeds: null,
  dayMonth: null,
  from: {},
} as const satisfies Omit<Blog, 'address'>

export const UNTOLD_POST = {
  blog: null,
  title: null,
  author: null,
  authorUrl: null,
  publishedAt: null,
  updatedAt: null,
  language: null,
  excerpt: null,
  contentHash: null,
  commentsStated: null,
  truncated: null,
  from: {},
  seen: [],
} as const satisfies Omit<Post, 'address'>

export const UNTOLD_COMMENT = {
  author: null,
  authorUrl: null,
  publishedAt: null,
  text: null,
  parent: null,
  from: {},
  seen: [],
} as const satisfies Omit<Comment, 'address' | 'post'>

export const UNTOLD_EVIDENCE = {
  zone: null,
  anchorText: null,
  comment: null,
  context: null,
  rel: null,
  mention: null,
  title: null,
  excerpt: null,
  blogName: null,
  publishedAt: null,
  shownAt: null,
  inferred: null,
  from: {},
  seen: [],
} as const satisfies Omit<Evidence, 'kind' | 'source' | 'target'>

/** A post that something points at and nobody has read yet. */
export function unreadPost(address: Address): Post {
  return { address, ...UNTOLD_POST }
}

/** The sightings of a thing that one reading showed. */
export function seenBy(page: Address, road: Road, at: Time): readonly Sighting[] {
  return [{ page, road, at: [at] }]
}
