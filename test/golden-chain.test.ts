import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectGolden } from './golden.ts'
import { CHAINS, chainOf, STEPS } from './golden-chain.ts'
import { HOME } from './imports.ts'

const names = readdirSync(join(HOME, CHAINS), { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe.each(names.map(({ name }) => name))('%s', (name) => {
  test('says what it shows', () => {
    expect(chainOf(name).about).toMatch(/\w/)
  })

  test.each(STEPS)('%s is what the step before it leads to', (file, make) => {
    expectGolden(`${CHAINS}/${name}/${file}`, make(name))
  })
})
