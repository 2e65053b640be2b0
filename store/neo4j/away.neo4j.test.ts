// A server that is not there, goes away in the middle, and comes back. It is one of its own: the others' is not killed.
import { afterAll, describe, expect, test } from 'vitest'
import { mergeGraphs } from '../../graph/merge.ts'
import { ownServer, whatLacks } from '../../test/neo4j.ts'
import { everythingIn } from '../cases/everything.ts'
import { linksOfMerge } from '../cases/writer.ts'
import { openStore } from '../open.ts'

/** What bin/neo4j gives a server to come up on a busy machine, twice, in ms. */
const STARTING = 600_000

/** For one transaction: less than a large merge needs. */
const MOST_MEMORY = '16m'

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
      await server.start(`db.memory.transaction.max=${MOST_MEMORY}`)
      const troubles: string[] = []
      const patient = await openStore(server.url, { whileAway: STARTING, onAway: (trouble) => troubles.push(trouble) })
      const hasty = await openStore(server.url, { whileAway: 0 })
      const parts = Array.from({ length: 12 }, (_, n) => linksOfMerge(n))
      const merges = parts.map((part) => patient.merge(part))
      await Promise.any(merges)
      await server.kill()
      await expect(hasty.merge(linksOfMerge(0))).rejects.toMatchObject({ code: 'store/unreachable' })
      await server.start(`db.memory.transaction.max=${MOST_MEMORY}`)
      await Promise.all(merges)
      expect(troubles).not.toEqual([])
      expect(await everythingIn(patient)).toEqual(mergeGraphs(...parts))
      await patient.close()
      await hasty.close()
    },
    STARTING,
  )

  test('with too little memory for a merge: told, and nothing of it is kept', async () => {
    const store = await openStore(server.url)
    const before = await everythingIn(store)
    const large = mergeGraphs(...Array.from({ length: 300 }, (_, n) => linksOfMerge(100 + n)))
    await expect(store.merge(large)).rejects.toMatchObject({
      code: 'store/full',
      message: expect.stringContaining('a transaction needs more memory than it allows'),
    })
    expect(await everythingIn(store)).toEqual(before)
    await store.close()
  })

  test(
    'that may only be read is read, and merging into it is told as read-only',
    async () => {
      await server.stop()
      await server.start('server.databases.default_to_read_only=true')
      const store = await openStore(server.url)
      expect((await everythingIn(store)).evidence).not.toEqual([])
      await expect(store.merge(linksOfMerge(50))).rejects.toMatchObject({ code: 'store/read-only' })
      await store.close()
    },
    STARTING,
  )

  test.skip('a user who may only read is told as such (the Community edition knows no rights)', () => {})
})
