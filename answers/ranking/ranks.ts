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
  return ranksAmong(order.slice(0, top).map((node) => ({ node, value: values[node]! })))
}

/** The ranks of what stands in the order of its values. */
export function ranksAmong<Row extends Pick<Ranked, 'value'>>(
  order: readonly Row[],
): readonly (Row & { readonly rank: number })[] {
  let first = 0
  return order.map((row, index) => {
    const best = order[first]?.value ?? row.value
    if (best - row.value > ROUNDING * best) first = index
    return { ...row, rank: first + 1 }
  })
}

/** The value of the last that is among the first `top`: numbers alone are sorted much faster than nodes by their numbers. */
function leastOf(values: ArrayLike<number>, top: number): number {
  return Float64Array.from(values).sort().at(-top) ?? 0
}
