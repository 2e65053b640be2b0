// A server that is not there, goes away in the middle, and comes back. It is one of its own: the others' is not killed.
import { afterAll, describe, expect, test } from 'vitest'
import { mergeGraphs } from '../../graph/merge.ts'
import { ownServer, whatLacks } from '../../test/neo4j.ts'
import { everythingIn } from '../cases/everything.ts'
import { linksOfMerge } from '../cases/writer.ts'
import { openStore } from '../open.ts'

/** What bin/neo4j gives a server to come up on a busy machine, twice, in ms. */
const STARTING = 600_000

const ABSENT = 'nobody answers there: start the server, or check the address.'

const lack = await whatLacks()

describe.skipIf(lack !== null)(`a Neo4j that goes away ${lack ?? ''}`, async () => {
  const server = await ownServer()
  afterAll(() => server.end(), STARTING)

  test('before it is opened is told at once', async () => {
    await expect(openStore(server.url)).rejects.toMatchObject({
      code: 'store/unreachable',
      message: expect.stringMatching(new RegExp(`^The store neo4j://127\\.0\\.0\\.1:\\d+: ${ABSENT}$`)),
    })
  })

  test(
    'killed amid merges: who waits for it says so, and has every merge once when it is back; who does not fails with the reason',
    async () => {
      await server.start()
      const troubles: string[] = []
      const patient = await openStore(server.url, { whileAway: STARTING, onAway: (trouble) => troubles.push(trouble) })
      const hasty = await openStore(server.url, { whileAway: 0 })
      const parts = Array.from({ length: 12 }, (_, n) => linksOfMerge(n))
      const merges = parts.map((part) => patient.merge(part))
      await Promise.any(merges)
      await server.kill()
      await expect(hasty.merge(linksOfMerge(0))).rejects.toMatchObject({ code: 'store/unreachable' })
      await server.start()
      await Promise.all(merges)
      expect(troubles).not.toEqual([])
      expect(await everythingIn(patient)).toEqual(mergeGraphs(...parts))
      await patient.close()
      await hasty.close()
    },
    STARTING,
  )
})
