// The index of words (../words.ts makes the tokens), by the number of the address. It holds no text of its own.
import { hash } from 'node:crypto'
import type { Found, SearchOptions } from '../store.ts'
import { indexed, isAscii, type Term, termsOf, type Words } from '../words.ts'
import { addressAt, idOf } from './addresses.ts'
import type { Connection } from './connection.ts'

const WRITE = 'INSERT OR REPLACE INTO words (rowid, title, body, post, digest) VALUES (?, ?, ?, ?, ?)'
const KNOWN = 'SELECT rowid, digest FROM words WHERE rowid IN (SELECT value FROM json_each(?))'

/** What says the same already is left alone. */
export function writeWords(connection: Connection, words: readonly Words[]): void {
  const ids = words.map(({ address }) => idOf(connection, address))
  const known = new Map(connection.tuples(KNOWN, JSON.stringify(ids)).map(([id, digest]) => [Number(id), digest]))
  for (const [index, { post, title, body }] of words.entries()) {
    const id = ids[index] as number
    const digest = title + body === '' ? null : hash('sha1', `${post}\n${title}\n${body}`, 'base64url')
    if ((known.get(id) ?? null) === digest) continue
    if (digest === null) dropWords(connection, id)
    else {
      const under = post === null ? null : idOf(connection, post)
      connection.run(WRITE, id, toIndex(title), toIndex(body), under, digest)
    }
  }
}

/** SQLite cuts ASCII into tokens as we do, and faster. */
const toIndex = (text: string): string => (isAscii(text) ? text : indexed(text))

export function dropWords(connection: Connection, id: number): void {
  connection.run('DELETE FROM words WHERE rowid = ?', id)
}

/** Titles weigh more. Lower is better, as SQLite has it. */
const RANK = 'bm25(words, 4.0, 1.0)'
const MATCHES = `SELECT rowid AS id, post, ${RANK} AS score FROM words WHERE words MATCH ?1`
const SEARCH = `WITH found AS MATERIALIZED (${MATCHES})
  SELECT found.id AS id, post, score FROM found JOIN address ON address.id = found.id
  WHERE score > ?2 OR (score = ?2 AND text > ?3) ORDER BY score, text LIMIT ?4`

export function search(connection: Connection, query: string, { limit, after }: SearchOptions): readonly Found[] {
  const match = matchOf(termsOf(query))
  if (match === '') return []
  const rows = connection.all(SEARCH, match, after?.score ?? -Number.MAX_VALUE, after?.address ?? '', limit)
  return rows.map(({ id, post, score }) => ({
    address: addressAt(connection, Number(id)),
    post: post === null ? null : addressAt(connection, Number(post)),
    score: Number(score),
  }))
}

export function searchCount(connection: Connection, query: string): number {
  const match = matchOf(termsOf(query))
  if (match === '') return 0
  return Number(connection.get('SELECT count(*) AS total FROM words WHERE words MATCH ?', match)?.total)
}

/** https://www.sqlite.org/fts5.html#full_text_query_syntax; tokens are letters and digits alone. */
function matchOf(terms: readonly Term[]): string {
  return terms.map(({ tokens, isPrefix }) => `"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`).join(' ')
}
