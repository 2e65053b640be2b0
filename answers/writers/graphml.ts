// GraphML (http://graphml.graphdrawing.org/specification.html), as igraph and networkx read it.
import type { ExportOptions } from './lists.ts'
import { EDGE_FIELDS, edgesOf, NODE_FIELDS, nodesOf } from './network.ts'
import type { Source } from './source.ts'
import type { Tally } from './tally.ts'
import { xmlAttributes, xmlText } from './xml.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`
const NODE_VALUES = NODE_FIELDS.filter((field) => field !== 'id')
const EDGE_VALUES = EDGE_FIELDS.filter((field) => field !== 'source' && field !== 'target')

const declared = (of: 'node' | 'edge', fields: readonly string[]): string =>
  fields
    .map((name) => {
      const type = name === 'comments' ? 'int' : 'string'
      return `<key${xmlAttributes({ id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type })}/>\n`
    })
    .join('')

function valuesOf<Row extends object>(of: 'node' | 'edge', fields: readonly (keyof Row & string)[], row: Row): string {
  const values = fields.map((field) => [field, String(row[field])] as const).filter(([, value]) => value !== '')
  return values.map(([name, value]) => `<data key="${of}-${name}">${xmlText(value)}</data>`).join('')
}

export async function* writeGraphml(source: Source, options: ExportOptions, tally: Tally): AsyncIterable<string> {
  yield `${HEAD}${declared('node', NODE_VALUES)}${declared('edge', EDGE_VALUES)}<graph edgedefault="directed">\n`
  for await (const node of nodesOf(source, options, tally))
    yield `<node${xmlAttributes({ id: node.id })}>${valuesOf('node', NODE_VALUES, node)}</node>\n`
  for await (const edge of edgesOf(source, options, tally)) {
    const ends = xmlAttributes({ source: edge.source, target: edge.target })
    yield `<edge${ends}>${valuesOf('edge', EDGE_VALUES, edge)}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}
