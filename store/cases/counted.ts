// Links that count, in columns, and all links to a post or blog: those the pure functions give. Tests only.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../../graph/arbitrary.ts'
import { instantOf } from '../../graph/instant.ts'
import type { Graph } from '../../graph/model.ts'
import { domainOf } from '../../graph/site.ts'
import { blogKeyOf, effectiveDateOf, factsOf, linksOf, whyUncounted } from '../../graph/verdict.ts'
import { LINK_ENDS, type LinkTo, type Store } from '../store.ts'
import { using } from './everything.ts'

/** From the verdicts on the whole graph. */
function expectedLinks(graph: Graph): readonly LinkTo[] {
  const facts = factsOf(graph)
  return linksOf(facts).map((link) => ({
    ...{ source: link.source, target: link.target, uncounted: whyUncounted(facts, link) },
    at: instantOf(effectiveDateOf(facts, link.source).at),
    ...{ sourceBlog: blogKeyOf(facts, link.source), targetBlog: blogKeyOf(facts, link.target) },
  }))
}

const wordOf = ({ source, target, sourceBlog, targetBlog }: Omit<LinkTo, 'at' | 'uncounted'>): string =>
  [source, target, sourceBlog, targetBlog].join(' ')

async function countedIn(store: Store, within: { since: number; until: number } | null): Promise<readonly string[]> {
  const { columns, addresses, blogs } = await store.countedLinks({ ends: LINK_ENDS, within })
  const words = await Promise.all(
    LINK_ENDS.map((end) => (end.endsWith('Blog') ? blogs : addresses)([...(columns.get(end) ?? [])])),
  )
  return (words[0] ?? []).map((_, row) => words.map((column) => column[row]).join(' ')).sort()
}

export function countedCases(freshUrl: () => Promise<string>): void {
  describe('links that count', () => {
    test('are those that the verdicts count, of all time and in a window; and all links to a post or blog are there', async () => {
      await fc.assert(
        fc.asyncProperty(anyGraph, async (graph) => {
          const links = expectedLinks(graph)
          const counted = links.filter(({ uncounted }) => uncounted === null)
          const times = links.flatMap(({ at }) => at ?? []).sort()
          const within = { since: times[1] ?? 0, until: times.at(-2) ?? 0 }
          await using(await freshUrl(), async (store) => {
            await store.merge(graph)
            await store.settle()
            expect(await countedIn(store, null)).toEqual(counted.map(wordOf).sort())
            const inside = counted.filter(({ at }) => at !== null && at >= within.since && at <= within.until)
            expect(await countedIn(store, within)).toEqual(inside.map(wordOf).sort())
            const all = (await store.countUncounted()).reduce((sum, { count }) => sum + count, 0)
            expect(all).toBe(links.length)
            for (const { target, targetBlog, sourceBlog } of links.slice(0, 3)) {
              const toPost = links.filter((link) => link.target === target)
              expect(new Set(await store.linksTo({ post: target }))).toEqual(new Set(toPost))
              const toBlog = links.filter((link) => link.targetBlog === targetBlog)
              expect(new Set(await store.linksTo({ blogs: [targetBlog] }))).toEqual(new Set(toBlog))
              const fromBlog = Map.groupBy(
                counted.filter((link) => link.sourceBlog === sourceBlog),
                (link) => link.targetBlog,
              )
              const pairs = [...fromBlog].map(([name, { length }]) => ({ sourceBlog, targetBlog: name, count: length }))
              const found = await store.countedFrom([sourceBlog, 'nobody.example'])
              expect(found).toEqual(pairs.sort((one, other) => (one.targetBlog < other.targetBlog ? -1 : 1)))
              expect(await store.blogsOfDomain(domainOf(targetBlog))).toContain(targetBlog)
            }
          })
        }),
        { numRuns: 12 },
      )
    })
  })
}
