import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { using } from '../cases/everything.ts'
import { linksOfMerge } from '../cases/writer.ts'
import { lookAtStore } from '../open.ts'

const folder = mkdtempSync(join(tmpdir(), 'grapevine-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PAGE = 4096

async function filled(name: string): Promise<string> {
  const path = join(folder, name)
  await using(`sqlite:${path}`, async (store) => {
    for (let n = 0; n < 20; n++) await store.merge(linksOfMerge(n))
  })
  return path
}

test('a whole store is told with its size and schema', async () => {
  expect(await lookAtStore(`sqlite:${await filled('whole.db')}`)).toMatch(/whole.db: 1 MB, whole, schema (\d+) of \1$/)
})

test.each([
  [
    'pages overwritten in the middle',
    (path: string) => {
      const file = openSync(path, 'r+')
      const middle = Math.floor(statSync(path).size / PAGE / 2) * PAGE
      for (const page of [0, 1, 2, 3]) writeSync(file, Buffer.alloc(PAGE, 7), 0, PAGE, middle + page * PAGE)
      closeSync(file)
    },
  ],
  [
    'an address that is gone, though facts name it',
    (path: string) => {
      const file = new DatabaseSync(path)
      file.exec(`DELETE FROM address WHERE id = (SELECT min(source) FROM evidence)`)
      file.close()
    },
  ],
])('%s: damage is told, and left as it is', async (name, harm) => {
  const path = await filled(`${name}.db`)
  harm(path)
  const before = readFileSync(path)
  await expect(lookAtStore(`sqlite:${path}`)).rejects.toMatchObject({
    code: 'store/unreadable',
    message: expect.stringMatching(/damaged.*: restore it from a backup/),
  })
  expect(readFileSync(path)).toEqual(before)
})
