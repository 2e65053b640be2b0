import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { ANN, benCitesAnn, day, post } from '../../graph/histories.ts'
import { everythingIn, proofsTo, using } from '../cases/everything.ts'
import { linksOfMerge } from '../cases/writer.ts'
import { storeCases } from '../cases.ts'
import { storeOn } from '../engine.ts'
import { openStore } from '../open.ts'
import { connect, engineOn } from './open.ts'
import { APPLICATION_ID } from './schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'grapevine-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
const freshPath = () => join(folder, `${files++}.db`)

storeCases('the embedded store', async () => `sqlite:${freshPath()}`)

async function problemOf(path: string) {
  return openStore(`sqlite:${path}`).then(
    () => null,
    ({ code, message }) => ({ code, message }),
  )
}

describe('a file that is not to be had', () => {
  test('in a missing folder is told with the folder', async () => {
    const path = join(folder, 'missing', 'grapevine.db')
    expect(await problemOf(path)).toMatchObject({
      code: 'store/unreachable',
      message: expect.stringContaining(join(folder, 'missing')),
    })
  })

  test.each([
    ['a text', (path: string) => writeFileSync(path, 'These are my notes. '.repeat(500)), 'store/not-ours'],
    ['a database of another program', (path: string) => tableIn(path, 'CREATE TABLE notes (text)'), 'store/not-ours'],
    [
      'a store of a newer version',
      (path: string) => tableIn(path, `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 99`),
      'store/newer',
    ],
  ])('%s is recognised and left as it is', async (_name, make, code) => {
    const path = freshPath()
    make(path)
    const before = readFileSync(path)
    expect(await problemOf(path)).toMatchObject({ code })
    expect(readFileSync(path)).toEqual(before)
  })

  test('a truncated store is recognised and left as it is', async () => {
    const path = freshPath()
    await using(`sqlite:${path}`, (store) => store.merge(linksOfMerge(1)))
    truncateSync(path, statSync(path).size - 4096)
    const before = readFileSync(path)
    expect(await problemOf(path)).toMatchObject({ code: 'store/unreadable' })
    expect(readFileSync(path)).toEqual(before)
  })

  test('a store that another program holds is told as locked, and works when it is let go', {
    timeout: 20_000,
  }, async () => {
    const path = freshPath()
    await using(`sqlite:${path}`, async (store) => {
      const other = new DatabaseSync(path)
      other.exec('BEGIN IMMEDIATE')
      await expect(store.merge(benCitesAnn(day(1)))).rejects.toMatchObject({ code: 'store/locked' })
      other.exec('ROLLBACK')
      other.close()
      await store.merge(benCitesAnn(day(1)))
    })
  })

  test('that may only be read is read, and merging into it is told as read-only', async () => {
    const path = freshPath()
    await using(`sqlite:${path}`, (store) => store.merge(benCitesAnn(day(1))))
    chmodSync(path, 0o444)
    chmodSync(folder, 0o777)
    await withoutRootsRights(() =>
      using(`sqlite:${path}`, async (store) => {
        expect(await proofsTo(store, ANN)).toBe(1)
        await expect(store.merge(linksOfMerge(1))).rejects.toMatchObject({ code: 'store/read-only' })
      }),
    )
  })

  test('that would have to be made in a folder where nobody may write is told as such', async () => {
    chmodSync(folder, 0o755)
    expect(await withoutRootsRights(() => problemOf(freshPath()))).toMatchObject({ code: 'store/unreachable' })
  })

  test('a full disk loses nothing that was kept', async () => {
    const connection = connect(freshPath())
    const store = storeOn(engineOn(connection))
    await store.merge(benCitesAnn(day(1)))
    const before = await everythingIn(store)
    connection.execute('PRAGMA max_page_count = 30')
    await expect(store.merge(post(ANN, { excerpt: 'long '.repeat(100_000) }))).rejects.toMatchObject({
      code: 'store/full',
    })
    expect(await everythingIn(store)).toEqual(before)
    connection.execute('PRAGMA max_page_count = 100000')
    await store.merge(linksOfMerge(1))
    await store.close()
  })
})

describe('openStore', () => {
  test('says what an address of a store looks like, and no password', async () => {
    await expect(openStore('mysql://ann:sec@ret@host/db')).rejects.toThrow(/^"mysql:\/\/host\/db" is no store/)
  })

  test('keeps a store in memory nowhere', async () => {
    for (const _ of [1, 2]) {
      await using('sqlite::memory:', async (store) => {
        expect(await proofsTo(store, ANN)).toBe(0)
        await store.merge(benCitesAnn(day(1)))
      })
    }
  })

  test('opens a store again with all that was merged', async () => {
    const url = `sqlite:${freshPath()}`
    await using(url, (store) => store.merge(benCitesAnn(day(1))))
    await using(url, async (store) => expect(await proofsTo(store, ANN)).toBe(1))
  })
})

/** Root may write everywhere, so as root the work is done as nobody. */
async function withoutRootsRights<Result>(work: () => Promise<Result>): Promise<Result> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

function tableIn(path: string, sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}
