// When what is derived is brought up to date: shortly after merges, at the latest on closing. A process that was killed before that
// leaves its name in the store, and the next one that merges into it derives everything anew.
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Address, DayMonthOrder, Graph } from '../graph/model.ts'
import { type Touched, touchedBy } from './derived.ts'

/** What an engine does for it. */
export interface Derivation {
  /** Posts looked at in one go. */
  readonly step: number
  /** Names of processes that have something to derive. */
  whoDerives(): Promise<readonly string[]>
  setWhoDerives(name: string, derives: boolean): Promise<void>
  /** Every address that may be a post or an end of a link. */
  allPosts(): Promise<readonly Address[]>
  /** Posts of these blogs and the sources of links to them; posts that name one of these pages as a further page of their thread. */
  members(blogs: ReadonlySet<Address>, pages: ReadonlySet<Address>): Promise<readonly Address[]>
  /** Links to these from posts that come later are left to them. */
  derive(posts: ReadonlySet<Address>, later: ReadonlySet<Address>): Promise<void>
}

/** Without a merge, in ms: what is merged in one go is derived after it, once. */
const QUIET = 2_000
/** At the latest, while merges go on. */
const PATIENCE = 30_000

export class Deriver {
  readonly #engine: Derivation
  readonly #me = randomUUID()
  readonly #orders = new Map<Address, DayMonthOrder>()
  #posts = new Set<Address>()
  #blogs = new Set<Address>()
  #pages = new Set<Address>()
  #merging = 0
  #announced = false
  #timer: NodeJS.Timeout | null = null
  /** When the oldest merge was that is not derived yet. */
  #since: number | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(engine: Derivation) {
    this.#engine = engine
  }

  /** Writes a graph, and remembers what is to be derived after it. The first time also what processes that are gone have left. */
  async merge(graph: Graph, write: () => Promise<void>): Promise<void> {
    this.#merging++
    try {
      await this.#announce()
      await write()
    } finally {
      this.#merging--
    }
    this.#note(touchedBy(graph))
  }

  /** Everything that was merged is derived when this resolves. */
  async settle(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#since = null
    this.#running = this.#running.catch(() => {}).then(() => this.#work())
    await this.#running
  }

  async #announce(): Promise<void> {
    if (this.#announced) return
    const left = await this.#engine.whoDerives()
    await this.#engine.setWhoDerives(this.#me, true)
    this.#announced = true
    if (left.length === 0) return
    for (const post of await this.#engine.allPosts()) this.#posts.add(post)
    for (const name of left) await this.#engine.setWhoDerives(name, false)
  }

  #note({ posts, blogs, orders, pages }: Touched): void {
    for (const post of posts) this.#posts.add(post)
    for (const blog of blogs) this.#blogs.add(blog)
    for (const page of pages) this.#pages.add(page)
    for (const [blog, order] of orders) {
      if (this.#orders.get(blog) !== order) this.#blogs.add(blog)
      this.#orders.set(blog, order)
    }
    this.#since ??= Date.now()
    const wait = Math.min(QUIET, Math.max(0, this.#since + PATIENCE - Date.now()))
    if (this.#timer !== null) clearTimeout(this.#timer)
    // What failed stays to be done: the next merge, or closing, tries again and tells.
    this.#timer = setTimeout(() => this.settle().catch(() => {}), wait)
    this.#timer.unref()
  }

  async #work(): Promise<void> {
    if (!this.#announced) return
    await this.#addMembers()
    while (this.#posts.size > 0) {
      const some = new Set(this.#posts.values().take(this.#engine.step))
      for (const post of some) this.#posts.delete(post)
      await this.#engine.derive(some, this.#posts).catch((error) => {
        for (const post of some) this.#posts.add(post)
        throw error
      })
      await setImmediate()
    }
    if (this.#merging > 0 || this.#blogs.size > 0) return
    this.#announced = false
    await this.#engine.setWhoDerives(this.#me, false)
  }

  async #addMembers(): Promise<void> {
    const [blogs, pages] = [this.#blogs, this.#pages]
    this.#blogs = new Set()
    this.#pages = new Set()
    if (blogs.size + pages.size === 0) return
    for (const post of await this.#engine.members(blogs, pages)) this.#posts.add(post)
  }
}
