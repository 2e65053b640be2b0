import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursorOf, placeOf } from './cursor.ts'

const address = fc.webUrl().map((url) => new URL(url).href)

test('a place comes back from its cursor, which needs no escaping', () => {
  fc.assert(
    fc.property(fc.option(fc.maxSafeInteger()), address, address, (at, source, target) => {
      const cursor = cursorOf({ at, source, target })
      expect(encodeURIComponent(cursor)).toBe(cursor)
      expect(placeOf(cursor)).toEqual({ at, source, target })
    }),
  )
})

test.each(['', 'x', 'bnVsbA', btoa('[1,"no","address"]'), btoa('{}'), '%%%'])('%j is no cursor', (cursor) => {
  expect(placeOf(cursor)).toBeNull()
})
