// A service that keeps the comments of other people's pages. One a file beside this one: what it leaves on a page, and where and how it lists a thread,
// if it lets anybody read that.
import type { Element } from 'domhandler'
import type { Api } from '../apis/api.ts'
import type { Reading } from '../context.ts'
import { byClass, byId, byTag } from '../dom.ts'

export interface System {
  readonly name: string
  readonly ids?: readonly string[]
  readonly classes?: readonly string[]
  /** In the address of a script. */
  readonly script?: RegExp
  /** The thread's name; null when the page does not tell. */
  readonly thread?: (traces: Traces) => string | null
  /** The page that a frame below the post shows, where it can be read like any other; null when the page does not tell. */
  readonly pageOf?: (traces: Traces) => string | null
  /** Where the thread is listed; null when the page does not tell. */
  readonly listOf?: (traces: Traces) => string | null
  /** How its lists read. */
  readonly api?: Api
}

/** What of a system was found on a page. */
export interface Traces {
  readonly found: Element
  /** The script that brings the comments; null when there is only a place for them. */
  readonly script: Element | null
  readonly reading: Reading
  /** Of the post, as the page says it. */
  readonly permalink: string
}

/** Null when the page shows no trace of it. */
export function tracesOf(system: System, script: Element | null, reading: Reading, permalink: string): Traces | null {
  const found = placeIn(reading, system) ?? script
  return found ? { found, script, reading, permalink } : null
}

function placeIn(reading: Reading, { ids = [], classes = [] }: System): Element | null {
  for (const id of ids) if (reading.byId.has(id)) return byId(reading, id)
  for (const token of classes) if (reading.byClass.has(token)) return byClass(reading, token)[0] ?? null
  return null
}

/** An attribute of the place or of the script. */
export const attribute =
  (name: string) =>
  ({ found, script }: Pick<Traces, 'found' | 'script'>): string | null =>
    found.attribs[name] || script?.attribs[name] || null

/** The value that a script of the page gives to a name, after `from` where that is said. */
export function variable(name: string, { reading }: Pick<Traces, 'reading'>, from = ''): string | null {
  const value = new RegExp(`\\b${name}["']?\\s*[=:]\\s*(?:["']([^"'\\n]{1,500})["']|(\\d{1,12})\\b)`)
  for (const text of scriptsOf(reading)) {
    const at = text.indexOf(from)
    const found = at < 0 ? null : value.exec(text.slice(at, at + FAR))
    if (found) return found[1] ?? found[2] ?? null
  }
  return null
}
const FAR = 20_000

const scriptsOf = (reading: Reading): readonly string[] =>
  byTag(reading, 'script').flatMap(({ children }) =>
    children.flatMap((child) => ('data' in child ? String(child.data) : [])),
  )
