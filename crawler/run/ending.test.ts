import { describe, expect, test } from 'vitest'
import { loopbackSettings } from '../loopback.ts'
import { leftBehind, spentBudget, triesPatience } from './ending.ts'

const NOW = Date.parse('2026-01-01T00:00:00.000Z')
const MINUTE = 60_000
const spent = (settings: object, soFar: object): string | null => {
  return spentBudget({ settings: loopbackSettings(80, settings) }, { pages: 0, elapsed: 0, ...soFar })?.reason ?? null
}

describe('a crawl ends', () => {
  test('when its pages are spent, and 0 is no limit', () => {
    expect(spent({ pages: 10 }, { pages: 9 })).toBeNull()
    expect(spent({ pages: 10 }, { pages: 10 })).toBe('the budget of 10 pages is spent')
    expect(spent({ pages: 0 }, { pages: 1_000_000 })).toBeNull()
  })

  test('when its time is over', () => {
    expect(spent({ time: 120_000 }, { elapsed: 120_000 })).toBe('the time of 2 min is over')
    expect(spent({ time: 0 }, { elapsed: 1e9 })).toBeNull()
  })

  test('when all that is left waits for longer than its patience', () => {
    const tries = (ms: number, more = {}) => {
      const nextAt = new Date(NOW + ms).toISOString()
      return triesPatience({ waiting: 5, leased: 0, asked: 0, nextAt, ...more }, MINUTE, NOW)
    }
    expect(tries(60_000)).toBe(false)
    expect(tries(60_001)).toBe(true)
    expect([tries(60_001, { leased: 1 }), tries(60_001, { asked: 1 }), tries(60_001, { waiting: 0 })]).toEqual([
      ...[false, false, false],
    ])
  })

  test('and says what it leaves, and for whom it would have to wait', () => {
    const hosts = [
      { queue: 'a.example', why: 'answered 503' },
      { queue: 'b.example', why: null },
    ]
    expect(leftBehind(5, MINUTE, hosts)).toEqual({
      state: 'done',
      reason:
        '5 addresses are left for the next crawl: their hosts ask for more than 1 min of patience, such as a.example (answered 503), b.example',
    })
  })
})
