import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyGraph } from '../../graph/arbitrary.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import { EMPTY_GRAPH, type Graph, type Reading } from '../../graph/model.ts'
import { seenBy, UNTOLD_EVIDENCE, unreadPost } from '../../graph/untold.ts'
import { graphFromExport } from '../import.ts'
import { writeJson } from './json.ts'
import { sourceOf } from './source.ts'
import { Tally } from './tally.ts'

const OPTIONS = {
  version: '1.0.0',
  exportedAt: '2020-02-01T00:00:00.000Z',
  settings: { depth: 3 },
  pseudonymKey: null,
} as const

async function exported(graphs: readonly Graph[], asOf: string | null = null): Promise<string> {
  let text = ''
  const source = sourceOf(mergeGraphs(EMPTY_GRAPH, ...graphs))
  for await (const part of writeJson(source, { ...OPTIONS, asOf }, new Tally())) text += part
  return text
}

describe('export, import, export', () => {
  test('is the same file, byte for byte, whatever the facts', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        const once = await exported([graph])
        expect(await exported([graphFromExport(JSON.parse(once))])).toBe(once)
      }),
    )
  })

  test('loses no fact but our notes for the next visit', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        const readings = graph.readings.map((reading) => ({ ...reading, validators: null, leads: [] }))
        const back = graphFromExport(JSON.parse(await exported([graph])))
        expect(back).toEqual(mergeGraphs({ ...graph, readings }))
      }),
    )
  })

  test('answers for a day of the past are the same after it', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        const back = graphFromExport(JSON.parse(await exported([graph])))
        expect(await exported([back], '2020-01-01')).toBe(await exported([graph], '2020-01-01'))
      }),
    )
  })
})

const HOME = 'http://ann.example/'
const OLD = 'http://ann.example/?p=1'
const POST = 'http://ann.example/hello/'
const ANSWER = 'http://ben.example/re-hello/'
const AT = '2020-01-01T00:00:00.000Z'

const READ = {
  ...{ page: POST, road: 'page', at: AT, outcome: 'read', body: 'whole', thread: 'whole', next: [], reason: null },
  ...{ validators: null, leads: [] },
} as const satisfies Reading

describe('the rows of an export', () => {
  test('a post with another name is one row, and a link to the old name is a link to it', async () => {
    const seen = seenBy(POST, 'page', AT)
    const citation = { ...UNTOLD_EVIDENCE, kind: 'citation', source: ANSWER, target: OLD, zone: 'body' } as const
    const graph: Graph = {
      ...EMPTY_GRAPH,
      posts: [unreadPost(OLD), { ...unreadPost(POST), seen }, unreadPost(ANSWER)],
      aliases: [{ from: OLD, to: POST, why: 'redirect', seen: seenBy(OLD, 'page', AT) }],
      evidence: [{ ...citation, seen: seenBy(ANSWER, 'page', AT) }],
      readings: [{ ...READ, page: POST }],
    }
    const file = JSON.parse(await exported([graph]))
    expect(
      file.posts.map(({ address, aliases }: { address: string; aliases: string[] }) => [address, aliases]),
    ).toEqual([
      [POST, [OLD]],
      [ANSWER, []],
    ])
    expect(file.links).toMatchObject([
      { source: ANSWER, target: POST, state: 'confirmed', evidence: [{ target: OLD, firstSeen: AT }] },
    ])
  })

  test('a linkback from a post to itself makes no link, and is not lost', async () => {
    const ping = {
      ...UNTOLD_EVIDENCE,
      kind: 'trackback',
      source: POST,
      target: POST,
      seen: seenBy(POST, 'page', AT),
    } as const
    const file = JSON.parse(await exported([{ ...EMPTY_GRAPH, posts: [unreadPost(POST)], evidence: [ping] }]))
    expect(file.links).toEqual([])
    expect(file.evidence).toMatchObject([{ kind: 'trackback', source: POST, target: POST }])
  })

  test('an empty store is an export of empty lists', async () => {
    const file = JSON.parse(await exported([]))
    expect(file).toMatchObject({ grapevine: '1.0.0', asOf: null, settings: { depth: 3 }, posts: [], readings: [] })
    expect(graphFromExport(file)).toEqual(EMPTY_GRAPH)
  })

  test('what was left out is counted', async () => {
    const roll = {
      blog: 'http://ben.example/',
      target: POST,
      zone: 'blogroll',
      seen: seenBy(ANSWER, 'page', AT),
    } as const
    const file = JSON.parse(
      await exported([{ ...EMPTY_GRAPH, blogs: [], posts: [{ ...unreadPost(POST), blog: HOME }], anchors: [roll] }]),
    )
    expect(file.excluded).toMatchObject({ blogroll: 1, self: 0 })
  })
})

describe('reading a file that is no export', () => {
  test.each([
    ['a number', 7],
    ['a list', []],
    ['an object of something else', { posts: 'none' }],
    ['a post without an address', { ...bare(), posts: [{ address: null, stored: null }] }],
    [
      'an address that is no http(s)',
      { ...bare(), aliases: [{ from: 'javascript:x', to: POST, why: 'redirect', seen: [] }] },
    ],
    ['a word that is not of the list', { ...bare(), marks: [{ subject: POST, what: 'evil', by: 'owner', at: AT }] }],
  ])('%s is refused with the place', (_what, file) => {
    expect(() => graphFromExport(file)).toThrow(/This is no export of Grapevine: .* is not /)
  })
})

function bare(): object {
  const lists = ['blogs', 'posts', 'comments', 'links', 'evidence', 'anchors', 'aliases', 'marks', 'readings']
  return Object.fromEntries(lists.map((name) => [name, []]))
}
