// A database whose digests an older version made: what is merged into it finds none of them equal.
import neo4j from 'neo4j-driver'
import { describe, expect, test } from 'vitest'
import { mergeGraphs } from '../../graph/merge.ts'
import { everythingIn, using, withoutNotes } from '../cases/everything.ts'
import { freshUrl, lack, neo4jUrl } from './fresh.ts'
import { serverAddress } from './server-address.ts'
import { SMALL_TALK } from './small-talk.ts'

/** Marks have nothing to digest. */
const FACTS = "WHERE n.digest <> ''"
const MAKE_OLDER = `CALL () { MATCH (n) ${FACTS} RETURN n UNION MATCH ()-[n]->() ${FACTS} RETURN n } SET n.digest = 'older'`
const COUNT_OLDER = `CALL () { MATCH (n) RETURN n UNION MATCH ()-[n]->() RETURN n }
  WITH n WHERE n.digest = 'older' RETURN toFloat(count(n)) AS older`

describe.skipIf(neo4jUrl === null)(`digests of an older version ${lack}`, () => {
  test('are made anew when the same is merged again, and nothing is lost or told twice', async () => {
    const url = await freshUrl()
    const { url: server, auth } = serverAddress(url)
    const driver = neo4j.driver(server, auth)
    const olderThere = async () => (await driver.executeQuery(COUNT_OLDER)).records[0]?.get('older')
    try {
      await using(url, async (store) => {
        await store.merge(SMALL_TALK)
        await driver.executeQuery(MAKE_OLDER)
        expect(await olderThere()).toBeGreaterThan(0)
        await store.merge(SMALL_TALK)
        expect(await olderThere()).toBe(0)
        expect(await everythingIn(store)).toEqual(withoutNotes(mergeGraphs(SMALL_TALK)))
      })
    } finally {
      await driver.close()
    }
  })
})
