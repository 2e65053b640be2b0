// Who stands where: the largest first, equals on one rank, and the next rank after as many as there were.

export interface Ranked {
  readonly node: number
  /** From 1: two that are first are both 1, the next is 3. */
  readonly rank: number
  readonly value: number
}

/** Values that differ by no more than rounding are equal: they come from sums in another order. */
const ROUNDING = 1e-9

/** The first `top` of those whose value is above 0. Equals by number of node. */
export function ranked(values: ArrayLike<number>, top: number): readonly Ranked[] {
  const least = leastOf(values, top)
  const order = Array.from({ length: values.length }, (_, node) => node)
    .filter((node) => values[node]! > 0 && values[node]! >= least)
    .sort((one, other) => values[other]! - values[one]! || one - other)
  const rows: Ranked[] = []
  let first = 0
  for (const [index, node] of order.slice(0, top).entries()) {
    const [value, best] = [values[node]!, values[order[first]!]!]
    if (best - value > ROUNDING * best) first = index
    rows.push({ node, rank: first + 1, value })
  }
  return rows
}

/** The value of the last that is among the first `top`: numbers alone are sorted much faster than nodes by their numbers. */
function leastOf(values: ArrayLike<number>, top: number): number {
  return Float64Array.from(values).sort().at(-top) ?? 0
}
