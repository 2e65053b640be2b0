import { describe, expect, test } from 'vitest'
import { aliasesOf, canonicalOf, factsOf } from './facts.ts'
import { ANN, alias, attempt, day, history, post, reading } from './histories.ts'

const SHORT = 'http://ann.example/?p=7'
const SECURE = 'https://ann.example/slow/'
const COPY = 'http://scraper.example/slow/'

describe('a redirect', () => {
  test('joins two addresses; the canonical one is where the newest decisive reading ended', () => {
    const facts = factsOf(history(alias(SHORT, ANN, 'redirect', day(1)), reading(ANN, day(1))))
    expect(canonicalOf(facts, SHORT)).toBe(ANN)
    expect(canonicalOf(facts, ANN)).toBe(ANN)
    expect(aliasesOf(facts, ANN)).toEqual([SHORT])
    expect(aliasesOf(facts, SHORT)).toEqual([SHORT])
  })

  test('joins across blogs, through as many hops as there are', () => {
    const facts = factsOf(
      history(
        alias('http://old.example/1/', SHORT, 'redirect', day(1)),
        alias(SHORT, ANN, 'redirect', day(1)),
        reading(ANN, day(1)),
      ),
    )
    expect(aliasesOf(facts, ANN)).toEqual([SHORT, 'http://old.example/1/'])
  })

  test('that was withdrawn joins no more', () => {
    const facts = factsOf(history(alias(SHORT, ANN, 'redirect', day(1)), reading(ANN, day(1)), reading(SHORT, day(5))))
    expect(canonicalOf(facts, SHORT)).toBe(SHORT)
  })

  test('that came back joins again', () => {
    const facts = factsOf(
      history(
        alias(SHORT, ANN, 'redirect', day(1)),
        reading(ANN, day(1)),
        reading(SHORT, day(5)),
        alias(SHORT, ANN, 'redirect', day(6)),
      ),
    )
    expect(canonicalOf(facts, SHORT)).toBe(canonicalOf(facts, ANN))
  })

  test('outlives the old address: it is an alias for ever', () => {
    const facts = factsOf(
      history(alias(SHORT, ANN, 'redirect', day(1)), reading(ANN, day(1)), attempt(SHORT, day(9), 'gone')),
    )
    expect(canonicalOf(facts, SHORT)).toBe(ANN)
  })
})

describe('a canonical claim', () => {
  test('is believed inside one blog', () => {
    const facts = factsOf(history(alias(ANN, SECURE, 'canonical', day(1)), reading(ANN, day(1))))
    expect(canonicalOf(facts, SECURE)).toBe(ANN)
  })

  test('is believed across blogs only when both sides say so', () => {
    const one = alias(COPY, ANN, 'canonical', day(1))
    const other = alias(ANN, COPY, 'canonical', day(1))
    expect(canonicalOf(factsOf(one), COPY)).toBe(COPY)
    const facts = factsOf(history(one, other))
    expect(canonicalOf(facts, COPY)).toBe(canonicalOf(facts, ANN))
  })

  test('is not believed between two blogs of one host', () => {
    const [one, other] = ['http://school.example/ann/1', 'http://school.example/ben/1']
    const claim = alias(one, other, 'canonical', day(1))
    const blogs = [
      post(one, { blog: 'http://school.example/ann/' }),
      post(other, { blog: 'http://school.example/ben/' }),
    ]
    expect(canonicalOf(factsOf(history(claim, ...blogs)), one)).toBe(one)
  })

  test('is believed between two spellings of one home page', () => {
    const blogs = [post(ANN, { blog: 'http://ann.example/' }), post(SECURE, { blog: 'https://www.ann.example' })]
    const facts = factsOf(history(alias(ANN, SECURE, 'canonical', day(1)), ...blogs))
    expect(canonicalOf(facts, ANN)).toBe(SECURE)
  })

  test('ends when a decisive reading of its page makes it no more', () => {
    const facts = factsOf(history(alias(ANN, SECURE, 'canonical', day(1)), reading(ANN, day(1)), reading(ANN, day(2))))
    expect(canonicalOf(facts, SECURE)).toBe(SECURE)
  })

  test('is held by an unchanged page', () => {
    const facts = factsOf(
      history(alias(ANN, SECURE, 'canonical', day(1)), reading(ANN, day(1)), attempt(ANN, day(2), 'unchanged')),
    )
    expect(canonicalOf(facts, SECURE)).toBe(ANN)
  })
})

test('a shortlink or feed claim cannot take the post of another blog', () => {
  for (const why of ['shortlink', 'feed'] as const) {
    const facts = factsOf(alias(ANN, COPY, why, day(1), COPY))
    expect(canonicalOf(facts, ANN)).toBe(ANN)
  }
})

test('a relay of a feed leads to the post its feed names, unless two sites claim it', () => {
  const relay = 'http://feedproxy.google.com/~r/ann/~3/x/'
  const claim = alias(relay, ANN, 'feed', day(1), 'http://ann.example/feed/')
  const lie = alias(relay, COPY, 'feed', day(1), COPY)
  expect(aliasesOf(factsOf(history(claim, reading(ANN, day(1)))), ANN)).toEqual([relay])
  expect(aliasesOf(factsOf(history(claim, lie, reading(ANN, day(1)))), ANN)).toEqual([])
})

test('without a decisive reading the canonical address is https, then the shorter, then the first of the alphabet', () => {
  const claims = history(
    alias(ANN, SECURE, 'redirect', day(1)),
    alias(SECURE, 'https://ann.example/7/', 'redirect', day(1)),
  )
  expect(canonicalOf(factsOf(claims), ANN)).toBe('https://ann.example/7/')
})

test('a comment goes with its post', () => {
  const facts = factsOf(history(alias(SHORT, ANN, 'redirect', day(1)), reading(ANN, day(1))))
  expect(canonicalOf(facts, `${SHORT}#comment-3`)).toBe(`${ANN}#comment-3`)
})
