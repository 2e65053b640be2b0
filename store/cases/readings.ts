// What the next visit to a page begins with. Tests only.
import { describe, expect, test } from 'vitest'
import { ANN, attempt, day, reading } from '../../graph/histories.ts'
import { using } from './everything.ts'

const NOTES = (etag: string) => ({
  validators: { etag, lastModified: null, hash: null },
  leads: [{ address: 'http://eva.example/', because: 'citation' as const, via: null }],
})

export function readingCases(freshUrl: () => Promise<string>): void {
  describe('readings', () => {
    test('the last read of a page by a road comes with its notes', async () => {
      const parts = [
        reading(ANN, day(1), NOTES('"1"')),
        attempt(ANN, day(3), 'refused', 'timeout'),
        reading(ANN, day(2), NOTES('"2"')),
      ]
      await using(await freshUrl(), async (store) => {
        for (const part of parts) await store.merge(part)
        expect(await store.lastRead(ANN, 'page')).toEqual(parts[2]?.readings[0])
        expect(await store.lastRead(ANN, 'feed')).toBeNull()
        expect(await store.lastReading(ANN)).toEqual(parts[1]?.readings[0])
        expect(await store.lastReading('http://nobody.example/')).toBeNull()
      })
    })

    test('only the newest read keeps its notes, in whatever order they come', async () => {
      const [early, late] = [reading(ANN, day(1), NOTES('"1"')), reading(ANN, day(2), NOTES('"2"'))]
      for (const parts of [
        [early, late],
        [late, early],
      ]) {
        await using(await freshUrl(), async (store) => {
          for (const part of parts) await store.merge(part)
          const { graph } = await store.around(ANN)
          expect(graph.readings.map(({ validators }) => validators?.etag)).toEqual([undefined, '"2"'])
        })
      }
    })

    test('counts are of things, not of tellings', async () => {
      await using(await freshUrl(), async (store) => {
        await store.merge(reading(ANN, day(1)))
        await store.merge(reading(ANN, day(1)))
        expect(await store.counts()).toEqual({ blogs: 0, posts: 0, comments: 0, links: 0, readings: 1 })
      })
    })
  })
}
