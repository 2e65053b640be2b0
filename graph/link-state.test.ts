import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from './arbitrary.ts'
import { factsOf } from './facts.ts'
import {
  ANN,
  alias,
  anchor,
  annShowsPing,
  attempt,
  BEN,
  BEN_HOME,
  benCitesAnn,
  day,
  history,
  post,
  proof,
  reading,
} from './histories.ts'
import { linksOf } from './link-state.ts'
import { mergeGraphs } from './merge.ts'
import type { Graph } from './model.ts'

const links = (...graphs: Graph[]) => linksOf(factsOf(history(...graphs)))
const link = (...graphs: Graph[]) => links(...graphs)[0]

describe('a link is', () => {
  test('confirmed while its source cites', () => {
    expect(link(benCitesAnn(day(1)), reading(BEN, day(1)))).toMatchObject({
      source: BEN,
      target: ANN,
      state: 'confirmed',
      kinds: ['citation'],
    })
  })

  test('one, with three proofs, when three roads tell of it', () => {
    const trackback = proof('trackback', BEN, ANN, ANN, day(1))
    const all = links(benCitesAnn(day(1)), annShowsPing(day(1)), trackback)
    expect(all).toHaveLength(1)
    expect(all[0]?.kinds).toEqual(['citation', 'trackback', 'pingback'])
    expect(all[0]?.evidence).toHaveLength(3)
  })

  test('claimed while its source is not read', () => {
    expect(link(annShowsPing(day(1)), reading(ANN, day(1)))).toMatchObject({
      state: 'claimed',
      reason: 'source not read',
    })
  })

  test('claimed, with robots in the way', () => {
    expect(link(annShowsPing(day(1)), attempt(BEN, day(2), 'skipped', 'robots'))).toMatchObject({
      reason: 'source not read (robots)',
    })
  })

  test('claimed when its source refuses or is no post', () => {
    expect(link(annShowsPing(day(1)), attempt(BEN, day(2), 'refused', 'forbidden'))).toMatchObject({
      reason: 'source refused (forbidden)',
    })
    expect(link(annShowsPing(day(1)), reading(BEN, day(2), { road: 'index' }))).toMatchObject({
      reason: 'source is no post',
    })
    expect(link(annShowsPing(day(1)), reading(BEN, day(2), { body: 'cut' }))).toMatchObject({
      reason: 'source not read whole',
    })
  })

  test('denied when its source was read after the claim and leads nowhere near', () => {
    expect(link(annShowsPing(day(1)), reading(BEN, day(2)))).toMatchObject({ state: 'denied' })
  })

  test('only claimed when its source was read before the claim was published', () => {
    const claim = annShowsPing(day(9), { publishedAt: '2020-01-08T09:00:00' })
    expect(link(claim, reading(BEN, day(3)))).toMatchObject({
      state: 'claimed',
      reason: 'source read before the claim',
    })
    expect(link(claim, reading(BEN, day(3)), reading(BEN, day(10)))).toMatchObject({ state: 'denied' })
  })

  test('denied by a reading between the publication of the claim and its discovery', () => {
    expect(link(annShowsPing(day(9), { publishedAt: '2020-01-02' }), reading(BEN, day(5)))).toMatchObject({
      state: 'denied',
    })
  })

  test('claimed when its source links from its blogroll only', () => {
    const source = [post(BEN, { blog: BEN_HOME }), reading(BEN, day(2)), anchor(BEN_HOME, ANN, BEN, day(2))]
    expect(link(annShowsPing(day(1)), ...source)).toMatchObject({ state: 'claimed', reason: 'only in its blogroll' })
  })

  test('gone when its ping was removed and its source never cited', () => {
    expect(link(annShowsPing(day(1)), reading(ANN, day(1)), reading(ANN, day(2)))).toMatchObject({ state: 'gone' })
  })

  test('denied when its source cites no more and the ping still stands', () => {
    expect(link(annShowsPing(day(1)), benCitesAnn(day(1)), reading(BEN, day(1)), reading(BEN, day(5)))).toMatchObject({
      state: 'denied',
    })
  })

  test('the same whichever of two crawlers came first', () => {
    const one = history(annShowsPing(day(1)), reading(ANN, day(1)), attempt(BEN, day(1), 'refused', 'timeout'))
    const other = history(benCitesAnn(day(2)), reading(BEN, day(2)))
    expect(links(one, other)).toEqual(links(other, one))
    expect(link(one, other)).toMatchObject({ state: 'confirmed' })
  })
})

describe('a link between posts with other names', () => {
  const old = 'http://old.example/?p=7'
  const moved = [alias(old, ANN, 'redirect', day(2)), reading(ANN, day(2))]

  test('joins the citation of the old address with the ping shown at the new one', () => {
    const cited = proof('citation', BEN, old, BEN, day(1), { zone: 'body' })
    const all = links(cited, annShowsPing(day(2)), ...moved)
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ target: ANN, state: 'confirmed', kinds: ['citation', 'pingback'] })
  })

  test('is no link when it is a linkback from a post to itself', () => {
    expect(links(proof('pingback', old, ANN, ANN, day(2)), ...moved)).toEqual([])
  })
})

describe('self', () => {
  test('marks a citation of the post itself or of its own blog', () => {
    expect(link(proof('citation', ANN, ANN, ANN, day(1)))).toMatchObject({ self: true })
    expect(link(proof('citation', ANN, 'http://ann.example/older/', ANN, day(1)))).toMatchObject({ self: true })
    expect(link(benCitesAnn(day(1)))).toMatchObject({ self: false })
  })

  test('follows the blogs that the pages name, where both do', () => {
    const [one, other] = ['http://school.example/ann/1', 'http://school.example/ben/1']
    const blogs = [
      post(one, { blog: 'http://school.example/ann/' }),
      post(other, { blog: 'http://school.example/ben/' }),
    ]
    expect(link(proof('citation', one, other, one, day(1)), ...blogs)).toMatchObject({ self: false })
  })
})

test('a link is published with the post that cites, else when the claim says', () => {
  const dated = post(BEN, { publishedAt: '2006-03-18' })
  expect(link(benCitesAnn(day(1)), dated)).toMatchObject({ publishedAt: '2006-03-18' })
  expect(link(annShowsPing(day(1), { publishedAt: '2006-03-19T10:00:00' }))).toMatchObject({
    publishedAt: '2006-03-19T10:00:00',
  })
})

test('as of a day only what was known by its end counts', () => {
  const whole = history(
    annShowsPing(day(1)),
    reading(ANN, day(1)),
    benCitesAnn(day(3)),
    reading(BEN, day(3)),
    reading(BEN, day(5)),
  )
  const stateOn = (asOf: string) => linksOf(factsOf(whole, { asOf }))[0]?.state
  expect(stateOn('2019-12-31')).toBeUndefined()
  expect(stateOn('2020-01-02')).toBe('claimed')
  expect(stateOn('2020-01-03')).toBe('confirmed')
  expect(stateOn('2020-01-05')).toBe('denied')
})

test('every graph has verdicts, and they do not depend on its order', () => {
  fc.assert(
    fc.property(anyGraph, anyGraph, (one, other) => {
      expect(linksOf(factsOf(mergeGraphs(one, other)))).toEqual(linksOf(factsOf(mergeGraphs(other, one))))
    }),
    { numRuns: 60 },
  )
})
