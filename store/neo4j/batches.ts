// Rows enough for one query to be worth its way, few enough for the server's memory.

/** Measured: links go in fastest in batches of this size (bench/store.ts). */
const BATCH = 10_000

export function* batches<Row>(rows: readonly Row[]): Iterable<readonly Row[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH)
}
