// A row that is inserted when it is new, and else brought to the union with what is there. Written only when something differs.
import type { SQLInputValue } from 'node:sqlite'
import type { Connection, Row } from './connection.ts'

export interface Table {
  /** Columns of `values`. */
  readonly columns: readonly string[]
  readonly insert: string
  readonly select: string
  readonly update: string
}

export type Values = readonly SQLInputValue[]

/** `key` finds a row, `fixed` goes in with it and never changes, `values` change when a fact is told again. */
export function table(
  name: string,
  key: readonly string[],
  fixed: readonly string[],
  values: readonly string[],
): Table {
  const all = [...key, ...fixed, ...values]
  const where = key.map((column) => `${column} = ?`).join(' AND ')
  return {
    columns: values,
    insert: `INSERT INTO ${name} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
    select: `SELECT ${values.join(', ')} FROM ${name} WHERE ${where}`,
    update: `UPDATE ${name} SET ${values.map((column) => `${column} = ?`).join(', ')} WHERE ${where}`,
  }
}

interface Put {
  readonly key: Values
  readonly fixed?: Values
  readonly values: Values
  /** The values of the union with the row that is there. */
  readonly union: (known: Row) => Values
}

export function put(connection: Connection, { columns, insert, select, update }: Table, row: Put): void {
  const { key, fixed = [], values, union } = row
  if (connection.run(insert, ...key, ...fixed, ...values).changes > 0) return
  const known = connection.get(select, ...key) as Row
  const differs = (others: Values) => others.some((value, index) => value !== known[columns[index] as string])
  if (!differs(values)) return
  const merged = union(known)
  if (differs(merged)) connection.run(update, ...merged, ...key)
}
