// What a search finds, and what there is to choose from in it.
import type { PostState } from '../../graph/verdict.ts'
import type { CommentJson, PostJson } from './facts.ts'

export const HIT_KINDS = ['post', 'comment'] as const
export type HitKind = (typeof HIT_KINDS)[number]

/** A post that holds what was searched for, or a comment, with the post it stands under. */
export interface HitJson {
  readonly post: PostJson
  /** Null: the post's own title, excerpt or author holds it. */
  readonly comment: CommentJson | null
}

export interface SearchJson {
  readonly query: string
  /** Best first. */
  readonly hits: readonly HitJson[]
  /** Under all names, those left out included. */
  readonly total: number
  /** Up to the last hit of this page: `again` was met before under another name, `unlike` is not of the kind, blog, year or state chosen. */
  readonly leftOut: { readonly spam: number; readonly noindex: number; readonly again: number; readonly unlike: number }
  /** `after` of the next page; null: this is the last. */
  readonly next: string | null
}

/** What hits are told apart by. */
export interface HitTraits {
  readonly kind: HitKind
  /** Key of the blog it stands on, as rankings name it. */
  readonly blog: string
  /** "2008"; null: nobody knows. */
  readonly year: string | null
  /** Of the post; a comment was read, or is gone. */
  readonly state: PostState
}

/** So many of the hits have this trait. */
export interface FacetJson<Value> {
  readonly value: Value
  readonly count: number
}

/** What the best hits of a search are, counted. The most first, years in order. */
export interface SearchFacetsJson {
  readonly query: string
  /** Hits looked at, best first, shown or not, of `total`. */
  readonly of: number
  readonly total: number
  readonly kinds: readonly FacetJson<HitKind>[]
  /** The first 20, with the name a person would know. */
  readonly blogs: readonly (FacetJson<string> & { readonly name: string })[]
  readonly years: readonly FacetJson<string | null>[]
  readonly states: readonly FacetJson<PostState>[]
  /** Who signed one of them with a name that holds a word searched for, the busiest first, 20 at most. */
  readonly people: readonly SignatureJson[]
}

/** Who is called alike and gives the same site may still be two. */
export interface SignatureJson {
  readonly name: string
  readonly site: string | null
  readonly posts: number
  readonly comments: number
}
