// When what is derived is brought up to date: shortly after merges, at the latest on closing. A process that was killed before that
// leaves its name in the database, and the next one that opens it derives everything anew.
import { randomUUID } from 'node:crypto'
import type { Address, Graph } from '../../graph/model.ts'
import { derive, touchedBy } from './derive.ts'
import type { Server } from './server.ts'

/** After the last merge, in ms: a crawl that is busy is left to its work. */
const QUIET = 2_000

export class Deriver {
  readonly #server: Server
  readonly #me = randomUUID()
  #touched = new Set<Address>()
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(server: Server) {
    this.#server = server
  }

  /** Takes over what processes that are gone have left, without waiting for it. */
  async takeOver(): Promise<void> {
    const [row] = await this.#server.reading((query) => query('MATCH (n:Grapevine) RETURN n.deriving AS left'))
    if (!Array.isArray(row?.left) || row.left.length === 0) return
    const posts = await this.#server.reading((query) => query('MATCH (n:Post) RETURN n.address AS address'))
    await this.#note(posts.map(({ address }) => String(address)))
    await this.#server.writing((query) =>
      query('MATCH (n:Grapevine) SET n.deriving = [id IN n.deriving WHERE NOT id IN $left]', { left: row.left }),
    )
  }

  /** Before facts are written: says that there is something to derive. */
  async expect(graph: Graph): Promise<void> {
    await this.#note(touchedBy(graph))
  }

  /** Everything that was touched is derived when this resolves. */
  async settle(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#running = this.#running.then(() => this.#work())
    await this.#running
  }

  async #note(addresses: Iterable<Address>): Promise<void> {
    if (this.#touched.size === 0)
      await this.#server.writing((query) =>
        query('MATCH (n:Grapevine) SET n.deriving = [id IN coalesce(n.deriving, []) WHERE id <> $me] + $me', {
          me: this.#me,
        }),
      )
    for (const address of addresses) this.#touched.add(address)
    if (this.#timer !== null) clearTimeout(this.#timer)
    // What failed stays touched: the next merge, or closing, tries again and tells.
    this.#timer = setTimeout(() => this.settle().catch(() => {}), QUIET)
    this.#timer.unref()
  }

  async #work(): Promise<void> {
    if (this.#touched.size === 0) return
    const posts = this.#touched
    this.#touched = new Set()
    try {
      await derive(this.#server, posts)
    } catch (error) {
      for (const address of posts) this.#touched.add(address)
      throw error
    }
    if (this.#touched.size > 0) return
    await this.#server.writing((query) =>
      query('MATCH (n:Grapevine) SET n.deriving = [id IN n.deriving WHERE id <> $me]', { me: this.#me }),
    )
  }
}
