import { expect, test } from 'vitest'
import type { Time } from '../../../graph/model.ts'
import { agrees } from './day-in-address.ts'

test.each([
  ['2007-05-31', '2007-05-31', true],
  ['2007-05-31', '2007-05', true],
  ['2007-06-01', '2007-05-31', true],
  ['2007-05-27', '2007-05-31', false],
  ['2007-06-02', '2007-05', false],
  ['2007-04-30', '2007-05', true],
  ['2007-03-31', '2007-05', false],
])('%s and an address of %s agree: %s', (day, inAddress, isSo) =>
  expect(agrees(`${day}T00:00:00.000Z` as Time, inAddress)).toBe(isSo),
)
