// Google's robots.txt specification tests, and real files of well-known sites, against our reading of RFC 9309.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicData } from '../../../test/public-data.ts'
import { robotsRules } from './rules.ts'
import { type Expectation, expectationsIn } from './suite.fixture.ts'

const suite = publicData('robots')
const tests = join(suite, 'spec-test/CTC')

/** Where the suite and the RFC part, the RFC is kept to. */
const EXCEPTIONS: readonly (readonly [reason: string, (expectation: Expectation) => boolean])[] = [
  ['2.2.2: robots.txt itself is implicitly allowed', ({ address }) => address.endsWith('/robots.txt')],
  ['2.2.2: an address is percent-encoded before it is compared', ({ address }) => /[^\0-\x7f]/.test(address)],
  ['2.2.2: the octet of an unreserved character is decoded', ({ body }) => body.includes('%62%61%7A')],
  ['2.2.1: a product token ends where a space is', ({ agent }) => agent.includes(' ')],
  ['2.2.1: names have digits in them, and AB is not AB42bot', ({ body }) => body.includes('AB42bot')],
]

describe.skipIf(!existsSync(tests))(
  "Google's robots.txt specification tests (skipped where the public suites are not unpacked)",
  () => {
    const all = existsSync(tests) ? ['correctness', 'stress'].flatMap((name) => expectationsIn(join(tests, name))) : []
    const asked = all.filter(({ address }) => address !== '')
    const differing = asked.filter(({ body, address, agent, allowed }) => {
      return (robotsRules(body, agent).lineAgainst(new URL(address).href) === null) !== allowed
    })

    test(`${asked.length - differing.length} of ${asked.length} expectations are met`, () => {
      expect(asked.length).toBeGreaterThan(350)
      expect(differing.length).toBeLessThanOrEqual(11)
    })
    test(`each of the ${differing.length} others has a reason`, () => {
      expect(differing.filter((one) => !EXCEPTIONS.some(([, fits]) => fits(one)))).toEqual([])
    })
  },
)

const real = join(suite, 'real-robots-txt')
describe.skipIf(!existsSync(real))('real files (skipped where the public suites are not unpacked)', () => {
  const files = existsSync(real) ? readdirSync(real) : []
  test(`all ${files.length} are read, and any path gets an answer`, () => {
    for (const file of files) {
      const rules = robotsRules(readFileSync(join(real, file), 'utf8'), 'Grapevine/1.0')
      const line = rules.lineAgainst('http://a.example/search?q=%C3%A4&page=2')
      expect(line === null || /dis/i.test(line)).toBe(true)
    }
  })
})
