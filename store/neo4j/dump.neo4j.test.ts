// A dump makes the same graph again, whatever the words in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../../graph/arbitrary.ts'
import { ANN, BEN, benCitesAnn, day, post, reading } from '../../graph/histories.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import type { Graph } from '../../graph/model.ts'
import { HOME } from '../../test/imports.ts'
import { using } from '../cases/everything.ts'
import { writeCypher } from '../open.ts'
import { freshUrl, lack, neo4jUrl } from './fresh.ts'
import { literal } from './literal.ts'
import { type Row, Server } from './server.ts'
import { serverAddress } from './server-address.ts'
import { SMALL_TALK } from './small-talk.ts'

const SAMPLE = readFileSync(join(HOME, 'fixtures/sample/sample.cypher'), 'utf8')

describe.skipIf(neo4jUrl === null)(`a dump as Cypher ${lack}`, () => {
  test('any words are data and nothing else', async () => {
    const words = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), 300)
    const hostile = [
      '\\u0022',
      '\\\\u0022',
      '\\u005c" RETURN 1 //',
      '"}] AS row MATCH (n) DETACH DELETE n;',
      '\\',
      '\n\r\u2028',
      '$rows',
      '`',
      "'",
    ]
    const all = [...hostile, ...words]
    expect(await onServer((server) => server.alone(`RETURN ${literal({ all })} AS value`))).toEqual([
      { value: { all } },
    ])
  })

  test('loaded into an empty database it is the graph that merging makes, with all that is derived', async () => {
    await using(await freshUrl(), (store) => store.merge(SMALL_TALK))
    const merged = await wholeDatabase()
    await freshUrl()
    await load(await dumpOf(SMALL_TALK))
    expect(await wholeDatabase()).toEqual(merged)
  })

  test('the sample blogosphere comes out as it went in', async () => {
    const url = await freshUrl()
    await load(SAMPLE)
    expect(await using(url, (store) => textOf(writeCypher(store.everything())))).toBe(SAMPLE)
  })
})

test('two dumps of one graph are equal, in whatever order its facts came', async () => {
  await fc.assert(
    fc.asyncProperty(anyGraph, anyGraph, async (one, other) => {
      expect(await dumpOf(mergeGraphs(one, other))).toBe(await dumpOf(mergeGraphs(other, one)))
    }),
    { numRuns: 20 },
  )
})

test('a dump has a statement a line, and says nothing of our own notes', async () => {
  const validators = { etag: '"e1"', lastModified: null, hash: null }
  const title = 'first\nsecond; third'
  const dump = await dumpOf(
    mergeGraphs(
      benCitesAnn(day(1)),
      post(ANN, { title, from: { title: { road: 'page', at: day(1) } } }),
      reading(BEN, day(1), { validators }),
    ),
  )
  expect(dump.split('\n').filter((line) => !/^(?:CREATE|MERGE|UNWIND) .*;$/.test(line))).toEqual([''])
  expect(dump).not.toContain('etag')
})

function dumpOf(graph: Graph): Promise<string> {
  return textOf(writeCypher(only(graph)))
}

async function* only(graph: Graph): AsyncIterable<Graph> {
  yield graph
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(chunks)).join('')
}

async function onServer<Result>(work: (server: Server) => Promise<Result>): Promise<Result> {
  const server = new Server(serverAddress(neo4jUrl ?? ''))
  try {
    return await work(server)
  } finally {
    await server.close()
  }
}

async function load(dump: string): Promise<void> {
  const [changes, facts] = [/^CREATE/, /^(?!CREATE)./].map((kind) => dump.split('\n').filter((line) => kind.test(line)))
  await onServer(async (server) => {
    for (const change of changes ?? []) await server.alone(change)
    await server.writing(async (query) => {
      for (const statement of facts ?? []) await query(statement)
    })
  })
}

function wholeDatabase(): Promise<readonly Row[]> {
  return onServer(async (server) => [
    ...(await server.alone(
      'MATCH (n) WHERE NOT n:TestDatabase AND NOT n:Grapevine RETURN labels(n) AS labels, properties(n) AS n ORDER BY labels, n.address, n.signature, n.page',
    )),
    ...(await server.alone(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS r, a.address AS from, a.name AS name, b.address AS to ORDER BY type, from, name, to, r.why',
    )),
  ])
}
