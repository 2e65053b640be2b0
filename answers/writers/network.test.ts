// Exports of posts and links, read by the programs that researchers use: networkx, igraph (where Python has them) and graphology's GEXF parser.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DirectedGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anchor, at, cites, comment, graphOf, linkback, post } from '../made-graph.ts'
import { sourceOf } from './source.ts'
import { Tally } from './tally.ts'
import { type ExportFormat, writeExport } from './write.ts'

const ODD = 'Tom & "Jerry" <b>\u0001\uD800]]>\n=1+1'
const GRAPH = graphOf(
  ...[post('a', 1, { title: '=HYPERLINK("http://evil.example")', author: '@ann' }), post('b', 2, { title: ODD })],
  ...[post('c', null), cites('b', 'a'), cites('c', 'b'), cites('c', 'unread'), linkback('trackback', 'b', 'a', 2)],
  ...[comment('a', 1, 2), anchor('d', 'a', 'blogroll')],
)
const OPTIONS = { version: '1.0.0', exportedAt: '', asOf: null, settings: {}, pseudonymKey: null } as const

const written = async (format: ExportFormat, table: 'nodes' | 'edges' = 'edges', tally = new Tally()) =>
  (await Array.fromAsync(writeExport(sourceOf(GRAPH), { format, table }, OPTIONS, tally))).join('')

const EDGES = [
  [at('b'), at('a')],
  [at('c'), at('b')],
  [at('c'), at('unread')],
]

describe('CSV', () => {
  test('has a line for each post and each link, and no formula', async () => {
    const nodes = (await written('csv', 'nodes')).split('\r\n')
    expect(nodes[0]).toBe(
      'id,label,blog,blogName,author,language,state,publishedAt,effectiveAt,firstSeen,goneAt,comments',
    )
    expect(nodes[1]).toContain(`${at('a')},"'=HYPERLINK(""http://evil.example"")",`)
    expect(nodes[1]).toContain(",'@ann,")
    const edges = (await written('csv')).trimEnd().split('\r\n').slice(1)
    expect(edges.map((line) => line.split(',').slice(0, 2))).toEqual(EDGES)
    expect(edges[0]).toContain(',citation trackback,confirmed,,2008-05-02T12:00:00Z,')
  })
})

describe('GEXF', () => {
  test("is read by graphology's parser, with days and attributes", async () => {
    const graph = parse(DirectedGraph, await written('gexf'))
    expect(graph.mapEdges((_edge, _values, source, target) => [source, target]).sort()).toEqual(EDGES)
    expect(graph.getNodeAttributes(at('a'))).toMatchObject({ state: 'read', comments: 1, blogName: 'Blog of a' })
    expect(graph.getNodeAttribute(at('b'), 'label')).toContain('Tom & "Jerry" <b>')
  })

  test('tells what was left out', async () => {
    const tally = new Tally()
    await written('gexf', 'edges', tally)
    expect(tally).toMatchObject({ rows: { nodes: 4, edges: 3 }, excluded: { blogroll: 1 } })
  })
})

const SCRIPT = `
import json, sys, networkx, igraph
gexf = networkx.read_gexf(sys.argv[1])
graphml = networkx.read_graphml(sys.argv[2])
read = igraph.Graph.Read_GraphML(sys.argv[2])
print(json.dumps({
  "gexf": sorted(map(list, gexf.edges())), "graphml": sorted(map(list, graphml.edges())),
  "igraph": sorted([read.vs[e.source]["id"], read.vs[e.target]["id"]] for e in read.es),
  "label": graphml.nodes["${at('b')}"]["label"], "comments": graphml.nodes["${at('a')}"]["comments"],
  "start": gexf.nodes["${at('a')}"]["start"], "state": read.es["state"],
}))`
const hasPython = spawnSync('python3', ['-c', 'import networkx, igraph']).status === 0

describe.skipIf(!hasPython)('networkx and igraph (skipped without both: pip install networkx igraph)', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'grapevine-network-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('read GEXF and GraphML alike', async () => {
    for (const format of ['gexf', 'graphml'] as const)
      writeFileSync(join(folder, `graph.${format}`), await written(format))
    const words = ['-c', SCRIPT, join(folder, 'graph.gexf'), join(folder, 'graph.graphml')]
    const { stdout, stderr } = spawnSync('python3', words, { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ gexf: EDGES, graphml: EDGES, igraph: EDGES, comments: 1, start: '2008-05-01' },
      ...{ label: 'Tom & "Jerry" <b>\uFFFD]]>\n=1+1', state: ['confirmed', 'confirmed', 'confirmed'] },
    })
  })
})
