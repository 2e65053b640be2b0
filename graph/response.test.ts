import { expect, test } from 'vitest'
import { factsOf } from './facts.ts'
import {
  ANN,
  ANN_HOME,
  annShowsPing,
  BEN,
  BEN_HOME,
  benCitesAnn,
  comment,
  day,
  history,
  post,
  proof,
  reading,
} from './histories.ts'
import { linksOf } from './link-state.ts'
import { EMPTY_GRAPH, type Graph, type Mark } from './model.ts'
import { isSpam, notAResponse, whyNoResponse } from './response.ts'

function mark(subject: string, what: Mark['what'], by: Mark['by'], at: string): Graph {
  return { ...EMPTY_GRAPH, marks: [{ subject, what, by, at }] }
}

function why(...graphs: Graph[]) {
  const facts = factsOf(history(...graphs))
  return linksOf(facts).map((link) => notAResponse(facts, link))
}

test('a confirmed, a claimed and a gone link of another blog are responses', () => {
  expect(why(benCitesAnn(day(1)))).toEqual([null])
  expect(why(annShowsPing(day(1)))).toEqual([null])
  expect(why(benCitesAnn(day(1)), reading(BEN, day(2)))).toEqual([null])
})

test('a link to the own blog and a denied one are none', () => {
  expect(why(proof('citation', ANN, 'http://ann.example/older/', ANN, day(1)))).toEqual(['self'])
  expect(why(annShowsPing(day(1)), reading(BEN, day(2)))).toEqual(['denied'])
})

test('what is marked as spam is none, whether post, blog or comment', () => {
  expect(why(benCitesAnn(day(1)), mark(BEN, 'spam', 'page', day(1)))).toEqual(['spam'])
  expect(why(benCitesAnn(day(1)), post(BEN, { blog: BEN_HOME }), mark(BEN_HOME, 'spam', 'owner', day(1)))).toEqual([
    'spam',
  ])
  const inComment = proof('comment', ANN, BEN, ANN, day(1), { comment: `${ANN}#comment-1` })
  expect(why(inComment, mark(`${ANN}#comment-1`, 'spam', 'owner', day(1)))).toEqual(['spam'])
})

test('what asks not to be shown is none, until its page asks no more', () => {
  const asked = mark(BEN, 'noindex', 'page', day(2))
  expect(why(benCitesAnn(day(1)), reading(BEN, day(2)), asked)).toEqual(['noindex'])
  expect(why(benCitesAnn(day(1)), benCitesAnn(day(3)), reading(BEN, day(3)), asked)).toEqual([null])
})

test.each([
  ['Ann', null, 'self'],
  [' ann ', null, 'self'],
  ['Ann', 'http://another-ann.example/', null],
  ['A.', 'https://www.ann.example/about', 'self'],
  ['A.', 'http://people.example/ann', 'self'],
  ['Anna', 'http://people.example/anna', null],
  [null, null, null],
] as const)('a comment under a post of Ann that is signed %s, %s', (author, authorUrl, reason) => {
  const own = post(ANN, { author: 'Ann', authorUrl: 'http://people.example/ann', blog: ANN_HOME })
  const said = comment(ANN, 'comment-1', ANN, 'page', day(1))
  const signed = { ...said, comments: said.comments.map((one) => ({ ...one, author, authorUrl })) }
  const why = (...graphs: Graph[]) => {
    const facts = factsOf(history(own, signed, ...graphs))
    return facts.graph.comments.map((one) => whyNoResponse(facts, one))
  }
  expect(why()).toEqual([reason])
  expect(why(mark(`${ANN}#comment-1`, 'spam', 'owner', day(1)))).toEqual([reason ?? 'spam'])
})

test("the owner's newest mark wins", () => {
  const marks = [
    mark(BEN, 'spam', 'owner', day(1)),
    mark(BEN, 'not-spam', 'owner', day(2)),
    mark(BEN, 'spam', 'page', day(3)),
  ]
  expect(isSpam(factsOf(history(...marks)), BEN)).toBe(false)
})
