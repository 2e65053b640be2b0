// Real pairs of an address of a post and its permalink, as owners met them when they mirrored their blogs. No part of the project: skipped where they are not.
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { addressOf } from '../graph/address.ts'
import { canonicalOf, factsOf } from '../graph/facts.ts'
import { publicData } from '../test/public-data.ts'
import { blogPost } from './blog.fixture.ts'
import { type Crawling, openCrawling } from './crawling.fixture.ts'
import { moves } from './loopback.ts'

interface Pair {
  readonly url: string
  readonly canonical: string
  readonly why: string
}

const file = publicData('canonical', 'url-variants.jsonl')
const pairs: readonly Pair[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : []
let place: Crawling | undefined
afterAll(() => place?.close())

/** Nothing but an answer tells which post these are. */
const isShort = ({ why }: Pair): boolean => why.startsWith('shortlink')

test.skipIf(pairs.length === 0)('680 of 680 variants are told by their address alone', () => {
  const told = pairs.filter((pair) => !isShort(pair))
  const alike = told.filter(({ url, canonical }) => addressOf(url) === addressOf(canonical))
  expect([alike.length, told.length]).toEqual([680, 680])
})

test.skipIf(pairs.length === 0)(
  '300 of 300 short addresses are one node with their post, by a redirect or by rel=canonical',
  async () => {
    const short = pairs.filter(isShort)
    const post = ({ canonical }: Pair) =>
      blogPost({ title: canonical, head: `<link rel="canonical" href="${canonical}">` })
    const nameOf = (address: string): string => address.replace(/^https?:\/\//, '')
    place = await openCrawling(
      Object.fromEntries(
        short.flatMap((pair, index) => [
          [nameOf(pair.canonical), post(pair)],
          [nameOf(pair.url), index % 2 === 0 ? moves(pair.canonical) : post(pair)],
        ]),
      ),
    )
    const seeds = short.map(({ url }) => url)
    const { progress } = await place.crawl(seeds, { depth: 0, pages: 0, requestsPerHost: 0 })
    expect(progress.refusals).toEqual({})
    const facts = factsOf(await place.store.factsAt(short.map(({ url }) => url)))
    const nodeOf = (address: string): string => canonicalOf(facts, addressOf(address) ?? address)
    const joined = short.filter(({ url, canonical }) => nodeOf(url) === nodeOf(canonical))
    expect([joined.length, short.length]).toEqual([300, 300])
  },
  120_000,
)
