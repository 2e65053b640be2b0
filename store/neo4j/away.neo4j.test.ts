// A server that is not there, goes away in the middle, and comes back. It is one of its own: the others' is not killed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeGraphs } from '../../graph/merge.ts'
import { ownServer, whatLacks } from '../../test/neo4j.ts'
import { everythingIn } from '../cases/everything.ts'
import { LINKS_A_MERGE, linksOfMerge } from '../cases/writer.ts'
import { openStore } from '../open.ts'
import type { Store } from '../store.ts'

/** What bin/neo4j gives a server to come up on a busy machine, and some more, in ms. */
const STARTING = 300_000

const lack = await whatLacks()
const ABSENT = {
  code: 'store/unreachable',
  message: expect.stringMatching(/^The store neo4j:\/\/127\.0\.0\.1:\d+: .+\.$/),
}

describe.skipIf(lack !== null)(`a Neo4j that goes away ${lack ?? ''}`, async () => {
  const server = await ownServer()
  let store: Store

  beforeAll(async () => {
    await expect(openStore(server.url)).rejects.toMatchObject({
      ...ABSENT,
      message: expect.stringContaining('nobody answers there: start the server, or check the address'),
    })
    await server.start()
    store = await openStore(server.url)
  }, STARTING)

  afterAll(async () => {
    await store?.close()
    await server.end()
  })

  test(
    'killed amid merges and started again, it has every merge once; what failed said so and is merged again',
    async () => {
      const parts = Array.from({ length: 12 }, (_, n) => linksOfMerge(n))
      for (const part of parts.slice(0, 4)) await store.merge(part)
      const amid = parts.slice(4).map((part) => store.merge(part))
      await Promise.any(amid)
      await server.kill()
      const ends = await Promise.allSettled(amid)
      const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
      expect(failures.length).toBeGreaterThan(0)
      for (const failure of failures) expect(failure).toMatchObject(ABSENT)
      await server.start()
      const merged = parts.filter((_, n) => n < 4 || ends[n - 4]?.status === 'fulfilled')
      const kept = await store.counts()
      expect(kept.links).toBeGreaterThanOrEqual(merged.length * LINKS_A_MERGE)
      for (const part of parts) await store.merge(part)
      await store.settle()
      expect(await everythingIn(store)).toEqual(mergeGraphs(...parts))
    },
    STARTING,
  )
})
