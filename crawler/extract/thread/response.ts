// One response as the page shows it, before it leaves the room as a comment or a linkback.
import type { Element } from 'domhandler'
import type { Mention, Time } from '../../../graph/model.ts'
import type { Layer } from '../extraction.ts'
import type { Kind } from './linkbacks/kind.ts'

export interface Response {
  readonly id: string | null
  readonly author: string | null
  readonly authorUrl: string | null
  readonly publishedAt: Time | null
  readonly text: string
  /** Id of the response it answers, or null. */
  readonly parent: string | null
  readonly kind: Kind
  /** Of a linkback: the page that links here; else null. */
  readonly source: string | null
  readonly title: string | null
  readonly blogName: string | null
  readonly mention: Mention | null
  /** Absolute, with the fragment; null when the markup gives none. */
  readonly address: string | null
  readonly layer: Layer
  /** What shows it; empty for one out of a script. */
  readonly elements: readonly Element[]
}
