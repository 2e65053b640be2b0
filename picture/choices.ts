// What a reader chooses of a picture: the view, what is open, a span of time, what colours tell.
import type { Address } from '../graph/model.ts'
import type { Pin } from './pins.ts'

export const VIEWS = ['vine', 'tree', 'lanes', 'map'] as const
export type PictureView = (typeof VIEWS)[number]

/** Seconds after the root, both ends included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** How time runs: counted from the post on a logarithm, by the calendar with silences folded, or a step an answer. */
export const TIMES = ['since', 'calendar', 'steps'] as const
export type Times = (typeof TIMES)[number]

/** The one question that colours answer. */
export const COLOURINGS = ['speed', 'blog', 'kind', 'camp'] as const
export type Colouring = (typeof COLOURINGS)[number]

/** What a map is a map of: posts, or blogs with the links between two of them as one. */
export const MAPPED = ['posts', 'blogs'] as const
export type Mapped = (typeof MAPPED)[number]

export interface Choices {
  readonly view: PictureView
  /** Posts whose bunch of comments, and buds (named by their first post) that were opened by hand. */
  readonly opened: readonly Address[]
  /** Posts whose answers were put away by hand (tree). */
  readonly shut: readonly Address[]
  /** The post that is looked at: never folded away. */
  readonly selected: Address | null
  /** Null: all the time there is. */
  readonly span: Span | null
  readonly times: Times
  /** Null: as is usual for the view. */
  readonly colouring: Colouring | null
  readonly mapped: Mapped
  /** Posts of a map that were put somewhere by hand. */
  readonly pins: readonly Pin[]
}

export const AS_USUAL: Choices = {
  ...{ view: 'vine', opened: [], shut: [], selected: null, span: null, times: 'since' },
  ...{ colouring: null, mapped: 'posts', pins: [] },
}
