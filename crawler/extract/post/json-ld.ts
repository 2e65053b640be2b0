// JSON-LD of a page: every object in every script, flat. Scripts that are not JSON are skipped, others are still read.
import { decodeHTML } from 'entities'
import { oncePerPage } from '../context.ts'
import { byTag } from '../dom.ts'
import { parseDom } from '../parse-dom.ts'
import { textOf } from '../text.ts'

export type JsonLd = Readonly<Record<string, unknown>>

/** A page of data is no graph to get lost in. */
const MOST = 2_000

export const jsonLdOf = oncePerPage((reading): readonly JsonLd[] => {
  const found: JsonLd[] = []
  const left: unknown[] = byTag(reading, 'script')
    .filter(({ attribs }) => /^application\/ld\+json/i.test(attribs.type?.trim() ?? ''))
    .map(({ children }) => parsed(children[0] && 'data' in children[0] ? children[0].data : ''))
  while (left.length > 0 && found.length < MOST) {
    const value = left.shift()
    if (Array.isArray(value)) left.push(...value.slice(0, MOST))
    else if (isObject(value)) {
      found.push(value)
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) left.push(inner)
    }
  }
  return found
})

const isObject = (value: unknown): value is JsonLd =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Templates wrap scripts in comments or CDATA, leave trailing commas, break lines inside texts and escape the quotes. */
function parsed(text: string): unknown {
  const plain = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>|;)\s*$/g, '').trim()
  const attempts = [
    () => plain,
    () => plain.replace(/,\s*([}\]])/g, '$1'),
    () => plain.replace(/[\n\r\t]/g, ' '),
    () => textOf(parseDom(plain).document),
  ]
  for (const attempt of attempts)
    try {
      return JSON.parse(attempt())
    } catch {
      // the next attempt, or nothing: a broken script says nothing
    }
  return null
}

const typesOf = (node: JsonLd): readonly string[] =>
  [node['@type']]
    .flat()
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, ''))

export const isOfType = (node: JsonLd, ...types: readonly string[]): boolean =>
  typesOf(node).some((type) => types.includes(type))

/** Nobody nests names deeper; hostile data does. */
const DEEPEST = 8

/** A property as text; of an object its name, of a list the first. Entities have no meaning in a script, and are written all the same. */
export function wordsOf(value: unknown, depth = 0): string | null {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first === 'string') return (first.includes('&') ? decodeHTML(first) : first).trim() || null
  if (typeof first === 'number') return String(first)
  return isObject(first) && depth < DEEPEST ? wordsOf(first.name ?? first['@value'], depth + 1) : null
}

/** A property as an address; of an object its `url` or `@id`. */
export function addressIn(value: unknown, depth = 0): string | null {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first === 'string') return first
  return isObject(first) && depth < DEEPEST ? addressIn(first.url ?? first['@id'] ?? null, depth + 1) : null
}

/** A value that only names another object of the page by its `@id` is that object. */
export function resolved(value: unknown, all: readonly JsonLd[]): unknown {
  const first = Array.isArray(value) ? value[0] : value
  if (!isObject(first) || first.name !== undefined || typeof first['@id'] !== 'string') return first
  return all.find((node) => node['@id'] === first['@id'] && node.name !== undefined) ?? first
}

/** A property as objects, each resolved; a text is an object of that name. */
export function listOf(value: unknown, all: readonly JsonLd[]): readonly JsonLd[] {
  return [value]
    .flat()
    .map((one) => (typeof one === 'string' ? { name: one } : resolved(one, all)))
    .filter(isObject)
}
