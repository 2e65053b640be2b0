// Who answered a blog.
import type { Address, Zone } from '../../graph/model.ts'
import type { NotAResponse } from '../../graph/verdict.ts'
import type { BlogJson, LinkJson, PostJson } from '../shapes.ts'

/** Why something that points at a blog is no answer: a verdict on a link, or where on a page its anchor stands. */
export type LeftOutReason = NotAResponse | Zone

/** One post answering another. */
export interface ResponseJson {
  readonly source: PostJson
  readonly target: PostJson
  readonly link: LinkJson
  /** Why it is no answer; null when it is one. */
  readonly leftOut: NotAResponse | null
}

/** Who answered a blog, newest first. */
export interface ResponsesJson {
  readonly blog: BlogJson
  /** Or, where a reason was asked for, the links that it leaves out. */
  readonly responses: readonly ResponseJson[]
  /** Where a zone was asked for, the anchors of other blogs that stand there. */
  readonly anchors: readonly { readonly blog: Address; readonly target: Address; readonly zone: Zone }[]
  /** Cursor of the next page; null when this is the last. */
  readonly next: string | null
  /** All responses, shown here or not. */
  readonly total: number
  /** What points at the blog besides, its own menus aside. */
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[]
}
