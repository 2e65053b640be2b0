// A conversation read from a store is the one that the whole graph holds. Tests only.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../../graph/arbitrary.ts'
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
import { mergeGraphs } from '../../graph/merge.ts'
import { type Address, EMPTY_GRAPH, type Graph } from '../../graph/model.ts'
import { sameBlog } from '../../graph/site.ts'
import { canonicalOf, factsOf, linksOf, postState } from '../../graph/verdict.ts'
import { using, withoutNotes } from './everything.ts'

const EVA = 'http://eva.example/too/'

/** The addresses of a conversation, by plain search in the whole graph. */
function talkAround(graph: Graph, start: Address): ReadonlySet<Address> {
  const homes = new Map(graph.posts.map(({ address, blog }) => [address, blog]))
  const homed = (address: Address) => ({ address, blog: homes.get(address) ?? null })
  const reached = new Set([start])
  for (const address of reached) {
    for (const { from, to } of graph.aliases) if (from === address || to === address) reached.add(from).add(to)
    for (const { source, target } of graph.evidence) {
      const touches = source === address || target === address
      if (touches && !sameBlog(homed(source), homed(target))) reached.add(source).add(target)
    }
  }
  return reached
}

/** What can be said of a conversation: the links between its posts, their states and comments. */
function verdictsOn(graph: Graph, talk: ReadonlySet<Address>, asOf: string | null) {
  const facts = factsOf(graph, { asOf })
  const names = new Set([...talk].map((address) => canonicalOf(facts, address)))
  return {
    links: linksOf(facts).filter(({ source, target }) => names.has(source) && names.has(target)),
    posts: [...talk].map((address) => [address, canonicalOf(facts, address), postState(facts, address)]),
    comments: facts.graph.comments.filter(({ post }) => names.has(post)),
  }
}

function linksAt(graph: Graph, post: Address, asOf: string | null) {
  const facts = factsOf(graph, { asOf })
  const address = canonicalOf(facts, post)
  return linksOf(facts).filter(({ source, target }) => source === address || target === address)
}

async function aroundIn(url: string, parts: readonly Graph[], address: Address, options = {}) {
  return using(url, async (store) => {
    for (const part of parts) await store.merge(part)
    return store.around(address, options)
  })
}

export function aroundCases(freshUrl: () => Promise<string>): void {
  describe('around', () => {
    test('brings what the whole graph says of the conversation, now and as of a day', async () => {
      await fc.assert(
        fc.asyncProperty(anyGraph, async (graph) => {
          const start = 'http://ann.example/1/'
          const { graph: near } = await aroundIn(await freshUrl(), [graph], start)
          const talk = talkAround(mergeGraphs(graph), start)
          const whole = mergeGraphs(withoutNotes(graph))
          expect(near.evidence).toEqual(
            whole.evidence.filter(({ source, target }) => talk.has(source) || talk.has(target)),
          )
          for (const asOf of [null, '2020-01-01'])
            expect(verdictsOn(withoutNotes(near), talk, asOf)).toEqual(verdictsOn(whole, talk, asOf))
        }),
        { numRuns: 40 },
      )
    })

    test('of one step brings all links from and to a post, now and as of a day', async () => {
      await fc.assert(
        fc.asyncProperty(anyGraph, async (graph) => {
          const post = 'http://ann.example/1/'
          const { graph: near } = await aroundIn(await freshUrl(), [graph], post, { depth: 1 })
          for (const asOf of [null, '2020-01-01']) expect(linksAt(near, post, asOf)).toEqual(linksAt(graph, post, asOf))
        }),
        { numRuns: 20 },
      )
    })

    test('is empty where nothing is known', async () => {
      expect(await aroundIn(await freshUrl(), [benCitesAnn(day(1))], EVA)).toEqual({ graph: EMPTY_GRAPH, leftOut: 0 })
    })

    test('is not asked for where only what is told of a post is wanted', async () => {
      const written = post(ANN, { title: 'One' })
      await using(await freshUrl(), async (store) => {
        await store.merge(written)
        expect(await store.postsAt([ANN, EVA])).toEqual(written.posts)
      })
    })

    test('follows links from both sides', async () => {
      const parts = [benCitesAnn(day(1)), proof('trackback', EVA, ANN, ANN, day(1))]
      for (const start of [ANN, BEN, EVA]) {
        const { graph } = await aroundIn(await freshUrl(), parts, start)
        expect(graph.evidence).toHaveLength(2)
      }
    })

    test('follows aliases that were joined late', async () => {
      const old = 'http://old.example/?p=7'
      const cited = proof('citation', BEN, old, BEN, day(1), { zone: 'body' })
      const parts = [cited, annShowsPing(day(1)), alias(old, ANN, 'redirect', day(2)), reading(ANN, day(2))]
      const { graph } = await aroundIn(await freshUrl(), parts, old)
      expect(linksOf(factsOf(graph))).toMatchObject([
        { source: BEN, target: ANN, state: 'confirmed', kinds: ['citation', 'pingback'] },
      ])
    })

    test('brings comments, readings of thread pages, blogs and anchors of the blogs', async () => {
      const second = `${ANN}comment-page-2/`
      const whole = history(
        benCitesAnn(day(1)),
        post(ANN, { blog: ANN_HOME }),
        post(BEN, { blog: BEN_HOME }),
        reading(ANN, day(1), { next: [second] }),
        reading(second, day(1)),
        comment(ANN, 'c1', second, 'page', day(1)),
        anchor(BEN_HOME, ANN, BEN, day(1)),
        {
          ...EMPTY_GRAPH,
          blogs: [
            { address: ANN_HOME, title: null, platform: null, language: null, feeds: null, dayMonth: null, from: {} },
          ],
        },
      )
      const { graph } = await aroundIn(await freshUrl(), [whole], BEN)
      expect(graph.comments).toEqual(whole.comments)
      expect(graph.anchors).toEqual(whole.anchors)
      expect(graph.blogs).toEqual(whole.blogs)
      expect(graph.readings).toEqual(whole.readings)
    })

    test('brings anchors from blogs outside it, so that what is left out can be counted', async () => {
      const parts = [benCitesAnn(day(1)), anchor('http://far.example/', ANN, 'http://far.example/about/', day(1))]
      const { graph } = await aroundIn(await freshUrl(), parts, BEN)
      expect(graph.anchors).toMatchObject([{ blog: 'http://far.example/', target: ANN }])
    })

    test('stops at a depth, and says how many posts a limit left out', async () => {
      const chain = [benCitesAnn(day(1)), proof('citation', EVA, BEN, EVA, day(1))]
      const posts = async (options: object) => {
        const { graph, leftOut } = await aroundIn(await freshUrl(), chain, ANN, options)
        return { links: graph.evidence.length, leftOut }
      }
      expect(await posts({ depth: 0 })).toEqual({ links: 1, leftOut: 0 })
      expect(await posts({ depth: 1 })).toEqual({ links: 2, leftOut: 0 })
      expect(await posts({ limit: 1 })).toEqual({ links: 1, leftOut: 1 })
      expect(await posts({ limit: 3 })).toEqual({ links: 2, leftOut: 0 })
    })

    test('does not walk through a blog by its links to itself', async () => {
      const older = 'http://ann.example/older/'
      const parts = [proof('citation', ANN, older, ANN, day(1)), proof('citation', BEN, older, BEN, day(1))]
      const { graph } = await aroundIn(await freshUrl(), parts, ANN)
      expect(graph.evidence.map(({ source }) => source)).toEqual([ANN])
    })
  })

  describe('latest', () => {
    test('names the read posts with a dated answer that counts, the one answered last first', async () => {
      const [other, late] = ['http://ann.example/other/', 'http://kim.example/late/']
      const cites = (source: Address, target: Address) => proof('citation', source, target, source, day(1))
      const parts = [
        ...[cites(EVA, ANN), cites(EVA, other), cites(late, BEN), cites(EVA, 'http://unread.example/')],
        cites('http://undated.example/', 'http://ann.example/quiet/'),
        ...[ANN, other, BEN, EVA, late, 'http://ann.example/quiet/'].map((page) => reading(page, day(2))),
        ...[post(EVA, { publishedAt: day(1) }), post(late, { publishedAt: day(5) })],
      ]
      const latest = await using(await freshUrl(), async (store) => {
        for (const part of parts) await store.merge(part)
        await store.settle()
        return [await store.latest(5), await store.latest(1)]
      })
      expect(latest).toEqual([[BEN, other, ANN], [BEN]])
    })
  })

  describe('busiest', () => {
    test('names the read posts that other blogs answered, the most answered first', async () => {
      const parts = [
        benCitesAnn(day(1)),
        proof('trackback', EVA, ANN, ANN, day(2)),
        proof('citation', EVA, BEN, EVA, day(1)),
        proof('citation', ANN, 'http://nobody.example/', ANN, day(1)),
        proof('citation', 'http://ben.example/more/', BEN, 'http://ben.example/more/', day(1)),
        reading(ANN, day(1)),
        reading('https://ann.example/slow/', day(1)),
        alias('https://ann.example/slow/', ANN, 'canonical', day(1)),
        proof('citation', BEN, 'https://ann.example/slow/', BEN, day(1)),
        reading(BEN, day(1)),
      ]
      const busiest = await using(await freshUrl(), async (store) => {
        for (const part of parts) await store.merge(part)
        return [await store.busiest(5), await store.busiest(1)]
      })
      const [first, second] = [
        { address: ANN, responses: 2, at: day(2) },
        { address: BEN, responses: 1, at: day(1) },
      ]
      expect(busiest).toEqual([[first, second], [first]])
    })
  })
}
