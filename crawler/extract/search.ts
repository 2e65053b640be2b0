// Binary search over places in document order, which keeps what is asked for every response, post or link from growing with the square of their number.

/** How many of the sorted numbers are below `limit`. */
export const countBelow = (sorted: readonly number[], limit: number): number => countWhere(sorted, (one) => one < limit)

/** How many pass, of a list whose first ones do and whose others do not. */
export function countWhere<One>(sorted: readonly One[], passes: (one: One) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(sorted[middle] as One)) low = middle + 1
    else high = middle
  }
  return low
}
