// Rankings and authority of a day that is over: what the pure verdicts say of the facts seen by then. Tests only.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { presentGroupAuthority } from '../../answers/group-authority.ts'
import { presentRanking } from '../../answers/ranking.ts'
import { anyGraph } from '../../graph/arbitrary.ts'
import { endOfDay, graphAsOf } from '../../graph/as-of.ts'
import { ANN, ANN_HOME, BEN, BEN_HOME, benCitesAnn, day, post, reading } from '../../graph/histories.ts'
import { instantOf } from '../../graph/instant.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import type { Graph } from '../../graph/model.ts'
import { domainOf } from '../../graph/site.ts'
import {
  blogKeyOf,
  effectiveDateOf,
  type Facts,
  factsOf,
  linksOf,
  UNCOUNTED,
  whyUncounted,
} from '../../graph/verdict.ts'
import type { LinkTo, Store } from '../store.ts'
import { using } from './everything.ts'

const DAY = '2020-01-01'
const OPTIONS = { window: null, now: '2030-01-01T00:00:00.000Z', asOf: DAY }

function linksIn(facts: Facts): readonly LinkTo[] {
  return linksOf(facts).map((link) => ({
    ...{ source: link.source, target: link.target, uncounted: whyUncounted(facts, link) },
    at: instantOf(effectiveDateOf(facts, link.source).at),
    ...{ sourceBlog: blogKeyOf(facts, link.source), targetBlog: blogKeyOf(facts, link.target) },
  }))
}

const isDated = ({ at }: LinkTo): boolean => at !== null && at <= Date.parse(endOfDay(DAY))
const isCounted = (link: LinkTo): boolean => link.uncounted === null && isDated(link)

const GROUPS = {
  post: ({ target }: LinkTo) => target,
  blog: ({ targetBlog }: LinkTo) => targetBlog,
  domain: ({ targetBlog }: LinkTo) => domainOf(targetBlog),
} as const

const excludedAmong = (links: readonly LinkTo[]) => ({
  ...Object.fromEntries(UNCOUNTED.map((reason) => [reason, links.filter((link) => link.uncounted === reason).length])),
  outsideWindow: links.filter((link) => link.uncounted === null && !isDated(link)).length,
})

/** Each with how many different blogs linked to it. */
function valuesOf(links: readonly LinkTo[], nameOf: (link: LinkTo) => string): ReadonlyMap<string, number> {
  const groups = Map.groupBy(links.filter(isCounted), nameOf)
  return new Map([...groups].map(([name, own]) => [name, new Set(own.map(({ sourceBlog }) => sourceBlog)).size]))
}

async function expectRankings(store: Store, links: readonly LinkTo[]): Promise<void> {
  for (const by of ['post', 'blog'] as const) {
    const ranking = await presentRanking(store, { ...OPTIONS, by, measure: 'blogs', top: 50 })
    expect(new Map(ranking.rows.map(({ name, value }) => [name, value]))).toEqual(valuesOf(links, GROUPS[by]))
    expect(ranking.excluded).toEqual(excludedAmong(links))
  }
}

async function expectAuthority(store: Store, facts: Facts, graph: Graph, links: readonly LinkTo[]): Promise<void> {
  for (const { target, targetBlog } of links.filter((link) => facts.posts.has(link.target))) {
    const own = links.filter((link) => link.targetBlog === targetBlog)
    const { name, address, excluded, ...authority } = await presentGroupAuthority(store, target, 'blog', OPTIONS)
    expect([name, authority.value, authority.links]).toEqual([
      targetBlog,
      valuesOf(own, GROUPS.blog).get(targetBlog) ?? 0,
      own.filter(isCounted).length,
    ])
    const homes = new Map(graph.posts.map((post) => [post.address, post.blog]))
    const anchors = graphAsOf(graph, DAY).anchors.filter((anchor) => {
      return anchor.blog !== address && (anchor.target === address || homes.get(anchor.target) === address)
    })
    const zoned = (zone: string) => anchors.filter((anchor) => anchor.zone === zone).length
    expect(excluded).toMatchObject({
      ...excludedAmong(own),
      ...{ blogroll: zoned('blogroll'), navigation: zoned('navigation') },
    })
  }
}

export function authorityCases(freshUrl: () => Promise<string>): void {
  describe('authority as of a day', () => {
    test('is what the verdicts say of the facts seen by then, in rankings and of blogs', async () => {
      await fc.assert(
        fc.asyncProperty(anyGraph, async (given) => {
          const graph = mergeGraphs(given)
          const facts = factsOf(graph, { asOf: DAY })
          const links = linksIn(facts)
          await using(await freshUrl(), async (store) => {
            await store.merge(graph)
            await expectRankings(store, links)
            await expectAuthority(store, facts, graph, links)
          })
        }),
        { numRuns: 15 },
      )
    })

    test('counts a link that stood then and is gone today, and none that came later', async () => {
      const home = (blog: string) => ({ blog, from: { blog: { road: 'page', at: day(1) } } }) as const
      const homes = mergeGraphs(post(ANN, home(ANN_HOME)), post(BEN, home(BEN_HOME)))
      const history = mergeGraphs(homes, benCitesAnn(day(3)), reading(BEN, day(3)), reading(BEN, day(5)))
      await using(await freshUrl(), async (store) => {
        await store.merge(history)
        await store.settle()
        const on = async (asOf: string | null) => {
          const asked = { ...OPTIONS, asOf }
          const { links } = await presentRanking(store, { ...asked, by: 'blog', measure: 'blogs', top: 9 })
          const { value } = await presentGroupAuthority(store, ANN, 'domain', asked)
          return [links, value]
        }
        const dayBefore = (n: number) => day(n - 1).slice(0, 10)
        expect(await on(dayBefore(3))).toEqual([0, 0])
        expect(await on(dayBefore(5))).toEqual([1, 1])
        expect(await on(null)).toEqual([0, 0])
      })
    })
  })
}
