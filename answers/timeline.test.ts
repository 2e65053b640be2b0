import { expect, test } from 'vitest'
import { at, cites, comment, graphOf, post } from './made-graph.ts'
import { presentConversation } from './present.ts'

const DAY = 86_400
const talk = (root: number | null) =>
  graphOf(
    ...[post('q', 1), post('a', root), post('c', 9), post('b', 5), post('d', null)],
    ...[cites('a', 'q'), cites('b', 'a'), cites('c', 'b'), cites('d', 'a')],
    ...[comment('a', 1, 4), comment('b', 1, 7), comment('b', 2, null)],
  )
const momentsOf = (root: number | null) =>
  presentConversation({ graph: talk(root), leftOut: 0 }, at('a'), { asOf: null }).moments

test('moments are those of answers and comments that have a date, in rising order', () => {
  expect(momentsOf(3)).toEqual([DAY, 2 * DAY, 4 * DAY, 6 * DAY])
})

test('where the root has no date of its own they are counted from the first that others give it', () => {
  expect(momentsOf(null)).toEqual([0, DAY, 3 * DAY, 5 * DAY])
})
