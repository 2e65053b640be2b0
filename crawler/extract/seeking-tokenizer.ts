// The library's tokenizer, which finds where a text or a value ends by `indexOf`: that looks at many letters at once, the library at each.
import { Tokenizer } from 'htmlparser2'

/** What the library keeps to itself. */
interface Seeking {
  index: number
  readonly buffer: string
  readonly offset: number
  /** To the next such letter, or to the last one of all; says whether it was found. */
  fastForwardTo(code: number): boolean
}

export class SeekingTokenizer extends Tokenizer {
  static {
    // Should it have another name in the library some day, nobody asks this one, and only the haste is lost.
    const seeking = SeekingTokenizer.prototype as unknown as Seeking
    seeking.fastForwardTo = function (this: Seeking, code) {
      const at = this.buffer.indexOf(String.fromCharCode(code), this.index + 1 - this.offset)
      this.index = (at < 0 ? this.buffer.length - 1 : at) + this.offset
      return at >= 0
    }
  }
}
