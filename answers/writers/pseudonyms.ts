// Names of people replaced by keyed ones (HMAC-SHA-256, RFC 2104): the same person has the same one all over a corpus, and without the key nobody
// finds the name by trying. Works on the rows that leave, so that verdicts are those of the real names.
import { createHmac, randomBytes } from 'node:crypto'

/** The key of a corpus, kept beside it and never exported. */
export async function pseudonymKeyIn(notes: {
  note(name: string): Promise<string | null>
  setNote(name: string, text: string): Promise<void>
}): Promise<string> {
  const known = await notes.note(KEY_NOTE)
  if (known === null) await notes.setNote(KEY_NOTE, randomBytes(32).toString('base64url'))
  return known ?? (await pseudonymKeyIn(notes))
}

const KEY_NOTE = 'key of pseudonyms'

/** `names`: of the people round a row, to be replaced within its words too. */
export type Rename = <Row extends object>(row: Row, names?: ReadonlySet<string>) => Row

const LENGTH = 12
/** Shorter ones are words of every language. */
const SHORTEST_NAME = 3

/** Null: names stay. */
export function pseudonymsBy(key: string | null): Rename {
  if (key === null) return (row) => row
  const hashOf = (text: string) =>
    createHmac('sha256', key).update(text.normalize('NFC')).digest('hex').slice(0, LENGTH)
  const nameOf = (name: string) => `person-${hashOf(name.trim().toLowerCase())}`
  const renamed = (field: string, value: unknown, words: RegExp | null): unknown => {
    if (Array.isArray(value)) return value.map((item) => renamed(field, item, words))
    if (typeof value === 'object' && value !== null) return fieldsOf(value, words)
    if (typeof value !== 'string') return value
    if (field === 'author') return nameOf(value)
    if (field === 'authorUrl') return `https://${hashOf(value)}.invalid/`
    if (field === 'text' && words !== null) return value.replace(words, nameOf)
    return withoutWords(value, hashOf)
  }
  const fieldsOf = (row: object, words: RegExp | null) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, renamed(field, value, words)]))
  return (row, names = new Set()) => fieldsOf(row, wordsOf(names)) as typeof row
}

/** These names where they stand as words; null when there are none. */
function wordsOf(names: ReadonlySet<string>): RegExp | null {
  const long = [...names].map((name) => name.trim()).filter((name) => name.length >= SHORTEST_NAME)
  if (long.length === 0) return null
  const longestFirst = long.sort((one, other) => other.length - one.length).map((name) => RegExp.escape(name))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** The name of a comment that is no number may be made of its author's name. */
function withoutWords(value: string, hashOf: (text: string) => string): string {
  if (!/^https?:\/\/[^\s#]+#\S+$/.test(value) || /#[a-z]{0,12}[-_]?\d{1,20}$/i.test(value)) return value
  const [page = '', fragment = ''] = value.split('#', 2)
  return `${page}#comment-${hashOf(fragment)}`
}
