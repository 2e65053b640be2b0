// One connection to one SQLite file: prepared statements kept, transactions all or nothing. Knows nothing of graphs but what it remembers.

import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import type { Sighting } from '../../graph/model.ts'

export type Row = Record<string, SQLOutputValue>
/** A row as its values, in the order of its columns: much cheaper to read than by name. */
export type Tuple = readonly SQLOutputValue[]

/** How long a writer waits for another, in ms. */
const PATIENCE = 5_000
/** https://www.sqlite.org/rescode.html#busy */
const BUSY = 5

export class Connection {
  readonly path: string
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #tupleStatements = new Map<string, StatementSync>()
  readonly #changeStatements = new Map<string, StatementSync>()
  #dataVersion: unknown = null
  #turn: Promise<unknown> = Promise.resolve()
  /**
   * Numbers of addresses, so that each is looked up once (addresses.ts), and the sightings of the fact before, which most share (seen.ts). Holds while
   * nobody else writes and no transaction fails.
   */
  readonly remembered = {
    ids: new Map<string, number>(),
    addresses: new Map<number, string>(),
    sightings: null as { readonly seen: readonly Sighting[]; readonly text: string } | null,
  }

  constructor(path: string, { readOnly = false }: { readonly readOnly?: boolean } = {}) {
    this.path = path
    this.#database = new DatabaseSync(path, { readOnly, timeout: PATIENCE })
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values)
  }

  /** One after another, each as the list of its values: for what would be too much at once. */
  rows(sql: string, ...values: SQLInputValue[]): IterableIterator<ArrayLike<SQLOutputValue>> {
    const statement = this.#database.prepare(sql)
    statement.setReturnArrays(true)
    return statement.iterate(...values) as unknown as IterableIterator<ArrayLike<SQLOutputValue>>
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values)
  }

  tuples(sql: string, ...values: SQLInputValue[]): readonly Tuple[] {
    return this.#tupleStatement(sql).all(...values) as unknown as readonly Tuple[]
  }

  tuple(sql: string, ...values: SQLInputValue[]): Tuple | undefined {
    return this.#tupleStatement(sql).get(...values) as Tuple | undefined
  }

  run(sql: string, ...values: SQLInputValue[]): { readonly changes: number; readonly id: number } {
    const { changes, lastInsertRowid } = this.#changeStatement(sql).run(...values)
    return { changes: Number(changes), id: Number(lastInsertRowid) }
  }

  /** Write-ahead logging. SQLite does not wait by itself when two open a new file at once. */
  useLog(): void {
    const pause = new Int32Array(new SharedArrayBuffer(4))
    for (const end = performance.now() + PATIENCE; ; Atomics.wait(pause, 0, 0, 10)) {
      try {
        this.execute('PRAGMA journal_mode = WAL')
        return
      } catch (error) {
        if ((error as { errcode?: number }).errcode !== BUSY || performance.now() > end) throw error
      }
    }
  }

  /** Several statements without values or rows. */
  execute(sql: string): void {
    this.#database.exec(sql)
  }

  /** Takes the write lock first, so that nothing read inside can be out of date when it is written. */
  writing<Result>(work: () => Result): Result {
    this.#database.exec('BEGIN IMMEDIATE')
    this.#noticeOthers()
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.forgetRemembered()
      throw error
    }
  }

  /** One state of the file for all reads inside, whoever writes meanwhile. `work` awaits nothing but reads of this connection. */
  async reading<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#database.exec('BEGIN')
    this.#noticeOthers()
    try {
      return await work()
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  /** One thing at a time: what is asked meanwhile waits. */
  inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => {})
    return turn
  }

  forgetRemembered(): void {
    this.remembered.ids.clear()
    this.remembered.addresses.clear()
    this.remembered.sightings = null
  }

  close(): void {
    this.#statements.clear()
    this.#tupleStatements.clear()
    this.#changeStatements.clear()
    if (this.#database.isOpen) this.#database.close()
  }

  /** Another connection that wrote may have erased addresses (https://www.sqlite.org/pragma.html#pragma_data_version). */
  #noticeOthers(): void {
    const version = this.get('PRAGMA data_version')?.data_version
    if (version !== this.#dataVersion) this.forgetRemembered()
    this.#dataVersion = version
  }

  #statement(sql: string): StatementSync {
    return this.#prepared(this.#statements, sql)
  }

  /** The index of words leaves behind a last row id beyond what a number holds. */
  #changeStatement(sql: string): StatementSync {
    return this.#prepared(this.#changeStatements, sql, (statement) => statement.setReadBigInts(true))
  }

  #tupleStatement(sql: string): StatementSync {
    return this.#prepared(this.#tupleStatements, sql, (statement) => statement.setReturnArrays(true))
  }

  /** Once in the life of the connection, set up as those of its kind are. */
  #prepared(
    kind: Map<string, StatementSync>,
    sql: string,
    setUp: (statement: StatementSync) => void = () => {},
  ): StatementSync {
    const known = kind.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare(sql)
    setUp(statement)
    kind.set(sql, statement)
    return statement
  }
}
