// Columns of numbers that grow as rows come: what a list of rows would cost ten times the memory for.
import type { LinkEnd } from './store.ts'

const FIRST_ROOM = 4_096

export class Columns {
  readonly #ends: readonly LinkEnd[]
  #columns: readonly Int32Array[]
  #rows = 0

  constructor(ends: readonly LinkEnd[]) {
    this.#ends = ends
    this.#columns = ends.map(() => new Int32Array(FIRST_ROOM))
  }

  /** One row, a number for each end. */
  add(row: ArrayLike<unknown>): void {
    if (this.#rows === this.#columns[0]?.length) this.#columns = this.#columns.map(doubled)
    for (const [index, column] of this.#columns.entries()) column[this.#rows] = Number(row[index])
    this.#rows += 1
  }

  finish(): ReadonlyMap<LinkEnd, Int32Array> {
    return new Map(this.#ends.map((end, index) => [end, (this.#columns[index] as Int32Array).subarray(0, this.#rows)]))
  }
}

function doubled(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2)
  larger.set(column)
  return larger
}
