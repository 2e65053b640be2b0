// GEXF 1.3, dynamic (https://gexf.net/schema.html): posts begin on their effective date and end when gone, links likewise. Days, because
// readers differ over times (networkx knows `date` alone).
import type { ExportOptions } from './lists.ts'
import { dayOf, EDGE_FIELDS, edgesOf, NODE_FIELDS, nodesOf } from './network.ts'
import type { Source } from './source.ts'
import type { Tally } from './tally.ts'
import { xmlAttributes } from './xml.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
`
const NODE_VALUES = NODE_FIELDS.filter((field) => field !== 'id' && field !== 'label')
const EDGE_VALUES = EDGE_FIELDS.filter((field) => field !== 'source' && field !== 'target')

const declared = (of: 'node' | 'edge', fields: readonly string[]): string => {
  const lines = fields.map((name) => {
    return `<attribute${xmlAttributes({ id: name, title: name, type: name === 'comments' ? 'integer' : 'string' })}/>`
  })
  return `<attributes class="${of}" mode="static">\n${lines.join('\n')}\n</attributes>\n`
}

function valuesOf<Row extends object>(fields: readonly (keyof Row & string)[], row: Row): string {
  const values = fields.map((field) => [field, String(row[field])] as const).filter(([, value]) => value !== '')
  return `<attvalues>${values.map(([name, value]) => `<attvalue${xmlAttributes({ for: name, value })}/>`).join('')}</attvalues>`
}

export async function* writeGexf(source: Source, options: ExportOptions, tally: Tally): AsyncIterable<string> {
  yield `${HEAD}<meta><creator>Grapevine ${options.version}</creator></meta>\n`
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n'
  yield `${declared('node', NODE_VALUES)}${declared('edge', EDGE_VALUES)}<nodes>\n`
  for await (const node of nodesOf(source, options, tally)) {
    const life = { start: dayOf(node.effectiveAt), end: dayOf(node.goneAt) }
    yield `<node${xmlAttributes({ id: node.id, label: node.label, ...life })}>${valuesOf(NODE_VALUES, node)}</node>\n`
  }
  yield '</nodes>\n<edges>\n'
  let id = 0
  for await (const edge of edgesOf(source, options, tally)) {
    const life = { start: dayOf(edge.at), end: dayOf(edge.goneAt) }
    const ends = { id: String(id++), source: edge.source, target: edge.target }
    yield `<edge${xmlAttributes({ ...ends, ...life })}>${valuesOf(EDGE_VALUES, edge)}</edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}
