// Rankings beside igraph, networkx, graphology and a bare scan, in one run: node bench/authority.ts [NODES LINKS [LINKS FOR MEMORY]].
// With NEO4J_URL (an empty database) from Neo4j too. Python with igraph, networkx and SciPy is used where it is there.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DirectedGraph } from 'graphology'
import centrality from 'graphology-metrics/centrality/index.js'
import { linkGraph } from '../answers/ranking/link-graph.ts'
import { pageRank } from '../answers/ranking/pagerank.ts'
import { presentRanking } from '../answers/ranking.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { ASKED } from './authority/asked.ts'
import { bareFromFile, bareFromNeo4j } from './authority/bare.ts'
import { writeLinkFile } from './authority/link-file.ts'
import { writeLinkServer } from './authority/link-server.ts'
import { type MadeLinks, madeLinks, shuffled } from './authority/made-links.ts'
import { addressOfPost, oneMore, pieces } from './store/blogosphere.ts'

const run = promisify(execFile)
const [nodes = 500_000, links = 2_500_000, most = 0] = process.argv.slice(2).map(Number)
const REPEATS = 5
const place = await mkdtemp(join(tmpdir(), 'grapevine-bench-'))

function row(what: string, ours: number, other: number, atMost: number | null): void {
  const ratio = ours / other
  const asked = atMost === null ? '' : `at most ${atMost.toFixed(1)} ${ratio <= atMost ? 'met' : 'MISSED'}`
  console.log(
    `${what.padEnd(58)} ${ours.toFixed(3).padStart(8)} s ${other.toFixed(3).padStart(8)} s  × ${ratio.toFixed(2)}  ${asked}`,
  )
}

async function seconds(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** The best of some turns, one after the other, so that both meet the same machine. */
async function best(ours: () => unknown, bare: () => unknown): Promise<readonly [number, number]> {
  const turns: (readonly [number, number])[] = []
  for (let turn = 0; turn < REPEATS; turn += 1) turns.push([await seconds(ours), await seconds(bare)])
  return [Math.min(...turns.map(([one]) => one)), Math.min(...turns.map(([, other]) => other))]
}

async function byOthers(
  which: 'igraph' | 'networkx',
  made: MadeLinks,
): Promise<{ seconds: number; ranks: number[] } | null> {
  const file = join(place, 'edges')
  const pairs = new Int32Array(made.sources.length * 2)
  for (const [index, source] of made.sources.entries()) pairs.set([source, made.targets[index] ?? 0], index * 2)
  await writeFile(file, pairs)
  const script = join(import.meta.dirname, 'authority/others.py')
  return run('python3', [script, which, String(made.nodes), file], { maxBuffer: 2 ** 26 }).then(
    ({ stdout }) => JSON.parse(stdout),
    () => null,
  )
}

const ranksOf = (made: MadeLinks) => pageRank(linkGraph({ ...made, weights: null }))

async function beside(which: 'igraph' | 'networkx', made: MadeLinks, atMost: number | null): Promise<void> {
  const before = await bestOf(() => ranksOf(made))
  const other = await byOthers(which, made)
  const ours = Math.min(before, await bestOf(() => ranksOf(made)))
  if (other === null) return console.log(`${which}: skipped, python3 has none`)
  row(`PageRank, ${made.nodes} posts, ${made.sources.length} links: ours, ${which}`, ours, other.seconds, atMost)
  const step = Math.max(1, Math.floor(made.nodes / 1000))
  const ranks = ranksOf(made)
  const away = other.ranks.map((rank, index) => Math.abs(rank - (ranks[index * step] ?? 0)))
  console.log(`  farthest from ${which} ${Math.max(...away).toExponential(1)}`)
}

async function bestOf(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < REPEATS; turn += 1) best = Math.min(best, await seconds(work))
  return best
}

async function besideGraphology(made: MadeLinks): Promise<void> {
  const graph = new DirectedGraph()
  for (let node = 0; node < made.nodes; node += 1) graph.addNode(node)
  for (const [index, source] of made.sources.entries()) graph.addDirectedEdge(source, made.targets[index])
  const other = await seconds(() =>
    centrality.pagerank(graph, { maxIterations: 1_000, tolerance: 1e-8, getEdgeWeight: null }),
  )
  row(
    `PageRank, ${made.nodes} posts, ${made.sources.length} links: ours, graphology`,
    await seconds(() => ranksOf(made)),
    other,
    null,
  )
}

/** What one more link costs until the windowed authority of its post is told again, beside a scan of all links. */
async function oneLink(): Promise<void> {
  const store = await openStore(`sqlite:${join(place, 'facts.db')}`)
  for (const piece of pieces({ posts: 10_000, links: 50_000 })) await store.merge(piece)
  await store.settle()
  const told = async () => (await store.linksTo({ post: addressOfPost(0) })).length
  const before = await told()
  await store.merge(oneMore(0))
  const derived = await seconds(() => store.settle())
  const counted = await seconds(told)
  console.log(
    `one new link: ${before} links became ${await told()}; derived in ${ms(derived)}, told in ${ms(counted)}; a ranking by a scan of 50,000 links takes ${ms(await seconds(() => presentRanking(store, { ...ASKED, measure: 'blogs' })))}`,
  )
  await store.close()
}

const ms = (time: number): string => `${(time * 1000).toFixed(1)} ms`

async function fromFile(made: MadeLinks): Promise<void> {
  const path = join(place, 'links.db')
  writeLinkFile(path, made)
  const store = await openStore(`sqlite:${path}`)
  const [ours, bare] = await best(
    () => ranking(store),
    () => bareFromFile(path),
  )
  row('from the file to ranks: ours, a bare scan and the same arrays', ours, bare, 1.5)
  await store.close()
}

/** Links to ranks and nothing else, as the bare one does. */
async function ranking(store: Store): Promise<void> {
  await presentRanking(store, { ...ASKED, top: 1 })
}

async function memory(): Promise<void> {
  const path = join(place, 'most.db')
  writeLinkFile(path, madeLinks(Math.round(most / 5), most))
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'authority/memory.ts'), path])
  const { links: ranked, seconds: took, megabytes } = JSON.parse(stdout)
  const verdict = megabytes < 2000 ? 'met' : 'MISSED'
  console.log(
    `${ranked} links ranked in ${took.toFixed(1)} s with ${megabytes.toFixed(0)} MB at most; under 2000 ${verdict}`,
  )
}

async function fromNeo4j(url: string): Promise<void> {
  const store = await openStore(url)
  await writeLinkServer(url, madeLinks(40_000, 200_000))
  const [ours, bare] = await best(
    () => ranking(store),
    () => bareFromNeo4j(url),
  )
  row('from Neo4j, 200,000 links, to ranks: ours, the bare driver', ours, bare, 1.2)
  await store.close()
}

console.log(
  `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
)
const made = shuffled(madeLinks(nodes, links))
await beside('igraph', made, 1)
const tenth = shuffled(madeLinks(Math.round(nodes / 10), Math.round(links / 10)))
await beside('networkx', tenth, null)
await besideGraphology(tenth)
await fromFile(made)
await oneLink()
if (most > 0) await memory()
if (process.env.NEO4J_URL === undefined) console.log('Neo4j: skipped, NEO4J_URL names none (bin/neo4j start)')
else await fromNeo4j(process.env.NEO4J_URL)
await rm(place, { recursive: true })
