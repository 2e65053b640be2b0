// The cascade card: a conversation in numbers, and what is published of others.
import type { Address } from '../../graph/model.ts'

/** `alone`: nobody answered. `mesh`: some post answers several of the cascade. */
export const CASCADE_SHAPES = ['alone', 'star', 'chain', 'tree', 'mesh'] as const
export type CascadeShape = (typeof CASCADE_SHAPES)[number]

/** What is odd in a conversation; all of it is drawn none the less. */
export interface Oddities {
  /** Posts that nobody dates. */
  readonly undated: number
  /** Answers dated before what they answer. */
  readonly older: number
  /** Links from a post to an answer of its own: rings. */
  readonly backwards: number
  /** Posts at the top that answer none of the others; 0 when they answer each other. */
  readonly roots: number
}

/** What is published of blog cascades, and what follows from it for one of this size. */
export interface Baselines {
  readonly source: { readonly citation: string; readonly address: string; readonly data: string }
  readonly sizeExponent: number
  readonly popularityExponent: number
  readonly commonestShape: CascadeShape
  /** Of the cascades in which anybody answered, the share that is as large or larger; null when nobody did. */
  readonly shareAsLarge: number | null
  /** Days in which half, and nine tenths, of the links to a post come. */
  readonly halfWithinDays: number
  readonly ninetyWithinDays: number
}

/** A cascade in numbers. Times are seconds; null when nothing can be measured. */
export interface CascadeCardJson {
  readonly address: Address
  readonly root: Address
  readonly asOf: string | null
  /** Posts that were reached and left out because the answer is limited. */
  readonly leftOut: number
  readonly posts: number
  readonly blogs: number
  readonly people: number
  readonly comments: number
  readonly depth: number
  readonly breadth: number
  readonly virality: number | null
  readonly shape: CascadeShape
  /** After the root, half and nine tenths of all answers and comments had come. */
  readonly halfWithin: number | null
  readonly ninetyWithin: number | null
  /** Between an answer or comment and what it answers. */
  readonly medianDelay: number | null
  /** Between the last answer or comment and our last look. */
  readonly quietFor: number | null
  readonly growing: boolean | null
  readonly oddities: Oddities
  readonly baselines: Baselines
}
