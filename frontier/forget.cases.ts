// What every engine must do with what was asked to be forgotten: nothing of it is left, and nothing else is gone.
import { describe, expect, test } from 'vitest'
import { FORGOTTEN } from './crawls.ts'
import { at, get, hop, LEASE, type NewPlace, opener, settled, toll } from './places.cases.ts'

const POST = 'http://ann.example/post/'
const skip = (address: string, detail: string | null = null, reason = 'robots') =>
  ({ kind: 'skip', reason, address, detail, at: at(0) }) as const

export function forgetCases(engine: string, newPlace: NewPlace): void {
  describe(`what is forgotten by ${engine}`, () => {
    const { fresh } = opener(newPlace)

    async function full() {
      const place = await fresh()
      const { id } = await place.crawls.ask([POST, 'http://ben.example/'], {} as never, { sample: false, at: at(0) })
      await place.frontier.put(id, [
        ...[hop(POST), hop('http://ann.example/other/'), hop('http://ben.example/')],
        hop('http://ben.example/by-her/', { via: POST, because: 'citation' }),
      ])
      const memories = new Map(['words', 'hosts'].map((name) => [name, `first at ${POST}`]))
      await place.frontier.settle(id, [], { at: at(0), tolls: [], memories })
      await place.crawls.note(id, [skip(POST), skip('http://ben.example/copy/', `the same words as ${POST}`, 'mirror')])
      const addresses = async () =>
        (await place.frontier.list(id, 'waiting', { after: null, limit: 9 })).map((one) => one.address)
      return {
        ...place,
        id,
        addresses,
        everything: async () =>
          JSON.stringify([
            await place.crawls.list(9),
            await place.crawls.notes(id, 9),
            await place.frontier.queues(id, { limit: 9, at: at(0) }),
            await addresses(),
            [await place.frontier.recall(id, 'words'), await place.frontier.recall(id, 'hosts')],
          ]),
      }
    }

    test('an address leaves notes, seeds and what waits because of it', async () => {
      const { crawls, addresses, everything, frontier, id } = await full()
      await crawls.forget({ address: 'https://www.ann.example/post' })
      expect(await addresses()).toEqual(['http://ann.example/other/', 'http://ben.example/'])
      expect((await frontier.stats(id, at(0))).waiting).toBe(2)
      expect((await crawls.get(id))?.seeds).toEqual(['http://ben.example/'])
      expect((await crawls.notes(id, 9)).map(({ reason }) => reason)).toEqual(['mirror'])
      expect(await everything()).not.toContain('ann.example/post')
    })

    test('a host leaves with its queue, and others go on', async () => {
      const place = await full()
      expect(await get(place, 0, { queues: 1 })).toHaveLength(1)
      await place.crawls.forget({ host: 'ann.example' })
      expect(await place.everything()).not.toContain('ann.example')
      await place.frontier.settle(place.id, [settled(POST)], { at: at(1), tolls: [toll('ben.example')] })
      await place.frontier.put(place.id, [hop('http://carl.example/')])
      expect(new Set(await get(place, LEASE / 1000 + 1, { queues: 9, worker: 'other' }))).toEqual(
        new Set(['http://ben.example/', 'http://carl.example/']),
      )
    })

    test('what is passed over for it is counted and not noted', async () => {
      const { crawls, id } = await full()
      await crawls.note(id, [
        skip('http://dora.example/', null, FORGOTTEN),
        skip('http://dora.example/2', null, FORGOTTEN),
      ])
      expect((await crawls.get(id))?.progress.skips).toMatchObject({ [FORGOTTEN]: 2 })
      expect(await crawls.notes(id, 9)).toContainEqual({ kind: 'skip', reason: FORGOTTEN, count: 2, examples: [] })
    })
  })
}
