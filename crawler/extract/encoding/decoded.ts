// A text with its letters beyond ASCII apart: most pages have few, and all that tells one encoding from another is asked of them alone.

export interface Decoded {
  readonly text: string
  /** A space between what does not stand together in the text. */
  readonly beyondAscii: string
}

export const decodedText = (text: string): Decoded => ({
  text,
  beyondAscii: text.match(/[\u0080-\uffff]+/g)?.join(' ') ?? '',
})
