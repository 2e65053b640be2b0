// How the server means to find what is asked for many addresses at once: a seek for each, whatever it believes of its indexes.
import neo4j, { type Driver, type Plan } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { derivedOfAll } from '../derived.ts'
import { openStore } from '../open.ts'
import { anchorsToBlog } from './blog-links.ts'
import { countedFrom, linksTo } from './counted.ts'
import { derivedStatements } from './derive.ts'
import { freshUrl, lack, neo4jUrl } from './fresh.ts'
import { lookupsOf } from './lookups.ts'
import { mergeInto } from './merge.ts'
import type { Query } from './server.ts'
import { serverAddress } from './server-address.ts'
import { SMALL_TALK } from './small-talk.ts'
import { inOrder } from './statements.ts'

const HOME = 'http://ann.example/'
const POSTS = "UNWIND range(1, 20000) AS n CREATE (:Post {address: 'http://blog-' + n + '.example/answer/'})"

describe.skipIf(neo4jUrl === null)(`plans in Neo4j ${lack}`, () => {
  let driver: Driver

  /** Its indexes were looked at when they were empty, and many posts came since. */
  beforeAll(async () => {
    const url = await freshUrl()
    await (await openStore(url)).close()
    const address = serverAddress(url)
    driver = neo4j.driver(address.url, address.auth)
    await driver.executeQuery('CALL db.prepareForReplanning(60)')
    await driver.executeQuery(POSTS)
  })

  afterAll(() => driver?.close())

  async function scansOf(work: (query: Query) => Promise<unknown>): Promise<readonly string[]> {
    const scans: string[] = []
    await work(async (cypher, parameters) => {
      const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, parameters)
      if (summary.plan !== false && operatorsOf(summary.plan).some((name) => name.includes('Scan'))) scans.push(cypher)
      return []
    })
    return scans
  }

  test('look-ups seek', async () => {
    const addresses = new Set([HOME])
    const scans = await scansOf((query) =>
      Promise.all(Object.values(lookupsOf(query)).map((lookUp) => lookUp(addresses))),
    )
    expect(scans).toEqual([])
  })

  test('what merges and derives seeks', async () => {
    expect(await scansOf((query) => mergeInto(query, SMALL_TALK))).toEqual([])
    expect(await scansOf((query) => inOrder(query, derivedStatements(derivedOfAll(SMALL_TALK))))).toEqual([])
  })

  test('questions about a blog seek', async () => {
    const scans = await scansOf(async (query) => {
      await anchorsToBlog(query, HOME, { zone: 'blogroll', limit: 10 })
      await countedFrom(query, [HOME])
      await linksTo(query, { blogs: [HOME] })
    })
    expect(scans).toEqual([])
  })
})

function operatorsOf({ operatorType, children }: Plan): readonly string[] {
  return [operatorType, ...children.flatMap(operatorsOf)]
}
