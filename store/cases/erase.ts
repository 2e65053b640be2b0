// Hosts that are to leave no trace. Tests only.
import { describe, expect, test } from 'vitest'
import {
  ANN,
  ANN_HOME,
  alias,
  anchor,
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
} from '../../graph/histories.ts'
import { EMPTY_GRAPH } from '../../graph/model.ts'
import { unreadPost } from '../../graph/untold.ts'
import { everythingIn, using } from './everything.ts'

const EVA = 'http://eva.example/too/'
const NEAR = 'http://ann.example.org/1/'

const ANNS = history(
  benCitesAnn(day(1)),
  annShowsPing(day(1)),
  proof('citation', ANN, EVA, ANN, day(1)),
  { ...EMPTY_GRAPH, posts: [unreadPost(ANN), unreadPost(EVA)] },
  { ...EMPTY_GRAPH, marks: [{ subject: ANN, what: 'noindex', by: 'page', at: day(1) }] },
  reading(ANN, day(1)),
  comment(ANN, 'c1', ANN, 'page', day(1)),
  anchor(ANN_HOME, BEN, ANN, day(1)),
  alias('https://ann.example:8080/?p=1', ANN, 'redirect', day(1)),
)
const told = { road: 'page', at: day(1) } as const
const OTHERS = history(
  proof('citation', BEN, NEAR, BEN, day(1)),
  reading(BEN, day(1)),
  post(BEN, { title: 'Answer', blog: BEN_HOME, from: { title: told, blog: told } }),
)

export function eraseCases(freshUrl: () => Promise<string>): void {
  describe('erasing hosts', () => {
    test('takes every fact about them, and nothing else', async () => {
      await using(await freshUrl(), async (store) => {
        await store.merge(ANNS)
        await store.merge(OTHERS)
        await store.eraseHosts(['ann.example'])
        expect(await everythingIn(store)).toEqual(OTHERS)
      })
    })

    test('leaves a store that can learn the same again', async () => {
      const whole = history(ANNS, OTHERS)
      await using(await freshUrl(), async (store) => {
        await store.merge(whole)
        await store.eraseHosts(['ann.example', 'nobody.example'])
        await store.merge(whole)
        expect(await everythingIn(store)).toEqual(whole)
      })
    })
  })
}
