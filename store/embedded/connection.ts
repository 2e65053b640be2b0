// One connection to one SQLite file: prepared statements kept, transactions all or nothing. Knows nothing of graphs.
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'

export type Row = Record<string, SQLOutputValue>

/** How long a writer waits for another, in ms. */
const PATIENCE = 5_000

export class Connection {
  readonly path: string
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(path: string, { readOnly = false }: { readonly readOnly?: boolean } = {}) {
    this.path = path
    this.#database = new DatabaseSync(path, { readOnly, timeout: PATIENCE })
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values)
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values)
  }

  run(sql: string, ...values: SQLInputValue[]): { readonly changes: number; readonly id: number } {
    const { changes, lastInsertRowid } = this.#statement(sql).run(...values)
    return { changes: Number(changes), id: Number(lastInsertRowid) }
  }

  /** Several statements without values or rows. */
  execute(sql: string): void {
    this.#database.exec(sql)
  }

  /** Takes the write lock first, so that nothing read inside can be out of date when it is written. */
  writing<Result>(work: () => Result): Result {
    return this.#within('BEGIN IMMEDIATE', work)
  }

  /** One state of the file for all reads inside, whoever writes meanwhile. */
  reading<Result>(work: () => Result): Result {
    return this.#within('BEGIN', work)
  }

  close(): void {
    this.#statements.clear()
    if (this.#database.isOpen) this.#database.close()
  }

  #within<Result>(begin: string, work: () => Result): Result {
    this.#database.exec(begin)
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}
