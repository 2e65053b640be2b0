// The web platform's tests of addresses (https://url.spec.whatwg.org/): nothing makes `pageAddressOf` throw, and what it writes is
// what the standard parses, but for what it leaves out on purpose.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { publicData } from '../test/public-data.ts'
import { expectSuite, type Outcome } from '../test/suite.ts'
import { addressOf, pageAddressOf } from './address.ts'

const folder = publicData('url/wpt-url')

interface Case {
  readonly input: string
  readonly base?: string | null
  readonly href?: string
  readonly failure?: boolean
  readonly output?: string | null
}

const casesOf = (file: string): readonly Case[] =>
  (JSON.parse(readFileSync(join(folder, file), 'utf8')) as (Case | string)[]).filter(
    (one): one is Case => typeof one !== 'string',
  )

/** What is kept of an address: no fragment, no dot after the host, escapes in capitals and only where they are needed; none with credentials. */
function kept(href: string | undefined): string | null {
  const url = URL.parse(href ?? '')
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || /^\.*$/.test(url.hostname)) return null
  const plain = (text: string): string =>
    text.replace(/%[0-9a-f]{2}/gi, (byte) => {
      const letter = String.fromCharCode(Number.parseInt(byte.slice(1), 16))
      return /[\w.~-]/.test(letter) ? letter : byte.toUpperCase()
    })
  return `${url.protocol}//${url.host.replace(/\.+(?=:|$)/, '')}${plain(url.pathname)}${plain(url.search)}`
}

function outcome(input: string, base: string | undefined, expected: string | null): Outcome {
  const written = pageAddressOf(input, base)
  addressOf(input, base)
  return {
    name: JSON.stringify([input, base]),
    passes: written === expected,
    detail: `${written} instead of ${expected}`,
  }
}

describe.skipIf(!existsSync(folder))(
  'the web’s tests of addresses (skipped where the public suites are not unpacked)',
  () => {
    test.each([
      'urltestdata.json',
      'ada_extra_urltestdata.json',
      'ada_long_urltestdata.json',
      'urltestdata-javascript-only.json',
    ])('%s', (file) => {
      const outcomes = casesOf(file).map(({ input, base, href }) => outcome(input, base ?? undefined, kept(href)))
      expectSuite(file, outcomes, SHORTFALLS[file] ?? [])
    })
    test.each(['toascii.json', 'IdnaTestV2.json', 'IdnaTestV2-removed.json'])('%s', (file) => {
      const outcomes = casesOf(file).map(({ input, output }) =>
        outcome(`https://${input}/x`, undefined, output ? kept(`https://${output}/x`) : null),
      )
      expectSuite(file, outcomes, SHORTFALLS[file] ?? [])
    })
  },
)

const SHORTFALLS: Readonly<Record<string, Parameters<typeof expectSuite>[2]>> = {
  'urltestdata.json': [
    { why: 'a host that is no name without its last dots keeps them', cases: /foo\.09\.\./, count: 1 },
  ],
  'IdnaTestV2.json': [
    { why: 'an empty name: the path is taken for it, as by browsers', cases: /^\["https:\/\/\/x"/, count: 1 },
  ],
}
