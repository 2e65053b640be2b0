// Who answered a blog.
import type { Address, Zone } from '../../graph/model.ts'
import type { NotAResponse } from '../../graph/verdict.ts'
import type { BlogJson, CommentJson, LinkJson, PostJson } from './facts.ts'

/** Why something that points at a blog is no answer: a verdict on a link or a comment, or where on a page its anchor stands. */
export type LeftOutReason = NotAResponse | Zone

/** A post that links; a post that is only said to, by a notice under the post it answers; a comment under a post of the blog. */
export const RESPONSE_KINDS = ['citation', 'linkback', 'comment'] as const
export type ResponseKind = (typeof RESPONSE_KINDS)[number]

interface OfAnyKind {
  readonly target: PostJson
  /** Why it is no answer; null when it is one. */
  readonly leftOut: NotAResponse | null
}

/** One post answering another. */
export interface LinkResponseJson extends OfAnyKind {
  readonly kind: 'citation' | 'linkback'
  readonly source: PostJson
  readonly link: LinkJson
}

/** A comment answering the post it stands under. */
export interface CommentResponseJson extends OfAnyKind {
  readonly kind: 'comment'
  readonly comment: CommentJson
}

export type ResponseJson = LinkResponseJson | CommentResponseJson

/** Who answered a blog, newest first. */
export interface ResponsesJson {
  readonly blog: BlogJson
  /** Or, where a reason was asked for, what it leaves out. */
  readonly responses: readonly ResponseJson[]
  /** Where a zone was asked for, the anchors of other blogs that stand there. */
  readonly anchors: readonly { readonly blog: Address; readonly target: Address; readonly zone: Zone }[]
  /** Cursor of the next page; null when this is the last. */
  readonly next: string | null
  /** All responses, shown here or not. */
  readonly total: number
  /** The same by kind. */
  readonly kinds: Readonly<Record<ResponseKind, number>>
  /** What points at the blog or was said there besides, its own menus aside. */
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[]
}
