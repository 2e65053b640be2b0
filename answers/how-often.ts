// Counting names.

/** How often each name stands in a list, in the order in which they first do. */
export function howOften(names: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
