// Links and anchors to all posts of a blog: as the pure functions give them, in pages. Tests only.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../../graph/arbitrary.ts'
import { ANN, ANN_HOME, anchor, BEN, BEN_HOME, benCitesAnn, day, post, proof, reading } from '../../graph/histories.ts'
import { instantOf } from '../../graph/instant.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import type { Graph } from '../../graph/model.ts'
import { blogKeyOf, effectiveDateOf, factsOf, linksOf, NOT_RESPONSES, notAResponse } from '../../graph/verdict.ts'
import type { InboundLink, Store } from '../store.ts'
import { using } from './everything.ts'

const REASONS = [null, ...NOT_RESPONSES]

/** By blog and reason: links in their order, from the verdicts on the whole graph. */
function byBlog(graph: Graph): ReadonlyMap<string, readonly object[]> {
  const facts = factsOf(graph)
  const links = linksOf(facts).map((link) => {
    const { source, target } = link
    const at = instantOf(effectiveDateOf(facts, source).at)
    return { blog: blogKeyOf(facts, target), source, target, leftOut: notAResponse(facts, link), at }
  })
  const sorted = links.sort((one, other) => {
    const byTime = (other.at ?? -9e15) - (one.at ?? -9e15)
    return byTime || (`${one.source}\n${one.target}` < `${other.source}\n${other.target}` ? -1 : 1)
  })
  return Map.groupBy(sorted, ({ blog }) => blog)
}

/** All pages of two. */
async function paged(store: Store, blog: string, leftOut: InboundLink['leftOut']): Promise<readonly InboundLink[]> {
  const links: InboundLink[] = []
  for (;;) {
    const page = await store.linksToBlog(blog, { limit: 2, leftOut, after: links.at(-1) ?? null })
    links.push(...page)
    if (page.length === 0) return links
  }
}

export function blogLinkCases(freshUrl: () => Promise<string>): void {
  describe('links to a blog', () => {
    test('are those that the verdicts give, by reason, page by page', async () => {
      await fc.assert(
        fc.asyncProperty(anyGraph, async (graph) => {
          await using(await freshUrl(), async (store) => {
            await store.merge(graph)
            await store.settle()
            for (const [blog, expected] of byBlog(graph)) {
              const found = await Promise.all(REASONS.map((reason) => paged(store, blog, reason)))
              const short = found.map((links) =>
                links.map(({ source, target, leftOut, at }) => ({ blog, source, target, leftOut, at })),
              )
              expect(short).toEqual(
                REASONS.map((reason) => expected.filter((link) => (link as InboundLink).leftOut === reason)),
              )
              const counts = await store.countLinksToBlog(blog)
              expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length)
            }
          })
        }),
        { numRuns: 12 },
      )
    })

    test('begin on a day, without the undated', async () => {
      const dated = post(BEN, { publishedAt: day(2), blog: BEN_HOME })
      const late = mergeGraphs(dated, reading(BEN, day(5)), benCitesAnn(day(5)), post(ANN, { blog: ANN_HOME }))
      await using(await freshUrl(), async (store) => {
        await store.merge(mergeGraphs(late, proof('pingback', 'http://cat.example/x/', ANN, ANN, day(3))))
        await store.settle()
        const since = async (n: number | null) => {
          const options = { limit: 9, leftOut: null, since: n === null ? null : Date.parse(day(n)) }
          return (await store.linksToBlog('ann.example', options)).map(({ source }) => source)
        }
        expect(await since(null)).toEqual([BEN, 'http://cat.example/x/'])
        expect(await since(2)).toEqual([BEN])
        expect(await since(3)).toEqual([])
      })
    })

    test('anchors of other blogs to its home page and its posts are counted and listed by zone', async () => {
      const own = anchor(ANN_HOME, ANN, ANN, day(1))
      const others = [anchor(BEN_HOME, ANN, BEN, day(1)), anchor(BEN_HOME, ANN_HOME, BEN, day(1))]
      await using(await freshUrl(), async (store) => {
        await store.merge(mergeGraphs(post(ANN, { blog: ANN_HOME }), own, ...others))
        expect(await store.countAnchorsToBlog(ANN_HOME)).toEqual([{ zone: 'blogroll', count: 2 }])
        const shown = await store.anchorsToBlog(ANN_HOME, { zone: 'blogroll', limit: 9 })
        expect(shown.map(({ target }) => target).sort()).toEqual([ANN_HOME, ANN])
        expect(await store.anchorsToBlog(ANN_HOME, { zone: 'share', limit: 9 })).toEqual([])
        expect(await store.countAnchorsToBlog('http://nobody.example/')).toEqual([])
      })
    })
  })
}
