// When what is derived is brought up to date: shortly after merges, at the latest on closing. A process that was killed before that
// leaves its name in the store, and the next one that merges into it derives everything anew.
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Address, Graph } from '../graph/model.ts'
import { touchedBy } from './derived.ts'

/** What an engine does for it. */
export interface Derivation {
  /** Names of processes that have something to derive. */
  whoDerives(): Promise<readonly string[]>
  setWhoDerives(name: string, derives: boolean): Promise<void>
  /** Every address that may be an end of a link. */
  allPosts(): Promise<readonly Address[]>
  derive(posts: ReadonlySet<Address>): Promise<void>
}

/** After the first merge that is not derived yet, in ms. */
const DELAY = 2_000
/** Posts looked at in one go: what an event loop can bear. */
const STEP = 25

export class Deriver {
  readonly #engine: Derivation
  readonly #me = randomUUID()
  #tookOver = false
  #touched = new Set<Address>()
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(engine: Derivation) {
    this.#engine = engine
  }

  /** Before facts are written: there will be something to derive. The first time also what processes that are gone have left. */
  async expect(graph: Graph): Promise<void> {
    if (!this.#tookOver) await this.#takeOver()
    await this.#note(touchedBy(graph))
  }

  /** Everything that was touched is derived when this resolves. */
  async settle(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#running = this.#running.catch(() => {}).then(() => this.#work())
    await this.#running
  }

  async #takeOver(): Promise<void> {
    this.#tookOver = true
    const left = await this.#engine.whoDerives()
    if (left.length === 0) return
    await this.#note(await this.#engine.allPosts())
    for (const name of left) await this.#engine.setWhoDerives(name, false)
  }

  async #note(addresses: Iterable<Address>): Promise<void> {
    if (this.#touched.size === 0) await this.#engine.setWhoDerives(this.#me, true)
    for (const address of addresses) this.#touched.add(address)
    if (this.#timer !== null || this.#touched.size === 0) return
    // What failed stays touched: the next merge, or closing, tries again and tells.
    this.#timer = setTimeout(() => this.settle().catch(() => {}), DELAY)
    this.#timer.unref()
  }

  async #work(): Promise<void> {
    if (this.#touched.size === 0) return
    while (this.#touched.size > 0) {
      const some = new Set([...this.#touched.values().take(STEP)])
      for (const address of some) this.#touched.delete(address)
      try {
        await this.#engine.derive(some)
      } catch (error) {
        for (const address of some) this.#touched.add(address)
        throw error
      }
      await setImmediate()
    }
    await this.#engine.setWhoDerives(this.#me, false)
  }
}
