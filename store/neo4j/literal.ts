// A value as Cypher text. The only place where data is written into a query's text; queries that we run ourselves have parameters instead.
import neo4j from 'neo4j-driver'

/** Strings, whole numbers, booleans, lists and maps of these; null within a map is left out. Keys are our own names, never data. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (neo4j.isInt(value) || value === null || typeof value !== 'object') return String(value)
  const present = Object.entries(value).filter(([, inner]) => inner != null)
  return `{${present.map(([name, inner]) => `${name}: ${literal(inner)}`).join(', ')}}`
}

/**
 * The escapes of JSON are Cypher's too, but for one thing: the server replaces `\uXXXX` before it looks at `\\`, so that a crawled `\u0022` would
 * end the string. No u is left to stand after a backslash.
 */
function text(value: string): string {
  return JSON.stringify(value).replace(/\\\\u/g, '\\\\\\u0075')
}
