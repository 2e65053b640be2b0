// What stands beside the facts for readers of Cypher equals what the pure functions say of them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../../graph/arbitrary.ts'
import { ANN, ANN_HOME, BEN, benCitesAnn, comment, day, post, reading } from '../../graph/histories.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import type { Graph } from '../../graph/model.ts'
import { canonicalOf, factsOf, linksOf, postState } from '../../graph/verdict.ts'
import { using } from '../cases/everything.ts'
import { freshUrl, lack, neo4jUrl } from './fresh.ts'
import { type Row, Server } from './server.ts'
import { serverAddress } from './server-address.ts'
import { ANY_LINK } from './shapes.ts'

/** What Cypher says of a database into which these graphs were merged. */
async function ask(parts: readonly Graph[], cypher: string): Promise<readonly Row[]> {
  await using(await freshUrl(), async (store) => {
    for (const part of parts) await store.merge(part)
  })
  return query(cypher)
}

async function query(cypher: string): Promise<readonly Row[]> {
  const server = new Server(serverAddress(neo4jUrl ?? ''))
  try {
    return await server.alone(cypher)
  } finally {
    await server.close()
  }
}

describe.skipIf(neo4jUrl === null)(`what is derived in Neo4j ${lack}`, () => {
  test('states of links and posts are those of the verdicts, in whatever order the facts came', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, anyGraph, async (one, other) => {
        const links = await ask(
          [one, other],
          `MATCH (s:Post)-[n${ANY_LINK}]->(t:Post) RETURN s.address AS source, t.address AS target, n.state AS state`,
        )
        const posts = await query(
          'MATCH (n:Post) WHERE n.digest IS NOT NULL RETURN n.address AS address, n.state AS state, n.canonical AS canonical',
        )
        const facts = factsOf(mergeGraphs(one, other))
        const verdicts = new Map(linksOf(facts).map((link) => [`${link.source} ${link.target}`, link]))
        for (const { source, target, state } of links) {
          const link = verdicts.get(`${canonicalOf(facts, String(source))} ${canonicalOf(facts, String(target))}`)
          expect({ source, target, state }).toEqual({
            source,
            target,
            state: link?.state ?? null,
          })
        }
        for (const { address, state, canonical } of posts) {
          const post = String(address)
          expect({ address, state, canonical }).toEqual({
            address,
            state: postState(facts, post).state,
            canonical: canonicalOf(facts, post),
          })
        }
      }),
      { numRuns: 25 },
    )
  })

  test('who published, who wrote, and what stands under what can be walked', async () => {
    const told = { road: 'page', at: day(1) } as const
    const parts = [
      benCitesAnn(day(1)),
      reading(ANN, day(1)),
      post(ANN, { blog: ANN_HOME, author: 'Ann', from: { blog: told, author: told } }),
      comment(ANN, 'c1', ANN, 'page', day(1)),
    ]
    const rows = await ask(
      parts,
      `MATCH (b:Blog)-[:PUBLISHED]->(p:Post)<-[:WROTE]-(a:Person), (p)<-[:CITES]-(q:Post), (c:Comment)-[:ON]->(p)
       RETURN b.address AS blog, a.name AS author, p.state AS state, q.address AS answer, count(c) AS comments`,
    )
    expect(rows).toEqual([{ blog: ANN_HOME, author: 'Ann', state: 'read', answer: BEN, comments: 1 }])
  })

  test('who was killed before all was derived leaves that to the next who merges', async () => {
    await using(await freshUrl(), (store) => store.merge(benCitesAnn(day(1))))
    await query("MATCH (n:Grapevine) SET n.deriving = ['somebody'] WITH n MATCH (p:Post) REMOVE p.state")
    await using(neo4jUrl ?? '', (store) => store.merge(reading(BEN, day(1))))
    expect(await query('MATCH (p:Post) WHERE p.state IS NULL RETURN p.address')).toEqual([])
    expect(await query('MATCH (n:Grapevine) RETURN n.deriving AS left')).toEqual([{ left: [] }])
  })
})
