// The test suite of microformats (https://github.com/microformats/tests), run through the parser as readMicroformats calls it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { mf2 } from 'microformats-parser'
import { describe, test } from 'vitest'
import { publicData } from '../../../../test/public-data.ts'
import { expectSuite, type Outcome } from '../../../../test/suite.ts'

const folder = publicData('microformats-tests/tests')

function outcomesOf(version: string, baseUrl: string): readonly Outcome[] {
  const pages = readdirSync(join(folder, version), { recursive: true, encoding: 'utf8' })
  return pages
    .map((page) => ({ name: page, html: join(folder, version, page) }))
    .filter(({ html }) => html.endsWith('.html') && existsSync(html.replace(/html$/, 'json')))
    .map(({ name, html }) => {
      const expected = JSON.parse(readFileSync(html.replace(/html$/, 'json'), 'utf8'))
      const read = JSON.parse(JSON.stringify(mf2(readFileSync(html, 'utf8'), { baseUrl })))
      return { name, passes: isDeepStrictEqual(read, expected), detail: 'another tree' }
    })
}

describe.skipIf(!existsSync(folder))(
  'the suite of microformats (skipped where the public suites are not unpacked)',
  () => {
    test.each(['microformats-v2', 'microformats-v1', 'microformats-mixed'])('%s', (version) => {
      expectSuite(version, outcomesOf(version, 'http://example.com/'), [])
    })
    test('drafts of unit tests', () => {
      expectSuite('microformats-v2-unit', outcomesOf('microformats-v2-unit', 'http://example.test'), [
        {
          why: 'drafts: files of up to 175 elements each, of which some fail (spaces in alternative texts, images without an address, the value of a nested item)',
          cases: /./,
          count: 15,
        },
      ])
    })
  },
)
