import { expect, test } from 'vitest'
import type { Progress } from '../frontier/crawls.ts'
import { summaryOf } from './summary.ts'

const progress: Progress = {
  pages: 1204,
  unchanged: 3,
  posts: 1,
  comments: 27,
  linkbacks: { trackback: 1, pingback: 4 },
  citations: 31,
  scriptMade: {},
  refusals: { timeout: 1, missing: 2 },
  skips: {},
  requests: 1300,
  waiting: 5,
  hostsBusy: 1,
  hostsResting: 2,
  speed: 90,
  timeLeft: 200_000,
  trouble: null,
}

test('a crawl ends with one line: what was read by kind, refusals and skips by reason', () => {
  expect(summaryOf(progress)).toBe(
    '1,204 pages (3 unchanged), 1 post, 27 comments, 4 pingbacks, 1 trackback, 31 citations; refusals: 2 not there (404), 1 no answer in time; skips: none',
  )
})

test('what share needed a browser is said, and what none could read', () => {
  const scriptMade = { comments: 3, 'body (not read)': 1 }
  expect(summaryOf({ ...progress, scriptMade })).toContain(
    '; 4 of 1,207 pages needed a browser: 3 comments, 1 body (not read); ',
  )
})
