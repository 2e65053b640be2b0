import { expect, test } from 'vitest'
import type { Progress } from '../frontier/crawls.ts'
import { linesNowAndThen } from './progress.ts'

const PROGRESS: Progress = {
  ...{ pages: 0, unchanged: 0, posts: 0, comments: 0, linkbacks: {}, citations: 0, scriptMade: {}, refusals: {} },
  ...{ skips: {}, requests: 0, waiting: 1, hostsBusy: 0, hostsResting: 1, speed: 0, timeLeft: null, trouble: null },
}

test('where nobody watches, lines come ever more seldom, and none twice', () => {
  let time = 0
  const lines: [number, string][] = []
  const { show } = linesNowAndThen(
    0,
    () => time,
    (line) => lines.push([time / 1000, line]),
  )
  const wait = (seconds: number, pages: number) => {
    for (const end = time + seconds * 1000; time < end; time += 500) show({ ...PROGRESS, pages })
  }
  wait(100, 0)
  wait(50, 1)
  wait(20, 2)
  expect(lines.map(([at, line]) => [at, line.slice(0, 6)])).toEqual([
    [5, '0 read'],
    [100, '1 read'],
    [150, '2 read'],
  ])
})
