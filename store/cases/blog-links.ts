// Links and anchors to all posts of a blog, and comments under them: as the pure functions give them, in pages. Tests only.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../../graph/arbitrary.ts'
import {
  ANN,
  ANN_HOME,
  alias,
  anchor,
  BEN,
  BEN_HOME,
  benCitesAnn,
  comment,
  day,
  post,
  proof,
  reading,
} from '../../graph/histories.ts'
import { instantOf } from '../../graph/instant.ts'
import { isLinkback } from '../../graph/linkback.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import type { Graph } from '../../graph/model.ts'
import {
  blogKeyOf,
  commentedAt,
  effectiveDateOf,
  factsOf,
  linksOf,
  notAResponse,
  whyNoResponse,
} from '../../graph/verdict.ts'
import type { BlogComment, BlogTalkOptions, LinkSide, Store } from '../store.ts'
import { using } from './everything.ts'

interface Placed extends BlogComment {
  readonly blog: string
  readonly side: LinkSide | 'comment'
}

/** What is said to each blog, in its order, from the verdicts on the whole graph. */
function byBlog(graph: Graph): ReadonlyMap<string, readonly Placed[]> {
  const facts = factsOf(graph)
  const links = linksOf(facts).map((link): Placed => {
    const { source, target, kinds } = link
    const at = instantOf(effectiveDateOf(facts, source).at)
    const side = kinds.every(isLinkback) ? 'linkback' : 'citation'
    return { blog: blogKeyOf(facts, target), source, target, leftOut: notAResponse(facts, link), at, side }
  })
  const comments = facts.graph.comments.map((comment): Placed => {
    const { address: source, post: target } = comment
    const told = { at: instantOf(commentedAt(comment)), leftOut: whyNoResponse(facts, comment) }
    return { blog: blogKeyOf(facts, target), source, target, ...told, side: 'comment' }
  })
  const sorted = [...links, ...comments].sort((one, other) => {
    const byTime = (other.at ?? -9e15) - (one.at ?? -9e15)
    return byTime || (`${one.source}\n${one.target}` < `${other.source}\n${other.target}` ? -1 : 1)
  })
  return Map.groupBy(sorted, ({ blog }) => blog)
}

/** All pages of two. */
async function paged<Row extends BlogComment>(
  leftOut: BlogComment['leftOut'],
  read: (options: BlogTalkOptions) => Promise<readonly Row[]>,
): Promise<readonly Omit<BlogComment, 'blog'>[]> {
  const rows: Row[] = []
  for (;;) {
    const page = await read({ limit: 2, leftOut, after: rows.at(-1) ?? null })
    rows.push(...page)
    if (page.length === 0) return rows.map(({ source, target, leftOut, at }) => ({ source, target, leftOut, at }))
  }
}

async function expectTalk(store: Store, blog: string, placed: readonly Placed[]): Promise<void> {
  const expected = (side: Placed['side'] | null, leftOut: Placed['leftOut']) =>
    placed
      .filter((row) => row.leftOut === leftOut && (side === null ? row.side !== 'comment' : row.side === side))
      .map(({ blog, side, ...row }) => row)
  // The counts at the end hold that there is nothing for other reasons.
  for (const reason of new Set([null, ...placed.map(({ leftOut }) => leftOut)])) {
    for (const side of reason === null ? ([null, 'citation', 'linkback'] as const) : [null]) {
      const links = await paged(reason, (options) => store.linksToBlog(blog, { ...options, side }))
      expect(links).toEqual(expected(side, reason))
    }
    const comments = await paged(reason, (options) => store.commentsToBlog(blog, options))
    expect(comments).toEqual(expected('comment', reason))
  }
  const counts = [
    ...(await store.countLinksToBlog(blog)),
    ...(await store.countCommentsToBlog(blog)).map((count) => ({ side: 'comment', ...count }) as const),
  ]
  for (const { side, leftOut, count } of counts) expect(expected(side, leftOut)).toHaveLength(count)
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(placed.length)
}

export function blogLinkCases(freshUrl: () => Promise<string>): void {
  describe('what is said to a blog', () => {
    test('are the links and comments that the verdicts give, by side and reason, page by page', async () => {
      await fc.assert(
        fc.asyncProperty(anyGraph, async (graph) => {
          await using(await freshUrl(), async (store) => {
            await store.merge(graph)
            await store.settle()
            for (const [blog, placed] of byBlog(graph)) await expectTalk(store, blog, placed)
          })
        }),
        { numRuns: 12 },
      )
    })

    test('is told anew when comments turn out to stand under another name of a post, or are erased', async () => {
      const old = 'http://ann.example/?p=1'
      const both = mergeGraphs(
        comment(old, 'comment-1', old, 'page', day(1)),
        comment(ANN, 'comment-2', ANN, 'page', day(2)),
      )
      await using(await freshUrl(), async (store) => {
        const addresses = async () =>
          (await store.commentsToBlog('ann.example', { limit: 9, leftOut: null })).map(({ source }) => source)
        await store.merge(mergeGraphs(post(ANN, {}), reading(ANN, day(4)), both))
        await store.settle()
        expect(await addresses()).toEqual([`${ANN}#comment-2`, `${old}#comment-1`])
        await store.merge(alias(old, ANN, 'redirect', day(3)))
        await store.settle()
        expect(await addresses()).toEqual([`${ANN}#comment-2`, `${ANN}#comment-1`])
        await store.forget({ address: `${ANN}#comment-2` })
        await store.settle()
        expect(await addresses()).toEqual([`${ANN}#comment-1`])
      })
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
