// Fields and who told them, in one column: a list of [road, time, fields], one for each telling, so that neither is repeated. A fourth
// part is there for guessed dates: the order of day and month they were read in.
import type { From, Told } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'

type Values = Readonly<Record<string, unknown>>
type Telling = readonly [road: string | null, at: string | null, fields: Record<string, unknown>, guessed?: string]

/** Equal nodes give equal text. Fields that are null take no room. */
export function writeTold(names: readonly string[], node: { readonly from: From }): string {
  const tellings = new Map<string, Telling>()
  for (const name of names) {
    const value = (node as unknown as Values)[name]
    if (value === null || value === undefined) continue
    const { road = null, at = null, guessed } = node.from[name] ?? {}
    const by = `${road} ${at} ${guessed}`
    const telling = tellings.get(by)
    if (telling === undefined)
      tellings.set(by, guessed ? [road, at, { [name]: value }, guessed] : [road, at, { [name]: value }])
    else telling[2][name] = value
  }
  return JSON.stringify(sortedBy(tellings, ([by]) => by).map(([, telling]) => telling))
}

/** The fields of `names`, null where nobody told, and their provenance. */
export function readTold(names: readonly string[], text: unknown): Values & { readonly from: From } {
  const fields: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, null]))
  const from: Record<string, Told> = {}
  for (const [road, at, told, guessed] of JSON.parse(String(text)) as Telling[]) {
    for (const [name, value] of Object.entries(told)) {
      fields[name] = value
      if (road !== null && at !== null) from[name] = { road, at, ...(guessed ? { guessed } : {}) } as Told
    }
  }
  return { ...fields, from }
}
