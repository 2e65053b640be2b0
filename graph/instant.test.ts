import fc from 'fast-check'
import { expect, test } from 'vitest'
import { earliestInstantOf, instantOf } from './instant.ts'

const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'))
/** Mostly times, some of them wrong by a little. */
const written = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0')),
    ...[two(13), two(32), two(25), two(61), two(61)],
    fc.constantFrom('', 'Z', '.5Z', '.123Z', '.12345Z', '+02:00', '-11:30', '+0200', '+24:00', '.000+01:00', 'X', ' Z'),
  )
  .map(([year, month, day, hour, minute, second, rest]) => `${year}-${month}-${day}T${hour}:${minute}:${second}${rest}`)

const byTheEngine = (time: string) => {
  const instant = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(time) ? time : `${time}Z`)
  return Number.isNaN(instant) ? null : instant
}

test('a time is the instant that the engine reads in it, however it is written', () => {
  fc.assert(
    fc.property(written, (time) => {
      expect(instantOf(time)).toBe(byTheEngine(time))
    }),
    { numRuns: 3000, seed: 20080512 },
  )
})

test('every day of four hundred years is counted', () => {
  for (let day = Date.UTC(1800, 0, 1); day < Date.UTC(2201, 0, 1); day += 86_400_000) {
    if (instantOf(new Date(day).toISOString()) !== day) throw new Error(new Date(day).toISOString())
  }
})

test('a claim without a zone is taken as UTC, and may be fourteen hours earlier', () => {
  expect(instantOf('2008-05-12T09:12:00')).toBe(Date.UTC(2008, 4, 12, 9, 12))
  expect(instantOf('2008-05-12T09:12')).toBe(Date.UTC(2008, 4, 12, 9, 12))
  expect(instantOf('2008-05-12')).toBe(Date.UTC(2008, 4, 12))
  expect(earliestInstantOf('2008-05-12T09:12:00')).toBe(Date.UTC(2008, 4, 11, 19, 12))
  expect(earliestInstantOf('2008-05-12T09:12:00+02:00')).toBe(Date.UTC(2008, 4, 12, 7, 12))
})

test('what is no time is none', () => {
  for (const words of ['', 'T', 'yesterday', '2008-13-12T09:12:00Z', '2008-05-12T09:6a:00Z']) {
    expect(instantOf(words)).toBeNull()
  }
  expect(instantOf(null)).toBeNull()
})
