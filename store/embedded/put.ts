// A row that is inserted when it is new, and else brought to the union with what is there. Written only when something differs.
import type { SQLInputValue } from 'node:sqlite'
import type { Connection, Tuple } from './connection.ts'

export type Values = readonly SQLInputValue[]

interface Put {
  readonly key: Values
  readonly fixed?: Values
  readonly values: Values
  /** The values of the union with the row that is there. */
  readonly union: (known: Tuple) => Values
}

export class Table {
  readonly #insert: string
  readonly #select: string
  readonly #update: string
  /** Whether the row before was there: then this one probably is too, and is looked for before it is inserted. */
  #known = false

  /** `key` finds a row, `fixed` goes in with it and never changes, `values` change when a fact is told again. */
  constructor(name: string, key: readonly string[], fixed: readonly string[], values: readonly string[]) {
    const all = [...key, ...fixed, ...values]
    const where = key.map((column) => `${column} = ?`).join(' AND ')
    const places = all.map(() => '?').join(', ')
    this.#insert = `INSERT INTO ${name} (${all.join(', ')}) VALUES (${places}) ON CONFLICT DO NOTHING`
    this.#select = `SELECT ${values.join(', ')} FROM ${name} WHERE ${where}`
    this.#update = `UPDATE ${name} SET ${values.map((column) => `${column} = ?`).join(', ')} WHERE ${where}`
  }

  put(connection: Connection, { key, fixed = [], values, union }: Put): void {
    const expected = this.#known ? connection.tuple(this.#select, ...key) : undefined
    const isNew = expected === undefined && connection.run(this.#insert, ...key, ...fixed, ...values).changes > 0
    this.#known = !isNew
    if (isNew) return
    const known = expected ?? (connection.tuple(this.#select, ...key) as Tuple)
    if (!this.#differs(known, values)) return
    const merged = union(known)
    if (this.#differs(known, merged)) connection.run(this.#update, ...merged, ...key)
  }

  #differs(known: Tuple, values: Values): boolean {
    return values.some((value, index) => value !== known[index])
  }
}
