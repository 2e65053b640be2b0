// One order for everything that is sorted or compared by text: code units, the same on every machine and in every engine.

export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** A copy, sorted by what `key` says of each. */
export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items]
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ item }) => item)
}
