// Fields and who told them, in one column: a list of [road, time, fields], one for each telling, so that neither is repeated.
import type { From, Told } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'

type Values = Readonly<Record<string, unknown>>
type Telling = readonly [road: string | null, at: string | null, fields: Values]

/** Equal nodes give equal text. Fields that are null take no room. */
export function writeTold(names: readonly string[], node: { readonly from: From }): string {
  const tellings = new Map<string, Record<string, unknown>>()
  for (const name of names) {
    const value = (node as unknown as Values)[name]
    if (value === null || value === undefined) continue
    const told = node.from[name]
    const by = JSON.stringify(told === undefined ? [null, null] : [told.road, told.at])
    const fields = tellings.get(by) ?? {}
    fields[name] = value
    tellings.set(by, fields)
  }
  const list = sortedBy(tellings, ([by]) => by).map(
    ([by, fields]): Telling => [...(JSON.parse(by) as [string, string]), fields],
  )
  return JSON.stringify(list)
}

/** The fields of `names`, null where nobody told, and their provenance. */
export function readTold(names: readonly string[], text: unknown): Values & { readonly from: From } {
  const fields: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, null]))
  const from: Record<string, Told> = {}
  for (const [road, at, told] of JSON.parse(String(text)) as Telling[]) {
    for (const [name, value] of Object.entries(told)) {
      fields[name] = value
      if (road !== null && at !== null) from[name] = { road, at } as Told
    }
  }
  return { ...fields, from }
}
