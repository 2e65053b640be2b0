// Searching for words. Tests only.
import { describe, expect, test } from 'vitest'
import { ANN, ANN_HOME, BEN, comment, day, history, post } from '../../graph/histories.ts'
import { everythingIn, using } from './everything.ts'

const told = { road: 'page', at: day(1) } as const
const remark = (words: string, author: string) => {
  const one = comment(BEN, 'c1', BEN, 'page', day(1))
  const from = { author: told, text: told }
  return { ...one, comments: one.comments.map((fact) => ({ ...fact, author, text: words, from })) }
}
const titled = (address: string, title: string, excerpt: string | null = null) =>
  post(address, { title, excerpt, from: { title: told, ...(excerpt === null ? {} : { excerpt: told }) } })
const ALL = history(
  titled(ANN, 'Slow reading', 'Größer als ein naïve café.'),
  post(ANN, { author: 'Ann Archer', from: { author: told } }),
  titled(BEN, '東京都への旅', 'About reading slow trains'),
  remark('A remark on bloggers and größe', 'Zoë'),
)
const [REMARK] = ALL.comments

export function searchCases(freshUrl: () => Promise<string>): void {
  describe('searching', () => {
    const asked = async (...queries: readonly string[]) =>
      using(await freshUrl(), async (store) => {
        await store.merge(ALL)
        await store.settle()
        return Promise.all(
          queries.map(async (query) =>
            (await store.search(query, { limit: 9, after: null })).map(({ address }) => address),
          ),
        )
      })

    test('finds words in titles, excerpts, comments and names, with titles first', async () => {
      const [reading, slow, phrase, name, author] = await asked(
        ...['reading', 'SLOW reading', '"slow reading"', 'zoe', 'archer'],
      )
      expect(reading).toEqual([ANN, BEN])
      expect(slow).toEqual([ANN, BEN])
      expect(phrase).toEqual([ANN])
      expect(name).toEqual([REMARK?.address])
      expect(author).toEqual([ANN])
    })

    test('finds beginnings, folded letters, and words of two characters in scripts without spaces', async () => {
      const [start, folded, two, three, one, none] = await asked('blog*', 'grosse', '京都', '東京都', '旅', '都京')
      expect(start).toEqual([REMARK?.address])
      expect(folded).toEqual([REMARK?.address])
      expect([two, three, one, none]).toEqual([[BEN], [BEN], [BEN], []])
    })

    test('means nothing but words by what it is given', async () => {
      for (const found of await asked('"', 'title:slow OR x', 'NEAR(slow', '* OR', "') DROP", ''))
        expect(found).toEqual([])
    })

    test('goes on after a page, and counts', async () => {
      await using(await freshUrl(), async (store) => {
        await store.merge(ALL)
        await store.settle()
        const [first] = await store.search('reading', { limit: 1, after: null })
        const rest = await store.search('reading', { limit: 9, after: first ?? null })
        expect([first?.address, ...rest.map(({ address }) => address)]).toEqual([ANN, BEN])
        expect(await store.searchCount('reading')).toBe(2)
        expect(await store.searchCount('nothing')).toBe(0)
      })
    })

    test('keeps step with what is told anew and what is forgotten', async () => {
      await using(await freshUrl(), async (store) => {
        const found = async (query: string) => (await store.search(query, { limit: 9, after: null })).length
        await store.merge(ALL)
        await store.settle()
        const later = { road: 'page', at: day(9) } as const
        await store.merge(post(ANN, { title: 'Quick writing', from: { title: later } }))
        await store.settle()
        expect([await found('"slow reading"'), await found('quick')]).toEqual([0, 1])
        await store.forget({ address: BEN })
        await store.settle()
        expect([await found('bloggers'), await found('京都')]).toEqual([0, 0])
        await store.forget({ host: new URL(ANN_HOME).host })
        await store.settle()
        expect([await found('quick'), (await everythingIn(store)).posts]).toEqual([0, []])
      })
    })
  })
}
