// A small conversation with known truth, for the questions of docs/cypher.md: two camps, one in English (ann, ben), one in German (cem, dora),
// and eve who reads both. One post has two names, one link died, one ping is a lie, one target was never read. Tests only.
import { alias, comment, history, post, proof, reading } from '../../graph/histories.ts'
import type { Address, Evidence, Graph, Post } from '../../graph/model.ts'

const ANN = 'http://ann.example/'
const BEN = 'http://ben.example/'
const CEM = 'http://cem.example/'
const DORA = 'http://dora.example/'
const EVE = 'http://eve.example/'

const SLOW = `${ANN}slow/`
/** Another name of SLOW, under which most link to it. */
const SLOW_TOO = 'http://www.ann.example/slow/'
const ANSWER = `${BEN}answer/`
const LANGSAM = `${CEM}langsam/`
const EILE = `${DORA}eile/`
const STILLE = `${DORA}stille/`
const NOTE = `${BEN}note/`
const LIE = 'http://fay.example/deal/'

/** When everything was read. */
const READ = '2024-01-10T12:00:00.000Z'
const READ_AGAIN = '2024-02-10T12:00:00.000Z'

/** A post that its own page showed, and what it cites. */
function entry(address: Address, fields: Partial<Post>, cites: readonly Address[]): Graph {
  const blog = `${new URL(address).origin}/`
  const known = { blog, title: new URL(address).pathname.slice(1, -1), ...fields }
  const from = Object.fromEntries(Object.keys(known).map((name) => [name, { road: 'page', at: READ } as const]))
  return history(
    reading(address, READ),
    post(address, { ...known, from, seen: [{ page: address, road: 'page', at: [READ] }] }),
    ...cites.map((target) => proof('citation', address, target, address, READ, { zone: 'body' })),
  )
}

const en = (publishedAt: string): Partial<Post> => ({ publishedAt, language: 'en' })
const de = (publishedAt: string): Partial<Post> => ({ publishedAt, language: 'de' })

function remark(
  on: Address,
  fragment: string,
  author: string,
  authorUrl: Address,
  parent: string | null = null,
): Graph {
  const graph = comment(on, fragment, on, 'page', READ)
  const told = { road: 'page', at: READ } as const
  const from = { author: told, authorUrl: told, ...(parent !== null && { parent: told }) }
  const comments = graph.comments.map((one) => ({ ...one, author, authorUrl, parent, from }))
  return { ...graph, comments }
}

function ping(source: Address, target: Address, more: Partial<Evidence> = {}): Graph {
  return proof('pingback', source, target, target, READ, more)
}

export const SMALL_TALK: Graph = history(
  entry(SLOW, en('2020-01-01T08:00:00Z'), []),
  alias(SLOW_TOO, SLOW, 'redirect', READ),
  entry(`${ANN}reply/`, en('2020-01-04T08:00:00Z'), [ANSWER]),
  entry(`${ANN}again/`, en('2020-03-10T08:00:00Z'), []),
  entry(ANSWER, en('2020-01-02T08:00:00Z'), [SLOW, SLOW_TOO]),
  entry(`${BEN}more/`, en('2020-03-10T20:00:00Z'), [`${ANN}again/`]),
  entry(NOTE, en('2020-02-01T08:00:00Z'), [LANGSAM]),
  reading(NOTE, READ_AGAIN),
  entry(LANGSAM, de('2020-01-03T08:00:00Z'), [SLOW_TOO]),
  entry(`${CEM}doch/`, de('2020-01-06T08:00:00Z'), [EILE]),
  entry(EILE, de('2020-01-05T08:00:00Z'), [LANGSAM]),
  entry(`${DORA}beide/`, de('2020-03-20T08:00:00Z'), [ANSWER, LANGSAM]),
  entry(STILLE, de('2020-03-21T08:00:00Z'), []),
  entry(`${EVE}both/`, en('2020-01-07T08:00:00Z'), [ANSWER, LANGSAM]),
  entry(`${EVE}years-later/`, en('2023-02-01T08:00:00Z'), [SLOW_TOO, 'http://gil.example/lost/']),
  entry(LIE, en('2020-01-08T08:00:00Z'), []),
  ping(ANSWER, SLOW),
  ping(LIE, SLOW, { publishedAt: '2020-01-09T08:00:00Z' }),
  remark(SLOW, 'c1', 'Ben', BEN),
  remark(SLOW_TOO, 'c1', 'Ben', BEN),
  remark(SLOW, 'c2', 'Cem', CEM, `${SLOW}#c1`),
  remark(STILLE, 'c1', 'Ann', ANN),
  remark(STILLE, 'c2', 'Ben', BEN, `${STILLE}#c1`),
  remark(STILLE, 'c3', 'Ann', ANN, `${STILLE}#c2`),
)
