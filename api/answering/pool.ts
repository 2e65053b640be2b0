// Who is free to answer: a few threads, started when they are needed, and those who wait for one.
import type { ResourceLimits } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import type { Bytes } from './pieces.ts'
import type { Question } from './questions.ts'
import { Thread } from './thread.ts'

/** Questions that wait for a thread; more are refused. */
const MOST_WAITING = 64

export class Pool {
  readonly #storeUrl: string
  readonly #most: number
  readonly #limits: ResourceLimits
  readonly #threads = new Set<Thread>()
  readonly #idle: Thread[] = []
  readonly #waiting = new Set<(thread: Thread) => void>()

  constructor(storeUrl: string, most: number, limits: ResourceLimits = {}) {
    this.#storeUrl = storeUrl
    this.#most = most
    this.#limits = limits
  }

  /** Throws Problem when too many wait, what the question failed with, and AbortError when `left` is aborted. */
  async *ask(question: Question, left: AbortSignal): AsyncGenerator<Bytes, void> {
    const thread = await this.#takePlace(left)
    try {
      yield* thread.answer(question, left)
    } finally {
      this.#leavePlace(thread)
    }
  }

  /** For when nobody asks any more. */
  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.close()))
  }

  async #takePlace(left: AbortSignal): Promise<Thread> {
    left.throwIfAborted()
    const idle = this.#idle.pop()
    if (idle?.alive) return idle
    if (idle !== undefined) this.#threads.delete(idle)
    if (this.#threads.size < this.#most) return this.#start()
    if (this.#waiting.size >= MOST_WAITING) {
      throw new Problem('busy', 'More is asked than can be answered at once. Try again in a few seconds.')
    }
    const { promise, resolve, reject } = Promise.withResolvers<Thread>()
    this.#waiting.add(resolve)
    left.addEventListener('abort', () => void (this.#waiting.delete(resolve) && reject(left.reason)), { once: true })
    return promise
  }

  #leavePlace(thread: Thread): void {
    if (!thread.alive) this.#threads.delete(thread)
    const [next] = this.#waiting
    if (next !== undefined) {
      this.#waiting.delete(next)
      next(thread.alive ? thread : this.#start())
    } else if (thread.alive) this.#idle.push(thread)
  }

  #start(): Thread {
    const thread = new Thread(this.#storeUrl, this.#limits)
    this.#threads.add(thread)
    return thread
  }
}
