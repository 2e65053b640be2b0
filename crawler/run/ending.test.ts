import { describe, expect, test } from 'vitest'
import { loopbackSettings } from '../loopback.ts'
import { type SoFar, spentBudget } from './ending.ts'

const NOW = Date.parse('2026-01-01T00:00:00.000Z')
const after = (ms: number) => new Date(NOW + ms).toISOString()
const soFar = (more: Partial<SoFar> = {}): SoFar => {
  return { pages: 0, elapsed: 0, now: NOW, queues: { waiting: 5, leased: 0, asked: 0, nextAt: null }, ...more }
}
const spent = (settings: object, more: Partial<SoFar>) => {
  return spentBudget({ settings: loopbackSettings(80, settings) }, soFar(more))?.reason ?? null
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
    const wait = (ms: number, leased = 0) =>
      spent({ patience: 60_000 }, { queues: { waiting: 5, leased, asked: 0, nextAt: after(ms) } })
    expect(wait(60_000)).toBeNull()
    expect(wait(60_001)).toContain('5 addresses are left')
    expect(wait(60_001, 1)).toBeNull()
  })
})
