// Fields and who told them, in one column: a list of [road, time, fields], one for each telling, so that neither is repeated. A fourth
// part is there for guessed dates: the order of day and month they were read in.
import type { From, Told } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'

type Values = Readonly<Record<string, unknown>>
type Telling = readonly [road: string | null, at: string | null, fields: Record<string, unknown>, guessed?: string]

/** Equal nodes give equal text. Fields that are null take no room. */
export function writeTold(names: readonly string[], node: { readonly from: From }): string {
  const tellings: Telling[] = []
  for (const name of names) {
    const value = (node as unknown as Values)[name]
    if (value === null || value === undefined) continue
    const { road = null, at = null, guessed } = node.from[name] ?? {}
    const telling = tellings.find((one) => one[0] === road && one[1] === at && one[3] === guessed)
    if (telling === undefined)
      tellings.push(guessed ? [road, at, { [name]: value }, guessed] : [road, at, { [name]: value }])
    else telling[2][name] = value
  }
  return JSON.stringify(
    tellings.length < 2 ? tellings : sortedBy(tellings, ([road, at, , by]) => `${road} ${at} ${by}`),
  )
}

/** The fields of `names`, null where nobody told, and their provenance. */
export function readTold(names: readonly string[], text: unknown): Values & { readonly from: From } {
  const from: Record<string, Told> = {}
  const fields: Record<string, unknown> = {}
  for (const name of names) fields[name] = null
  for (const [road, at, told, guessed] of JSON.parse(String(text)) as Telling[]) {
    const by = road === null || at === null ? null : ((guessed ? { road, at, guessed } : { road, at }) as Told)
    for (const name of Object.keys(told)) {
      fields[name] = told[name]
      if (by !== null) from[name] = by
    }
  }
  fields.from = from
  return fields as Values & { readonly from: From }
}
