// What was asked to be forgotten is gone, and stays out. Tests only.
import { describe, expect, test } from 'vitest'
import type { Forgettable } from '../../graph/forgotten.ts'
import {
  ANN,
  ANN_HOME,
  alias,
  anchor,
  annShowsPing,
  BEN,
  benCitesAnn,
  comment,
  day,
  history,
  post,
  proof,
  reading,
} from '../../graph/histories.ts'
import { EMPTY_GRAPH, type Graph } from '../../graph/model.ts'
import { everythingIn, using } from './everything.ts'

const told = { road: 'page', at: day(1) } as const
const signed = (name: string, site: string): Graph => {
  const one = comment(BEN, name, BEN, 'page', day(1))
  const from = { author: told, authorUrl: told, text: told }
  return {
    ...one,
    comments: one.comments.map((fact) => ({ ...fact, author: name, authorUrl: site, text: 'Words', from })),
  }
}
const BY_ANN = signed('ann', ANN_HOME)
const BY_EVA = signed('eva', 'http://eva.example/')
const OTHERS = history(
  post(BEN, { title: 'Answer', from: { title: told } }),
  reading(BEN, day(1)),
  proof('citation', BEN, 'http://eva.example/1/', BEN, day(1)),
  BY_EVA,
)
const ALL = history(
  OTHERS,
  benCitesAnn(day(1)),
  annShowsPing(day(1)),
  proof('citation', BEN, 'http://www.ann.example/more/', BEN, day(1)),
  post(ANN, { title: 'Slow', blog: ANN_HOME, from: { title: told, blog: told } }),
  reading(ANN, day(1)),
  comment(ANN, 'c1', ANN, 'page', day(1)),
  anchor(ANN_HOME, BEN, ANN, day(1)),
  alias('http://old.example/?p=1', ANN, 'redirect', day(1)),
  BY_ANN,
)

const namesAnn = (graph: Graph): boolean => /ann\.example|old\.example/.test(JSON.stringify(graph))

export function forgetCases(freshUrl: () => Promise<string>): void {
  describe('forgetting', () => {
    test.each<[string, Forgettable]>([
      ['a host, with what stands below it and comments signed with it', { host: 'ann.example' }],
      ['a host, however it is written', { host: 'Ann.Example' }],
    ])('%s', async (_name, what) => {
      await using(await freshUrl(), async (store) => {
        await store.merge(ALL)
        await store.settle()
        await store.forget(what)
        const left = await everythingIn(store)
        expect(left.aliases).toEqual([])
        expect(JSON.stringify(left)).not.toContain('ann.example')
        expect(left.comments).toEqual(OTHERS.comments)
        await store.merge(ALL)
        expect(JSON.stringify(await everythingIn(store))).not.toContain('ann.example')
        expect(await store.whichForgotten([ANN, 'https://a.ann.example/x/', BEN, 'http://annexample/'])).toEqual(
          new Set([ANN, 'https://a.ann.example/x/']),
        )
      })
    })

    test('a post, under all its names, with its comments and links', async () => {
      await using(await freshUrl(), async (store) => {
        await store.merge(ALL)
        await store.forget({ address: ANN })
        const left = await everythingIn(store)
        expect(left.posts.map(({ address }) => address)).not.toContain(ANN)
        expect(left.evidence.every(({ source, target }) => source !== ANN && target !== ANN)).toBe(true)
        expect(left.comments).toEqual(history(BY_ANN, BY_EVA).comments)
        await store.merge(ALL)
        expect(await everythingIn(store)).toEqual(left)
        const later = history(
          alias('http://moved.example/slow/', ANN, 'redirect', day(9)),
          post('http://moved.example/slow/', { title: 'Slow', from: { title: told } }),
        )
        await store.merge(proof('citation', BEN, 'http://moved.example/slow/', BEN, day(2)))
        await store.merge(later)
        await store.merge(later)
        expect(await everythingIn(store)).toEqual(left)
      })
    })

    test('a comment', async () => {
      const [one] = BY_EVA.comments
      await using(await freshUrl(), async (store) => {
        await store.merge(ALL)
        await store.forget({ address: one?.address ?? '' })
        await store.merge(ALL)
        const left = await everythingIn(store)
        expect(left.comments.map(({ address }) => address)).not.toContain(one?.address)
        expect(left.posts.map(({ address }) => address)).toContain(BEN)
      })
    })

    test("a person's site takes what is signed with it", async () => {
      await using(await freshUrl(), async (store) => {
        await store.merge(ALL)
        await store.forget({ address: 'https://www.ann.example' })
        const left = await everythingIn(store)
        expect(left.comments.map(({ author }) => author)).not.toContain('ann')
        expect(left.posts.map(({ address, blog }) => [address, blog])).toContainEqual([ANN, null])
      })
    })

    test('is undone, and then it can be learnt again', async () => {
      await using(await freshUrl(), async (store) => {
        await store.merge(ALL)
        await store.forget({ host: 'ann.example' })
        expect(await store.remember({ host: 'ben.example' })).toBe(false)
        expect(await store.remember({ host: 'ann.example' })).toBe(true)
        await store.merge(ALL)
        expect(await everythingIn(store)).toEqual(ALL)
      })
    })

    test('leaves no name behind, and goes with a copy', async () => {
      const [first, second] = [await freshUrl(), 'sqlite::memory:']
      const stones = await using(first, async (store) => {
        await store.merge(ALL)
        await store.forget({ host: 'ann.example' })
        return store.tombstones()
      })
      expect(namesAnn({ ...EMPTY_GRAPH, ...{ stones } } as Graph)).toBe(false)
      await using(second, async (store) => {
        await store.addTombstones(stones)
        await store.merge(ALL)
        expect(JSON.stringify(await everythingIn(store))).not.toContain('ann.example')
      })
    })
  })
}
