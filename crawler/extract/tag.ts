// An element of a page's tree, which keeps what is asked of it again and again.
import { Element } from 'domhandler'
import { remembering } from './memo.ts'

export interface Tokens {
  readonly tokens: ReadonlySet<string>
  /** Without their `-` and `_`. */
  readonly plain: readonly string[]
}

/** Of an attribute that is a list, in lower case. */
export const tokensOf = remembering((value): Tokens => {
  const tokens = value.toLowerCase().split(/\s+/).filter(Boolean)
  return { tokens: new Set(tokens), plain: tokens.map((token) => token.replace(/[-_]/g, '')) }
})

export const NO_TOKENS: Tokens = { tokens: new Set(), plain: [] }

/** Knows its classes, and its words once they were read: every layer asks for them. */
export class Tag extends Element {
  readonly classes = this.attribs.class ? tokensOf(this.attribs.class) : NO_TOKENS
  /** What a reader reads inside (`textOf`); null until somebody asks. */
  words: string | null = null
}
