// All that verdicts look at besides posts and links: other names of addresses, what was read there, and the further pages of threads.
import type { Alias, Reading } from '../../graph/model.ts'
import { type Id, idsOf } from './addresses.ts'
import type { Connection } from './connection.ts'
import { aliasesFrom, aliasesTo, readingsOf } from './rows.ts'

export interface Places {
  readonly ids: ReadonlySet<Id>
  readonly aliases: readonly Alias[]
  readonly readings: readonly Reading[]
}

/** Follows alias claims, the pages that made them, and `next`, until there is nothing new. */
export function placesAround(connection: Connection, start: readonly Id[]): Places {
  const ids = new Set(start)
  const aliases: Alias[] = []
  const readings: Reading[] = []
  for (const id of ids) {
    const claims = [...aliasesFrom(connection, id), ...aliasesTo(connection, id)]
    const here = readingsOf(connection, id)
    aliases.push(...claims)
    readings.push(...here)
    const named = [
      ...claims.flatMap(({ from, to, seen }) => [from, to, ...seen.map(({ page }) => page)]),
      ...here.flatMap(({ next }) => next),
    ]
    for (const further of idsOf(connection, named)) ids.add(further)
  }
  return { ids, aliases, readings }
}
