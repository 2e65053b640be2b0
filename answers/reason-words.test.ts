import { expect, test } from 'vitest'
import { REFUSALS, SKIPS } from '../crawler/capture/page.ts'
import { factsOf } from '../graph/facts.ts'
import type { Graph, Reading } from '../graph/model.ts'
import { linksOf } from '../graph/verdict.ts'
import { at, graphOf, linkback, reading } from './made-graph.ts'
import { doubtWords, leftOutCounts, noPageWords } from './reason-words.ts'

test.each([...REFUSALS, ...SKIPS])('%s, a reason of the crawler, has words of its own', (reason) => {
  expect(noPageWords(reason)).not.toBe(reason.replaceAll('-', ' '))
})

const CLAIM = linkback('trackback', 'b', 'a', 9)
const doubtsOf = (source: Partial<Graph>) =>
  linksOf(factsOf(graphOf(CLAIM, source))).map(({ reason }) => reason && doubtWords(reason))
const tried = (changes: Partial<Reading>) => reading(at('b'), { body: null, thread: null, ...changes })

test.each([
  ['it was read and has no such link', reading(at('b'))],
  ['it was not read yet', {}],
  ['it was read in part only', reading(at('b'), { body: 'cut' })],
  ['it was read before this was said of it', reading(at('b'), { at: '2008-05-01T12:00:00Z' })],
  ['it is gone', tried({ outcome: 'gone', reason: 'gone' })],
  ['it is not one post', tried({ outcome: 'refused', reason: 'not-html' })],
  ['it could not be read: not shown to us', tried({ outcome: 'refused', reason: 'forbidden' })],
  ['it could not be read: robots.txt asks us to stay away', tried({ outcome: 'skipped', reason: 'robots' })],
])('of a link in doubt it says that %s', (words, source) => {
  expect(doubtsOf(source)).toEqual([words])
})

test('what was left out is counted by reason, and nothing is said of what was not', () => {
  expect(leftOutCounts({ self: 1204, spam: 0, outsideWindow: 2 })).toEqual([
    '1,204 of the blog itself',
    '2 of other days',
  ])
})
