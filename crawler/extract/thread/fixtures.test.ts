// Every folder of fixtures/extract: the thread that its page.html shows is its thread.json. Accepted with `vitest run -u`, never written in CI.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingOfHtml } from './reading.fixture.ts'
import { readThread } from './thread.ts'

const FOLDER = join(import.meta.dirname, '../../../fixtures/extract')
const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const pageOf = (name: string): string => readFileSync(join(FOLDER, name, 'page.html'), 'utf8')

describe('the thread of a fixture', () => {
  test.each(folders.map(({ name }) => name))('%s is read as accepted', async (name) => {
    const { comments, linkbacks, ...rest } = readThread(readingOfHtml(pageOf(name)))
    const said = { comments: comments.map(({ item }) => item), linkbacks: linkbacks.map(({ item }) => item), ...rest }
    await expect(`${JSON.stringify(said, null, 2)}\n`).toMatchFileSnapshot(join(FOLDER, name, 'thread.json'))
  })
})
