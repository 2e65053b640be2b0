// Who answered whom, as pairs, and how to walk them.
import type { Address } from '../graph/model.ts'

/** One post answering another; the way the anchor points. */
export interface Response {
  readonly source: Address
  readonly target: Address
}

/** Addresses joined to `start` by `next`, itself included. */
export function reachedFrom(start: Address, next: ReadonlyMap<Address, readonly Address[]>): ReadonlySet<Address> {
  const reached = new Set([start])
  for (const address of reached) for (const neighbour of next.get(address) ?? []) reached.add(neighbour)
  return reached
}

/** Each end of the responses with the other ends it is joined to. */
export function groupedBy(
  responses: readonly Response[],
  by: keyof Response,
  other: keyof Response,
): ReadonlyMap<Address, readonly Address[]> {
  const groups = new Map<Address, Address[]>()
  for (const response of responses) {
    const group = groups.get(response[by])
    if (group === undefined) groups.set(response[by], [response[other]])
    else group.push(response[other])
  }
  return groups
}
