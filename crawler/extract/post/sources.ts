// What the parts of a post are read from, surest first: the page's data, its markup, the lines round its body, its address.
import type { Element } from 'domhandler'
import type { Measures } from '../body/measure.ts'
import type { PostPlace } from '../body/post-place.ts'
import type { Reading } from '../context.ts'
import type { JsonLd } from './json-ld.ts'
import type { Meta } from './meta.ts'
import type { Line } from './surroundings.ts'

export interface PostSources {
  readonly reading: Reading
  readonly measures: Measures
  /** Null when the page shows no body. */
  readonly place: PostPlace | null
  readonly lines: () => readonly Line[]
  /** What is named or made for a date outside its words (dated-elements.ts). */
  readonly marked: () => readonly Element[]
  /** The JSON-LD object that is this post, and all objects of the page. */
  readonly article: JsonLd | null
  readonly data: readonly JsonLd[]
  readonly meta: Meta
  readonly permalink: string
}
