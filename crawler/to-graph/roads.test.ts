// One post told by its page and by its comment feed: what both show is one thing in the graph. Real pages, where they are unpacked.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mergeGraphs } from '../../graph/merge.ts'
import type { Graph } from '../../graph/model.ts'
import { factsOf } from '../../graph/verdict.ts'
import { publicData } from '../../test/public-data.ts'
import { extract } from '../extract/extract.ts'
import { AT, leased, page } from '../pages.fixture.ts'
import { saidOf, toRead } from '../saying.ts'
import { toGraph } from './to-graph.ts'

const BLOGS = publicData('blogs')

interface Pair {
  readonly url: string
  readonly page: string
  readonly feed: string | null
}

/** Every tenth post that has a feed, to be quick. */
function pairsOf(blog: string): readonly Pair[] {
  const gold = join(BLOGS, blog, 'gold.jsonl')
  if (!existsSync(gold)) return []
  const lines = readFileSync(gold, 'utf8').trim().split('\n')
  const pairs = lines
    .map((line): Pair => JSON.parse(line))
    .filter(({ feed }) => feed && existsSync(join(BLOGS, blog, feed)))
  return pairs.filter((_, at) => at % 10 === 0)
}

function graphOf(address: string, file: string, hop: Parameters<typeof leased>[0]): Graph {
  const body = readFileSync(file)
  const answer = page({ address, body, fetchedAt: AT })
  return toGraph(saidOf(leased({ address, ...hop }), answer, extract(toRead(answer, body))))
}

const startOf = (text: string | null): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '').slice(0, 40)

describe.skipIf(!existsSync(BLOGS))('real posts with their comment feeds (skipped where they are not unpacked)', () => {
  const blogs = (existsSync(BLOGS) ? readdirSync(BLOGS) : []).map((blog) => [blog, pairsOf(blog)] as const)
  test.each(blogs.filter(([, pairs]) => pairs.length > 0))('%s: nothing is there twice', (blog, pairs) => {
    for (const { url, page: file, feed } of pairs) {
      const shown = graphOf(url, join(BLOGS, blog, file), {})
      const fed = graphOf(`${url}feed/`, join(BLOGS, blog, feed as string), { because: 'comment-feed', via: url })
      const comments = factsOf(mergeGraphs(shown, fed)).graph.comments
      const known = new Set(shown.comments.map(({ address }) => address))
      const starts = new Set(
        [...shown.comments.map(({ text }) => text), ...shown.evidence.map(({ excerpt }) => excerpt)].map(startOf),
      )
      const doubled = comments.filter(({ address, text }) => !known.has(address) && text && starts.has(startOf(text)))
      expect(doubled.map(({ address }) => address)).toEqual([])
    }
  })
})
