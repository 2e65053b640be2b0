import { describe, expect, test } from 'vitest'
import { commentsOf, factsOf } from './facts.ts'
import { ANN, annShowsPing, attempt, BEN, benCitesAnn, comment, day, history, reading } from './histories.ts'
import type { Graph } from './model.ts'
import { standingOf } from './standing.ts'

const PAGE_2 = `${ANN}comment-page-2/`
const FEED = `${ANN}feed/`

function standingOfProof(...graphs: Graph[]) {
  const facts = factsOf(history(...graphs))
  const [proof] = facts.graph.evidence
  if (proof === undefined) throw new Error('no proof')
  return standingOf(facts, proof)
}

function standingOfComment(...graphs: Graph[]) {
  const facts = factsOf(history(...graphs))
  const [found] = commentsOf(facts, ANN)
  if (found === undefined) throw new Error('no comment')
  return standingOf(facts, found)
}

describe('a citation', () => {
  test('stands while the page shows it', () => {
    expect(
      standingOfProof(benCitesAnn(day(1)), reading(BEN, day(1)), benCitesAnn(day(3)), reading(BEN, day(3))),
    ).toEqual({
      stands: true,
      firstSeen: day(1),
      lastSeen: day(3),
      goneAt: null,
    })
  })

  test('is gone at the first decisive reading without it', () => {
    const read = [1, 2, 3].map((n) => reading(BEN, day(n)))
    expect(standingOfProof(benCitesAnn(day(1)), ...read)).toMatchObject({
      stands: false,
      lastSeen: day(1),
      goneAt: day(2),
    })
  })

  test('is not gone because a page was cut', () => {
    expect(
      standingOfProof(benCitesAnn(day(1)), reading(BEN, day(1)), reading(BEN, day(2), { body: 'cut' })),
    ).toMatchObject({ stands: true })
  })

  test('is not gone because it scrolled off a feed', () => {
    const feed = reading('http://ben.example/feed/', day(2), { road: 'feed' })
    expect(standingOfProof(benCitesAnn(day(1)), reading(BEN, day(1)), feed)).toMatchObject({ stands: true })
  })

  test('is prolonged by an unchanged page', () => {
    expect(standingOfProof(benCitesAnn(day(1)), reading(BEN, day(1)), attempt(BEN, day(4), 'unchanged'))).toMatchObject(
      {
        stands: true,
        lastSeen: day(4),
      },
    )
  })

  test('is not prolonged by an unchanged page that no more showed it', () => {
    expect(
      standingOfProof(
        benCitesAnn(day(1)),
        reading(BEN, day(1)),
        reading(BEN, day(2)),
        attempt(BEN, day(4), 'unchanged'),
      ),
    ).toMatchObject({ stands: false, goneAt: day(2) })
  })

  test('stands again when it comes back', () => {
    const read = [1, 2, 3].map((n) => reading(BEN, day(n)))
    expect(standingOfProof(benCitesAnn(day(1)), ...read, benCitesAnn(day(3)))).toMatchObject({
      stands: true,
      lastSeen: day(3),
    })
  })

  test('is gone with its post', () => {
    expect(standingOfProof(benCitesAnn(day(1)), reading(BEN, day(1)), attempt(BEN, day(2), 'gone'))).toMatchObject({
      goneAt: day(2),
    })
  })
})

describe('a ping', () => {
  test('that was removed is gone', () => {
    expect(standingOfProof(annShowsPing(day(1)), reading(ANN, day(1)), reading(ANN, day(2)))).toMatchObject({
      goneAt: day(2),
    })
  })

  test('is judged by the thread, not by the body', () => {
    expect(
      standingOfProof(annShowsPing(day(1)), reading(ANN, day(1)), reading(ANN, day(2), { thread: null })),
    ).toMatchObject({ stands: true })
  })
})

describe('a comment', () => {
  test('off the feed but on the page stands', () => {
    const onPage = [comment(ANN, 'c1', ANN, 'page', day(1)), reading(ANN, day(1))]
    const onFeed = [comment(ANN, 'c1', FEED, 'comment-feed', day(1)), reading(FEED, day(2), { road: 'comment-feed' })]
    expect(standingOfComment(...onPage, ...onFeed)).toMatchObject({ stands: true })
  })

  test('that only a feed ever showed is not gone because the page lacks it', () => {
    expect(standingOfComment(comment(ANN, 'c1', FEED, 'comment-feed', day(1)), reading(ANN, day(2)))).toMatchObject({
      stands: true,
    })
  })

  const first = (n: number) => reading(ANN, day(n), { next: [PAGE_2] })
  const onSecondPage = comment(ANN, 'c1', PAGE_2, 'page', day(1))

  test('is not gone when one page of the thread was refused', () => {
    expect(
      standingOfComment(
        onSecondPage,
        first(1),
        reading(PAGE_2, day(1)),
        first(2),
        attempt(PAGE_2, day(2), 'refused', 'timeout'),
      ),
    ).toMatchObject({
      stands: true,
    })
  })

  test('is gone when every page of the thread was read without it', () => {
    expect(
      standingOfComment(onSecondPage, first(1), reading(PAGE_2, day(1)), first(2), reading(PAGE_2, day(3))),
    ).toMatchObject({ goneAt: day(2) })
  })

  test('is not gone while a page that a further page names is unread', () => {
    const third = `${ANN}comment-page-3/`
    expect(
      standingOfComment(
        onSecondPage,
        first(1),
        reading(PAGE_2, day(1)),
        first(2),
        reading(PAGE_2, day(3), { next: [third] }),
      ),
    ).toMatchObject({ stands: true })
  })

  test('is gone when an api that once listed it lists all without it', () => {
    const api = 'http://ann.example/wp-json/comments?post=7'
    expect(
      standingOfComment(comment(ANN, 'c1', api, 'api', day(1)), reading(api, day(2), { road: 'api', body: null })),
    ).toMatchObject({ goneAt: day(2) })
  })

  test('under a gone post is gone', () => {
    expect(
      standingOfComment(comment(ANN, 'c1', ANN, 'page', day(1)), reading(ANN, day(1)), attempt(ANN, day(2), 'gone')),
    ).toMatchObject({
      goneAt: day(2),
    })
  })
})
