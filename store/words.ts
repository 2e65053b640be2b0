// What full-text search knows of words, alike in every engine: both index and query are made of these tokens. Folded (case, diacritics);
// scripts that put no spaces between words are cut into pairs of characters, so that a word of two is found wherever it stands.
import type { Address } from '../graph/model.ts'
import type { Derived } from './derived.ts'

const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const DIACRITICS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]/g
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー々〆]+/gu

function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(DIACRITICS, '').normalize('NFC').toLowerCase()
  return plain.replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? letter)
}

const ASCII = /^[\0-\x7f]*$/

/** Its tokens are runs of letters and digits, whoever cuts them. */
export const isAscii = (text: string): boolean => ASCII.test(text)

/** "Größe 東京都" → grosse, 東京, 京都, 都: the last character alone begins a token too. */
export function tokensOf(text: string): readonly string[] {
  if (isAscii(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const runs = folded(text).match(/[\p{L}\p{N}\p{M}ー々〆]+/gu) ?? []
  return runs.flatMap((run) => {
    const parts = run.replace(UNSPACED, (unspaced) => ` ${pairsOf([...unspaced]).join(' ')} `)
    return parts.split(' ').filter((part) => part !== '')
  })
}

const pairsOf = (characters: readonly string[]): readonly string[] =>
  characters.map((character, index) => character + (characters[index + 1] ?? ''))

/** Tokens that must stand one after the other; the last may be the beginning of a longer one. */
export interface Term {
  readonly tokens: readonly string[]
  readonly isPrefix: boolean
}

const MOST_TERMS = 32

/** Words, "several words" that stand together, and beginnings*: all must be there. Empty when there is no word in it. */
export function termsOf(query: string): readonly Term[] {
  const parts = query.match(/"[^"]*"?\*?|[^\s"]+/g) ?? []
  return parts
    .map(termOf)
    .filter(({ tokens }) => tokens.length > 0)
    .slice(0, MOST_TERMS)
}

function termOf(part: string): Term {
  const isPrefix = part.endsWith('*')
  const tokens = tokensOf(part)
  const last = tokens.at(-1) ?? ''
  // The pairs of a run end in a character alone, which says no more than the pair before.
  const isTail = tokens.length > 1 && [...last].length === 1 && tokens.at(-2)?.endsWith(last) === true
  if (isTail) return { tokens: tokens.slice(0, -1), isPrefix: false }
  return { tokens, isPrefix: isPrefix || (tokens.length === 1 && [...last].length === 1 && UNSPACED.test(last)) }
}

/** As an engine's index holds a text: its tokens with a space between. */
export const indexed = (text: string): string => tokensOf(text).join(' ')

/** The texts of a post or comment, as they are written. */
export interface Words {
  readonly address: Address
  /** The post a comment stands under; null: it is a post. */
  readonly post: Address | null
  readonly title: string
  readonly body: string
}

/** Of all that was derived: posts under each of their names, and the comments under them. Those without a word too. */
export function wordsOf({ graph, names }: Derived): readonly Words[] {
  const both = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('\n')
  return [
    ...graph.posts
      .filter(({ address }) => names.has(address))
      .map(({ address, title, author, excerpt }) => {
        return { address, post: null, title: title ?? '', body: both(author, excerpt) }
      }),
    ...graph.comments
      .filter(({ post }) => names.has(post))
      .map((comment) => {
        return { address: comment.address, post: comment.post, title: '', body: both(comment.author, comment.text) }
      }),
  ]
}
