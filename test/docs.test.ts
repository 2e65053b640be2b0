import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clientTypes } from '../api/client-types.ts'
import { openApiDocument } from '../api/openapi.ts'
import { ROUTES } from '../api/routes/index.ts'
import { VERSION } from '../config.ts'
import { expectGolden } from './golden.ts'
import { HOME } from './imports.ts'
import { settingsPage } from './settings-page.ts'

const LINK = /\]\(([^)\s]+)\)/g
const pages = globSync('**/*.md', { cwd: HOME, exclude: (name) => /(^|\/)node_modules$/.test(String(name)) }).sort()

function brokenLinks(page: string): readonly string[] {
  const text = readFileSync(join(HOME, page), 'utf8')
  const targets = [...text.matchAll(LINK)].map((match) => match[1] ?? '')
  const paths = targets
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .map((target) => target.split('#')[0] ?? '')
  return paths.filter((path) => !existsSync(join(HOME, dirname(page), path)))
}

describe('the docs', () => {
  test.each(pages)('%s links to files that are there', (page) => {
    expect(brokenLinks(page)).toEqual([])
  })

  test("web/api-types.ts, the types of the web's client, says what the api says", () => {
    expectGolden('web/api-types.ts', clientTypes(openApiDocument(ROUTES, VERSION)))
  })

  test('docs/settings.md says what config.ts says', () => {
    expectGolden('docs/settings.md', settingsPage(VERSION))
  })
})
