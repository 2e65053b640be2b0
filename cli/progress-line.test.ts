import { describe, expect, test } from 'vitest'
import type { Progress } from '../frontier/crawls.ts'
import { progressLine } from './progress-line.ts'

const progress: Progress = {
  ...{ pages: 1204, unchanged: 3, posts: 1, comments: 27, linkbacks: {}, citations: 31, scriptMade: {}, refusals: {} },
  ...{ skips: {}, requests: 1300, waiting: 310, hostsBusy: 12, hostsResting: 8, speed: 92, timeLeft: 2_300_000 },
  trouble: null,
}

describe('the line while a crawl runs', () => {
  test('says what was read of what may be, what waits, hosts, speed, and how long it will take', () => {
    expect(progressLine(progress, 5000)).toBe(
      '1,207/5,000 read, 310 waiting, 12 hosts busy, 8 resting, 92/min, 38 min left',
    )
  })

  test('names no budget and no time where there is none', () => {
    expect(progressLine({ ...progress, timeLeft: null }, 0)).toBe(
      '1,207 read, 310 waiting, 12 hosts busy, 8 resting, 92/min',
    )
  })

  test('begins with what holds the crawl up', () => {
    expect(progressLine({ ...progress, trouble: 'the network is down' }, 0)).toMatch(
      /^held up: the network is down, 1,207 read/,
    )
  })

  test.each([80, 40, 20])('keeps to %i columns, whatever it has to say', (columns) => {
    const much = { ...progress, pages: 12_345_678, waiting: 87_654_321, hostsBusy: 1000, trouble: 'x'.repeat(90) }
    expect(progressLine(much, 99_999_999, columns).length).toBeLessThan(columns)
    expect(progressLine({ ...much, trouble: null }, 99_999_999, columns).length).toBeLessThan(columns)
  })
})
