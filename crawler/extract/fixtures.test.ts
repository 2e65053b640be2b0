// Every folder of fixtures/extract: what its page.html says is its extraction.json (GOLDEN=accept writes it, never in CI).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectGolden } from '../../test/golden.ts'
import { HOME } from '../../test/imports.ts'
import { said } from './said.fixture.ts'

const FIXTURES = 'fixtures/extract'
const folders = readdirSync(join(HOME, FIXTURES), { withFileTypes: true }).filter((entry) => entry.isDirectory())

/** `<!-- http://blog.example/2006/03/post.html Constructed from … -->`, the page's first comment, begins with its address. */
const addressIn = (html: string): string => /<!--\s*(http:\/\/\S+)/.exec(html)?.[1] ?? ''

describe('what a fixture says', () => {
  test.each(folders.map(({ name }) => name))('%s is read as accepted', (name) => {
    const html = readFileSync(join(HOME, FIXTURES, name, 'page.html'), 'utf8')
    expect(addressIn(html), 'the first comment begins with the address of the page').not.toBe('')
    expectGolden(`${FIXTURES}/${name}/extraction.json`, `${JSON.stringify(said(html, addressIn(html)), null, 2)}\n`)
  })
})
