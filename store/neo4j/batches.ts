// Rows enough for one query to be worth its way, few enough that the next are made while the server works on these.

/** Measured: what is sent ahead (statements.ts) goes in fastest in batches of this size (bench/store.ts). */
const BATCH = 500

export function* batches<Row>(rows: readonly Row[]): Iterable<readonly Row[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH)
}
