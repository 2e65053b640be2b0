import { describe, expect, test } from 'vitest'
import { factsOf } from './facts.ts'
import { ANN, alias, attempt, BEN, benCitesAnn, day, history, post, reading } from './histories.ts'
import type { Graph } from './model.ts'
import { postState } from './post-state.ts'
import { seenBy } from './untold.ts'

const stateOf = (...graphs: Graph[]) => postState(factsOf(history(...graphs)), ANN)

describe('a post is', () => {
  test('unread when nobody has tried', () => {
    expect(stateOf(benCitesAnn(day(1)))).toMatchObject({ state: 'unread', reason: null, fetchedAt: null })
  })

  test('unread with its reason when robots stood in the way', () => {
    expect(stateOf(attempt(ANN, day(1), 'skipped', 'robots'))).toMatchObject({ state: 'unread', reason: 'robots' })
  })

  test('read when its page was read', () => {
    expect(stateOf(reading(ANN, day(1)), reading(ANN, day(3)))).toEqual({
      state: 'read',
      reason: null,
      fetchedAt: day(3),
      firstSeen: day(1),
      goneAt: null,
    })
  })

  test('first seen when a feed first showed it', () => {
    const shown = post(ANN, { seen: seenBy('http://ann.example/feed/', 'feed', day(1)) })
    expect(stateOf(shown, reading(ANN, day(2)))).toMatchObject({ firstSeen: day(1), fetchedAt: day(2) })
  })

  test('read as long as its page is unchanged', () => {
    expect(stateOf(reading(ANN, day(1)), attempt(ANN, day(2), 'unchanged'))).toMatchObject({
      state: 'read',
      fetchedAt: day(2),
    })
  })

  test('a page when it is a home page, has no body, or is no HTML', () => {
    expect(stateOf(reading(ANN, day(1), { road: 'index' })).state).toBe('page')
    expect(stateOf(reading(ANN, day(1), { body: null })).state).toBe('page')
    expect(stateOf(attempt(ANN, day(1), 'refused', 'not-html')).state).toBe('page')
  })

  test('refused by its latest reading, with the reason', () => {
    expect(stateOf(reading(ANN, day(1)), attempt(ANN, day(2), 'refused', 'timeout'))).toMatchObject({
      state: 'refused',
      reason: 'timeout',
      fetchedAt: day(1),
    })
  })

  test('gone at once by 410', () => {
    expect(stateOf(reading(ANN, day(1)), attempt(ANN, day(2), 'gone', 'gone'))).toMatchObject({
      state: 'gone',
      goneAt: day(2),
    })
  })

  test('not gone by one 404', () => {
    expect(stateOf(reading(ANN, day(1)), attempt(ANN, day(2), 'missing'))).toMatchObject({
      state: 'refused',
      reason: 'missing',
      goneAt: null,
    })
  })

  test('not gone by two 404 of one day', () => {
    const evening = new Date(Date.parse(day(2)) + 6 * 3_600_000).toISOString()
    expect(stateOf(attempt(ANN, day(2), 'missing'), attempt(ANN, evening, 'missing')).state).toBe('refused')
  })

  test('gone by two 404 a day apart, since the first', () => {
    expect(stateOf(attempt(ANN, day(2), 'missing'), attempt(ANN, day(3), 'missing'))).toMatchObject({
      state: 'gone',
      goneAt: day(2),
    })
  })

  test('still gone when its host then refuses', () => {
    expect(stateOf(attempt(ANN, day(2), 'gone'), attempt(ANN, day(3), 'refused', 'timeout'))).toMatchObject({
      state: 'gone',
      goneAt: day(2),
    })
  })

  test('back when it is read again', () => {
    expect(stateOf(attempt(ANN, day(2), 'gone'), reading(ANN, day(3)))).toMatchObject({ state: 'read', goneAt: null })
  })

  test('read where it lives when it has no page of its own', () => {
    const entry = 'http://ann.example/2003_07.html#p000023'
    const facts = factsOf(reading('http://ann.example/2003_07.html', day(1), { road: 'index' }))
    expect(postState(facts, entry)).toMatchObject({ state: 'read', fetchedAt: day(1) })
  })
})

describe('a post that moved', () => {
  const old = 'http://old.example/?p=7'

  test('is one post under both addresses, in the state of the new one', () => {
    const facts = factsOf(history(reading(old, day(1)), alias(old, ANN, 'redirect', day(2)), reading(ANN, day(2))))
    expect(postState(facts, old)).toEqual(postState(facts, ANN))
    expect(postState(facts, old)).toMatchObject({ state: 'read', fetchedAt: day(2), firstSeen: day(1) })
  })

  test('is not gone when its old address later answers 410', () => {
    const facts = factsOf(
      history(alias(old, ANN, 'redirect', day(2)), reading(ANN, day(2)), attempt(old, day(9), 'gone')),
    )
    expect(postState(facts, old).state).toBe('read')
  })

  test('is gone when it was read at its old address and the new one is gone', () => {
    const facts = factsOf(
      history(reading(old, day(1)), alias(old, ANN, 'redirect', day(2)), attempt(ANN, day(3), 'gone')),
    )
    expect(postState(facts, BEN).state).toBe('unread')
    expect(postState(facts, old)).toMatchObject({ state: 'gone', goneAt: day(3) })
  })
})
