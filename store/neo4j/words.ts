// The full-text index of words (../words.ts makes the tokens, the server only splits them at spaces).
import type { Found, SearchOptions } from '../store.ts'
import { indexed, type Term, termsOf, type Words } from '../words.ts'
import { batches } from './batches.ts'
import type { Query } from './server.ts'
import type { Statement } from './statements.ts'

const WRITE = (label: 'Post' | 'Comment') => `UNWIND $rows AS row MATCH (n:${label} {address: row.address})
  SET n.titleWords = row.title, n.bodyWords = row.body`

export function* wordStatements(words: readonly Words[]): Iterable<Statement> {
  const orNull = (text: string) => indexed(text) || null
  for (const label of ['Post', 'Comment'] as const) {
    const rows = words
      .filter(({ post }) => (post === null) === (label === 'Post'))
      .map(({ address, title, body }) => ({ address, title: orNull(title), body: orNull(body) }))
    for (const batch of batches(rows)) yield { cypher: WRITE(label), rows: batch }
  }
}

const MATCHES = `CALL db.index.fulltext.queryNodes('words', $lucene) YIELD node, score`
/** Scores are turned round, so that lower is better in every engine. */
const SEARCH = `${MATCHES} WITH node.address AS address, node.post AS post, -score AS score
  WHERE score > $score OR (score = $score AND address > $address)
  RETURN address, post, score ORDER BY score, address LIMIT toInteger($limit)`

export async function search(query: Query, words: string, { limit, after }: SearchOptions): Promise<readonly Found[]> {
  const lucene = luceneOf(termsOf(words))
  if (lucene === '') return []
  const from = after ?? { score: -Number.MAX_VALUE, address: '' }
  const rows = await query(SEARCH, { lucene, limit, score: from.score, address: from.address })
  return rows.map(({ address, post, score }) => {
    return { address: String(address), post: post == null ? null : String(post), score: Number(score) }
  })
}

export async function searchCount(query: Query, words: string): Promise<number> {
  const lucene = luceneOf(termsOf(words))
  if (lucene === '') return 0
  const [row] = await query(`${MATCHES} RETURN count(*) AS total`, { lucene })
  return Number(row?.total ?? 0)
}

/** Lucene's classic syntax, in which a phrase has no open end: its last word is asked for apart. Tokens are letters and digits alone. */
function luceneOf(terms: readonly Term[]): string {
  const parts = terms.flatMap(({ tokens, isPrefix }) => {
    if (!isPrefix) return `"${tokens.join(' ')}"`
    const whole = tokens.slice(0, -1)
    return [...(whole.length > 0 ? [`"${whole.join(' ')}"`] : []), `${tokens.at(-1)}*`]
  })
  return parts.map((part) => `(titleWords:${part}^4 OR bodyWords:${part})`).join(' AND ')
}
