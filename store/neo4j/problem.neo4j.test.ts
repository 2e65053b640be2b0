// What cannot be used says why and how to mend it, and is left as it is.
import { afterEach, describe, expect, test } from 'vitest'
import { using } from '../cases/everything.ts'
import { lookAtStore, openStore } from '../open.ts'
import { freshUrl, lack, neo4jUrl } from './fresh.ts'
import { migrate, SCHEMA_VERSION } from './migrations.ts'
import { type Row, Server } from './server.ts'
import { serverAddress } from './server-address.ts'

async function onServer<Result>(work: (server: Server) => Promise<Result>): Promise<Result> {
  const server = new Server(serverAddress(neo4jUrl ?? ''))
  try {
    return await work(server)
  } finally {
    await server.close()
  }
}

const run = (cypher: string): Promise<readonly Row[]> => onServer((server) => server.alone(cypher))
const nodes = () =>
  run('MATCH (n) WHERE NOT n:TestDatabase RETURN labels(n) AS labels, properties(n) AS n ORDER BY labels')

describe.skipIf(neo4jUrl === null)(`a Neo4j that cannot be used ${lack}`, () => {
  afterEach(async () => {
    await freshUrl()
    await run('MATCH (n:Grapevine) DELETE n')
    await onServer(migrate)
  })

  test.each([
    [
      'a wrong password',
      ({ password }: URL) => ({ password: `not-${password}` }),
      'it refused the user or the password',
    ],
    ['a wrong database', () => ({ pathname: '/nowhere' }), 'it has no database of that name'],
  ])('%s', async (_, change, mend) => {
    const url = new URL(await freshUrl())
    Object.assign(url, change(url))
    await expect(openStore(url.href)).rejects.toMatchObject({
      code: 'store/unreachable',
      message: `The store neo4j://${url.host}: ${mend}.`,
    })
  })

  test('a graph without one of its constraints is told, with what makes it', async () => {
    const url = await freshUrl()
    expect(await lookAtStore(url)).toMatch(/schema (\d+) of \1, (\d+) of \2 constraints and indexes ready$/)
    await run('DROP CONSTRAINT post_address')
    await expect(lookAtStore(url)).rejects.toMatchObject({
      code: 'store/unreadable',
      message: expect.stringContaining('CREATE CONSTRAINT post_address'),
    })
  })

  test("another program's graph", async () => {
    const url = await freshUrl()
    await run("MATCH (n:Grapevine) DELETE n CREATE (:Shop {name: 'Corner'})")
    await expect(openStore(url)).rejects.toMatchObject({ code: 'store/not-ours' })
    expect(await nodes()).toEqual([{ labels: ['Shop'], n: { name: 'Corner' } }])
  })

  test('but a graph of an older Grapevine is brought up to date', async () => {
    const url = await freshUrl()
    await run('DROP INDEX links_to_blog')
    await run('MATCH (n:Grapevine) SET n.version = 1')
    await using(url, async () => {})
    expect(await lookAtStore(url)).toMatch(/schema (\d+) of \1, (\d+) of \2 constraints and indexes ready$/)
  })

  test('a graph of a newer Grapevine', async () => {
    const url = await freshUrl()
    await run(`MATCH (n:Grapevine) SET n.version = ${SCHEMA_VERSION + 1}`)
    const before = await nodes()
    await expect(openStore(url)).rejects.toMatchObject({ code: 'store/newer' })
    expect(await nodes()).toEqual(before)
  })
})
