import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crawlsCases, forgetCases, leasesCases, queuesCases } from '../cases.ts'
import { openFrontier } from '../open.ts'
import { NEXT_HOPS, READY_QUEUES } from './leases.ts'

let folder = ''
let places = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grapevine-frontier-'))
})
afterAll(() => rm(folder, { recursive: true }))
const newPath = () => join(folder, `${places++}.db`)
const newPlace = async () => `sqlite:${newPath()}`

queuesCases('sqlite', newPlace)
leasesCases('sqlite', newPlace)
crawlsCases('sqlite', newPlace)
forgetCases('sqlite', newPlace)

describe('the file', () => {
  test('of another program is refused and left as it was', async () => {
    const path = newPath()
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE theirs (a)')
    other.close()
    await expect(openFrontier(`sqlite:${path}`)).rejects.toMatchObject({ code: 'frontier/not-ours' })
  })

  test('that is no database is refused', async () => {
    const path = newPath()
    await writeFile(path, 'These are words, and no database has so many of them in a row. '.repeat(100))
    await expect(openFrontier(`sqlite:${path}`)).rejects.toMatchObject({ code: 'frontier/not-ours' })
  })

  test('of a newer version is refused', async () => {
    const path = newPath()
    const { close } = await openFrontier(`sqlite:${path}`)
    await close()
    const later = new DatabaseSync(path)
    later.exec('PRAGMA user_version = 99')
    later.close()
    await expect(openFrontier(`sqlite:${path}`)).rejects.toMatchObject({ code: 'frontier/newer' })
  })

  test('of an older version is refused, and the crawls of that file stay in it', async () => {
    const path = newPath()
    const { close } = await openFrontier(`sqlite:${path}`)
    await close()
    const earlier = new DatabaseSync(path)
    earlier.exec('PRAGMA user_version = 1')
    earlier.close()
    await expect(openFrontier(`sqlite:${path}`)).rejects.toMatchObject({ code: 'frontier/older' })
  })

  test('in a folder that does not exist is named with what to do', async () => {
    const opening = openFrontier(`sqlite:${join(folder, 'nowhere', 'f.db')}`)
    await expect(opening).rejects.toMatchObject({ code: 'frontier/unreadable' })
  })

  test('and an engine nobody knows is refused', async () => {
    await expect(openFrontier('carrier-pigeon:7')).rejects.toMatchObject({ code: 'frontier/unknown' })
  })
})

test('with 100,000 waiting, claiming one is found by index alone', async () => {
  const path = newPath()
  const { frontier, close } = await openFrontier(`sqlite:${path}`)
  const hops = Array.from({ length: 100_000 }, (_, index) => ({
    ...{ address: `http://host${index % 1000}.example/${index}`, depth: 1, because: 'citation' as const },
    ...{ via: null, redirects: 0, priority: index % 7 },
  }))
  expect(await frontier.put('1', hops)).toBe(100_000)
  const options = { worker: 'one', queues: 5, lease: 1000, at: '2026-01-01T00:00:00.000Z' }
  expect(await frontier.get('1', options)).toHaveLength(5)
  await close()
  const database = new DatabaseSync(path)
  const planOf = (sql: string, ...values: (string | number)[]) => {
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as unknown as readonly {
      detail: string
    }[]
    return steps.map(({ detail }) => detail).join('; ')
  }
  expect(planOf(READY_QUEUES, '1', 0, 1)).toMatch(
    /^SEARCH turns USING (COVERING )?INDEX turns_ready \(crawl=\? AND ready_at<\?\)$/,
  )
  expect(planOf(NEXT_HOPS, '1', 1, 0)).toMatch(/^SEARCH hops USING INDEX hops_next \(crawl=\? AND queue=\?\)$/)
  database.close()
})
