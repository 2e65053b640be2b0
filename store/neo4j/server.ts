// One connection to one Neo4j database: queries with parameters only, transactions that are tried again. Knows nothing of facts.
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import type { ServerAddress } from './server-address.ts'

export type Row = Record<string, unknown>
type Parameters = Readonly<Record<string, unknown>>

/** Within one transaction: the rows that a query gives. Nothing but constants stand in `cypher`; whatever is data is a parameter. */
export type Query = (cypher: string, parameters?: Parameters) => Promise<readonly Row[]>

/** How long a transaction is tried again when the server is away, in a deadlock or changing its leader, in ms. */
const PATIENCE = 20_000
const CONNECT_WITHIN = 5_000

export class Server {
  readonly url: string
  readonly #driver: Driver
  readonly #database: string | undefined

  constructor({ url, auth, database }: ServerAddress) {
    this.url = url
    this.#database = database ?? undefined
    this.#driver = neo4j.driver(url, auth, {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: PATIENCE,
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
    return this.#within((session, transaction) => session.executeWrite(transaction), work)
  }

  /** On any member of a cluster that knows what this process has written. */
  reading<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.#within((session, transaction) => session.executeRead(transaction), work)
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

function rowsOf({ records }: { readonly records: readonly { toObject(): Row }[] }): readonly Row[] {
  return records.map((record) => record.toObject())
}
