// Which readings showed a thing: sets of times by page and road.

import type { Sighting, Time } from './model.ts'
import { byText, sortedBy } from './order.ts'

/** Union; sorted by page and road, times sorted. */
export function mergeSightings(one: readonly Sighting[], other: readonly Sighting[]): readonly Sighting[] {
  if (one === other && isSingle(one)) return one
  const times = new Map<string, { readonly sighting: Sighting; readonly at: Set<Time> }>()
  for (const sighting of [...one, ...other]) {
    const key = `${sighting.page}\n${sighting.road}`
    const known = times.get(key)
    if (known === undefined) times.set(key, { sighting, at: new Set(sighting.at) })
    else for (const at of sighting.at) known.at.add(at)
  }
  return sortedBy(times, ([key]) => key).map(([, { sighting, at }]) => ({
    page: sighting.page,
    road: sighting.road,
    at: [...at].sort(byText),
  }))
}

/** Most things are seen once: they are in order as they are. */
const isSingle = (seen: readonly Sighting[]): boolean => seen.length === 1 && seen[0]?.at.length === 1

/** The first and the last alone: all that is kept of what repeats on every page. */
export function endsOf(seen: readonly Sighting[]): readonly Sighting[] {
  if (isSingle(seen)) return seen
  const single = seen.flatMap(({ page, road, at }) => at.map((time) => ({ page, road, at: [time] as const })))
  const inOrder = single.sort((a, b) => byText(a.at[0], b.at[0]) || byText(a.page, b.page) || byText(a.road, b.road))
  return mergeSightings(inOrder.slice(0, 1), inOrder.slice(-1))
}

/** Those at or before an instant. */
export function sightingsUntil(seen: readonly Sighting[], end: Time): readonly Sighting[] {
  return seen
    .map((sighting) => ({ ...sighting, at: sighting.at.filter((at) => at <= end) }))
    .filter(({ at }) => at.length > 0)
}
