import { expect, test } from 'vitest'
import { commentAddressOf } from './address.ts'
import { factsOf } from './facts.ts'
import { ANN, annShowsPing, BEN, comment, day, history, proof } from './histories.ts'
import { type Comment, EMPTY_GRAPH, type Graph, type Road } from './model.ts'
import { seenBy, UNTOLD_COMMENT } from './untold.ts'

const FEED = `${ANN}feed/`
const commentsOf = (...graphs: readonly Graph[]) => factsOf(history(...graphs)).graph.comments
const said = (fragment: string | null, road: Road, more: Partial<Comment> = {}): Graph => {
  const { author = 'Eva', text = 'It was cold and the river stood still, all the way to the weir.' } = more
  const address = commentAddressOf(ANN, { fragment, author, text, ordinal: 0 })
  const page = road === 'page' ? ANN : FEED
  return {
    ...EMPTY_GRAPH,
    comments: [{ ...UNTOLD_COMMENT, address, post: ANN, author, text, seen: seenBy(page, road, day(1)), ...more }],
  }
}

test('what the page shows as a linkback is no comment, whatever a feed takes it for', () => {
  const inFeed = comment(ANN, 'comment-7', FEED, 'comment-feed', day(1))
  expect(commentsOf(inFeed)).toHaveLength(1)
  expect(commentsOf(inFeed, annShowsPing(day(1), { shownAt: `${ANN}comment-page-1/#comment-7` }))).toEqual([])
})

test('a linkback without a number is known by its name, where no page shows a comment of that name', () => {
  const ping = annShowsPing(day(1), { title: 'Ben’s blog » An answer' })
  const named = (road: Road) => said('comment-7', road, { author: "Ben's  blog » An answer" })
  expect(commentsOf(ping, named('comment-feed'))).toEqual([])
  expect(commentsOf(ping, named('page'))).toHaveLength(1)
  expect(commentsOf(ping, said('comment-7', 'comment-feed'))).toHaveLength(1)
})

test('a comment that a page names by its words and a feed by its number is one, with both sightings', () => {
  const link = proof('comment', ANN, BEN, ANN, day(1), { zone: 'comment', comment: null })
  const onPage = said(null, 'page')
  const [worded] = onPage.comments
  const facts = factsOf(
    history(
      onPage,
      said('comment-7', 'comment-feed', { text: 'It was cold, and the river stood still – all the way to the weir.' }),
      {
        ...link,
        evidence: link.evidence.map((one) => ({ ...one, comment: worded?.address ?? null })),
      },
    ),
  )
  expect(facts.graph.comments).toMatchObject([
    { address: `${ANN}#comment-7`, seen: [{ road: 'page' }, { road: 'comment-feed' }] },
  ])
  expect(facts.graph.evidence).toMatchObject([{ comment: `${ANN}#comment-7` }])
})

test('the same few words twice stay two', () => {
  const thanks = { text: 'Thanks!' }
  expect(commentsOf(said(null, 'page', thanks), said('comment-7', 'comment-feed', thanks))).toHaveLength(2)
  expect(commentsOf(said(null, 'page'), said('comment-7', 'api'), said('comment-8', 'api'))).toHaveLength(3)
})
