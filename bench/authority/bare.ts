// What a ranking costs without Grapevine: a scan of the table of links into arrays, and PageRank on them.
import { DatabaseSync } from 'node:sqlite'
import neo4j from 'neo4j-driver'
import { linkGraph } from '../../answers/ranking/link-graph.ts'
import { pageRank } from '../../answers/ranking/pagerank.ts'
import { serverAddress } from '../../store/neo4j/server-address.ts'

/** Numbers of addresses are taken as nodes. */
export function bareFromFile(path: string): Float64Array {
  const file = new DatabaseSync(path, { readOnly: true })
  const count = Number(file.prepare('SELECT count(*) AS count FROM link WHERE uncounted IS NULL').get()?.count)
  const [sources, targets] = [new Int32Array(count), new Int32Array(count)]
  const scan = file.prepare('SELECT source, target FROM link WHERE uncounted IS NULL')
  scan.setReturnArrays(true)
  let [row, nodes] = [0, 0]
  for (const [source, target] of scan.iterate() as unknown as Iterable<readonly [number, number]>) {
    sources[row] = source
    targets[row++] = target
    nodes = Math.max(nodes, source + 1, target + 1)
  }
  file.close()
  return pageRank(linkGraph({ nodes, sources, targets, weights: null }))
}

/** The same from a server: addresses are numbered as they come. */
export async function bareFromNeo4j(url: string): Promise<Float64Array> {
  const { url: server, auth } = serverAddress(url)
  const driver = neo4j.driver(server, auth, { disableLosslessIntegers: true })
  const { records } = await driver.executeQuery(
    'MATCH (s:Post)-[n:LINKS_TO]->(t:Post) WHERE n.uncounted IS NULL RETURN s.address AS source, t.address AS target',
  )
  const numbers = new Map<string, number>()
  const numberOf = (name: string): number => numbers.get(name) ?? numbers.set(name, numbers.size).size - 1
  const sources = Int32Array.from(records, (record) => numberOf(record.get('source')))
  const targets = Int32Array.from(records, (record) => numberOf(record.get('target')))
  await driver.close()
  return pageRank(linkGraph({ nodes: numbers.size, sources, targets, weights: null }))
}
