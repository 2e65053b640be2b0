// The lists of an export of all facts, each a stream of rows: a piece of the graph is judged at a time, so that any store fits.
import { graphAsOf } from '../../graph/as-of.ts'
import { evidenceKey } from '../../graph/keys.ts'
import type { Address } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'
import { pseudonymsBy } from './pseudonyms.ts'
import { judged, type Piece, type Source } from './source.ts'
import {
  blogRows,
  commentRows,
  FACT_FIELDS,
  linkRows,
  otherComments,
  otherEvidence,
  pick,
  postRows,
  type Row,
  storedEvidence,
} from './stored-rows.ts'
import type { Tally } from './tally.ts'

export interface ExportOptions {
  readonly version: string
  readonly exportedAt: string
  /** "2008-05-31": what was known at the end of this day (UTC); null: all there is. */
  readonly asOf: string | null
  /** What matters to a method section, picked by the caller. */
  readonly settings: Readonly<Record<string, unknown>>
  /** What names of people are replaced by (pseudonyms.ts); null: they stay. */
  readonly pseudonymKey: string | null
}

export interface List {
  readonly name: string
  readonly rows: AsyncIterable<object>
}

interface PlainList {
  readonly name: string
  readonly rows: AsyncIterable<Row>
  /** Names of the people round a row. */
  readonly peopleIn?: (row: Row) => ReadonlySet<string> | undefined
}

/** To be taken in this order: what a list needs of an earlier one is noted while that is read. */
export function* listsOf(source: Source, { asOf, pseudonymKey }: ExportOptions, tally: Tally): Iterable<List> {
  const rename = pseudonymsBy(pseudonymKey)
  for (const { name, rows, peopleIn } of plainLists(source, asOf, tally))
    yield { name, rows: mapped(rows, (row) => rename(row, peopleIn?.(row))) }
}

function* plainLists(source: Source, asOf: string | null, tally: Tally): Iterable<PlainList> {
  const homes = new Set<Address | null>()
  const others = { comments: 0, evidence: 0 }
  let people: ReturnType<typeof peopleIn> = new Map()
  const pieces = (of: 'posts' | 'comments' | 'links') => judged(source, of, { asOf })
  yield {
    name: 'posts',
    rows: rowsOf(pieces('posts'), (piece) => {
      for (const { blog } of piece.stored.posts) homes.add(blog)
      for (const post of piece.own) tally.anchorsTo(piece.known, post)
      return postRows(piece)
    }),
  }
  yield { name: 'blogs', rows: rowsOf(judged(source, 'blogs', { asOf, homes }), blogRows) }
  yield {
    name: 'comments',
    rows: rowsOf(pieces('comments'), (piece) => {
      for (const post of piece.own) tally.commentsUnder(piece.known, post)
      others.comments += otherComments(piece).length
      people = peopleIn(piece)
      return commentRows(piece)
    }),
    peopleIn: ({ post }) => people.get(post),
  }
  yield { name: 'otherComments', rows: others.comments === 0 ? NONE : rowsOf(pieces('comments'), otherComments) }
  yield {
    name: 'links',
    rows: rowsOf(pieces('links'), (piece) => {
      for (const source of piece.own)
        for (const link of piece.known.outbound.get(source) ?? []) tally.link(piece.known, link)
      others.evidence += otherEvidence(piece).length
      return linkRows(piece)
    }),
  }
  yield { name: 'evidence', rows: others.evidence === 0 ? NONE : rowsOf(pieces('links'), looseEvidence) }
  for (const name of ['anchors', 'aliases', 'marks', 'readings'] as const)
    yield { name, rows: facts(source, asOf, name) }
}

/** Whoever comments in a thread is called by name there. */
function peopleIn({ known, stored }: Piece): ReadonlyMap<unknown, ReadonlySet<string>> {
  const threads = Map.groupBy(stored.comments, ({ post }) => known.facts.rename(post))
  return new Map([...threads].map(([post, own]) => [post, new Set(own.flatMap(({ author }) => author ?? []))]))
}

const NONE: AsyncIterable<Row> = { [Symbol.asyncIterator]: async function* () {} }

const looseEvidence = (piece: Piece): readonly Row[] => sortedBy(otherEvidence(piece), evidenceKey).map(storedEvidence)

async function* rowsOf(pieces: AsyncIterable<Piece>, rows: (piece: Piece) => Iterable<Row>): AsyncIterable<Row> {
  for await (const piece of pieces) yield* rows(piece)
}

/** The facts of one kind as they are stored. */
async function* facts(source: Source, asOf: string | null, kind: keyof typeof FACT_FIELDS): AsyncIterable<Row> {
  for await (const piece of source.everything({ kind, address: '' })) {
    if (piece[kind].length === 0) return
    for (const fact of (asOf === null ? piece : graphAsOf(piece, asOf))[kind]) yield pick(FACT_FIELDS[kind], fact)
  }
}

async function* mapped<From, To>(rows: AsyncIterable<From>, map: (row: From) => To): AsyncIterable<To> {
  for await (const row of rows) yield map(row)
}
