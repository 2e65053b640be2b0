// One connection to one Neo4j database: queries with parameters only, transactions that are tried again. Knows nothing of facts.
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, type Record as NeoRecord, type Session } from 'neo4j-driver'
import type { ServerAddress } from './server-address.ts'

export type Row = Record<string, unknown>
type Parameters = Readonly<Record<string, unknown>>

/** Within one transaction: the rows that a query gives. Nothing but constants stand in `cypher`; whatever is data is a parameter. */
export type Query = (cypher: string, parameters?: Parameters) => Promise<readonly Row[]>

/** How long a transaction is tried again in a deadlock or when the leader changes, in ms. */
const BUSY_PATIENCE = 20_000
const AWAY_PATIENCE = 5_000
/** For as long the driver tries by itself, without a word. */
const DRIVER_PATIENCE = 1_000
/** Rows on one way: whoever asks reads them all. */
const ALL_AT_ONCE = -1
const LONGEST_PAUSE = 5_000
const CONNECT_WITHIN = 5_000

const AWAY = ['ServiceUnavailable', 'SessionExpired', 'Neo.TransientError.Database.DatabaseUnavailable']

export interface Patience {
  /** How long what is asked of a server that went away waits for it to come back, in ms. */
  readonly whileAway?: number
  /** Called as soon as something waits for it. */
  readonly onAway?: (error: unknown) => void
}

export class Server {
  readonly url: string
  readonly #driver: Driver
  readonly #database: string | undefined
  readonly #patience: Required<Patience>
  #isAway = false

  constructor({ url, auth, database }: ServerAddress, { whileAway = AWAY_PATIENCE, onAway = () => {} }: Patience = {}) {
    this.url = url
    this.#patience = { whileAway, onAway }
    this.#database = database ?? undefined
    this.#driver = neo4j.driver(url, auth, {
      disableLosslessIntegers: true,
      fetchSize: ALL_AT_ONCE,
      maxTransactionRetryTime: DRIVER_PATIENCE,
      connectionTimeout: CONNECT_WITHIN,
      userAgent: 'grapevine',
    })
  }

  /** Rejects when nobody answers there, or does not let us in. */
  async greet(): Promise<void> {
    await this.#driver.verifyConnectivity({ database: this.#database })
  }

  /** All or nothing; `work` may run more than once. */
  writing<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.#insist(() => this.#within((session, transaction) => session.executeWrite(transaction), work))
  }

  /** On any member of a cluster that knows what this process has written. */
  reading<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.#insist(() => this.#within((session, transaction) => session.executeRead(transaction), work))
  }

  /** The rows of one query, each handed over as it comes, so that millions need not be held. When it is tried again, `begin` is called anew. */
  eachRow(cypher: string, parameters: Parameters, begin: () => (record: NeoRecord) => void): Promise<void> {
    const work = async (tx: ManagedTransaction): Promise<void> => {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      tx.run(cypher, parameters).subscribe({ onNext: begin(), onCompleted: () => resolve(), onError: reject })
      await promise
    }
    return this.#insist(async () => {
      const session = this.#session()
      try {
        await session.executeRead(work)
      } finally {
        await session.close()
      }
    })
  }

  /** Outside a transaction of ours, for changes of the schema and `CALL … IN TRANSACTIONS`. */
  async alone(cypher: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    const session = this.#session()
    try {
      return rowsOf(await session.run(cypher, parameters))
    } finally {
      await session.close()
    }
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  async #insist<Result>(work: () => Promise<Result>): Promise<Result> {
    const started = Date.now()
    for (let pause = 250; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        const result = await work()
        this.#isAway = false
        return result
      } catch (error) {
        const isAway = AWAY.includes(codeOf(error))
        const patience = isAway ? this.#patience.whileAway : BUSY_PATIENCE
        if (!mayPass(error) || Date.now() - started > patience) throw error
        if (isAway && !this.#isAway) this.#patience.onAway(error)
        this.#isAway = isAway
        await sleep(pause)
      }
    }
  }

  async #within<Result>(
    execute: (session: Session, work: (tx: ManagedTransaction) => Promise<Result>) => Promise<Result>,
    work: (query: Query) => Promise<Result>,
  ): Promise<Result> {
    const session = this.#session()
    try {
      return await execute(session, (tx) =>
        work(async (cypher, parameters = {}) => rowsOf(await tx.run(cypher, parameters))),
      )
    } finally {
      await session.close()
    }
  }

  #session(): Session {
    return this.#driver.session({ database: this.#database, bookmarkManager: this.#driver.executeQueryBookmarkManager })
  }
}

/** What needs more memory than it may have needs it the next time too. */
function mayPass(error: unknown): boolean {
  return error instanceof Error && neo4j.isRetryableError(error) && !codeOf(error).endsWith('OutOfMemoryError')
}

/** Of the driver or the server; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** As the driver's own `toObject`, in a third of its time. */
function rowsOf({ records }: { readonly records: readonly NeoRecord[] }): readonly Row[] {
  const names = records[0]?.keys ?? []
  return records.map((record) => {
    const row: Row = {}
    for (let index = 0; index < names.length; index++) row[String(names[index])] = record.get(index)
    return row
  })
}
