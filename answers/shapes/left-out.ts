// What is no part of a conversation.
import type { Address, Zone } from '../../graph/model.ts'
import type { Excluded } from './conversation.ts'
import type { LinkJson } from './facts.ts'

export interface LeftOutJson {
  readonly root: Address
  readonly asOf: string | null
  readonly links: readonly { readonly reason: keyof Excluded; readonly link: LinkJson }[]
  readonly anchors: readonly {
    readonly reason: keyof Excluded
    readonly blog: Address
    readonly target: Address
    readonly zone: Zone
  }[]
  /** Marked as spam. */
  readonly comments: readonly Address[]
  readonly excluded: Excluded
}
