// One worker thread as seen from outside: it is asked one question at a time, and may die.
import { on, once } from 'node:events'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { Bytes } from './pieces.ts'
import type { Question } from './questions.ts'

/** What a worker is told. */
export type Word = Question | 'go on' | 'stop' | 'close'

/** What it tells. */
export type Told =
  | { readonly kind: 'piece'; readonly bytes: Bytes }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly code: string | null; readonly message: string; readonly stack?: string }

/** How long it may go on when nobody waits for its answer any more, in ms; then it is ended. */
const PATIENCE = { stop: 5_000, close: 1_000 }

export class Thread {
  readonly #worker: Worker
  #alive = true

  /** Does not keep the process alive unless it is answering. */
  constructor(storeUrl: string, resourceLimits: ResourceLimits = {}) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { storeUrl }, resourceLimits })
    this.#worker.unref()
    // What it died of is told to whoever waits for its answer.
    for (const end of ['error', 'exit'])
      this.#worker.once(end, () => {
        this.#alive = false
      })
  }

  get alive(): boolean {
    return this.#alive
  }

  /** The answer in pieces. Ends the question when `left` is aborted or the pieces are no longer taken; is free again when this has ended. */
  async *answer(question: Question, left: AbortSignal): AsyncGenerator<Bytes, void> {
    this.#worker.ref()
    let ended = false
    try {
      this.#worker.postMessage(question satisfies Word)
      for await (const one of this.#told(left)) {
        ended = one.kind !== 'piece'
        if (one.kind === 'failed') throw Object.assign(new Error(one.message), { code: one.code, stack: one.stack })
        if (one.kind === 'end') return
        yield one.bytes
        this.#worker.postMessage('go on' satisfies Word)
      }
      throw new Error('The worker ended before its answer did.')
    } finally {
      if (!ended) await this.#stop()
      this.#worker.unref()
    }
  }

  async close(): Promise<void> {
    if (!this.#alive) return
    this.#worker.ref()
    const gone = once(this.#worker, 'exit')
    this.#worker.postMessage('close' satisfies Word)
    const late = setTimeout(() => void this.#worker.terminate(), PATIENCE.close)
    await gone.catch(() => {})
    clearTimeout(late)
  }

  /** Resolves when it is free again, or dead. */
  async #stop(): Promise<void> {
    if (!this.#alive) return
    this.#worker.postMessage('stop' satisfies Word)
    const late = setTimeout(() => void this.#worker.terminate(), PATIENCE.stop)
    try {
      for await (const { kind } of this.#told()) if (kind !== 'piece') break
    } catch {
      // It died, which is an end too.
    } finally {
      clearTimeout(late)
    }
  }

  /** Until the thread has ended. Throws what it died of. */
  async *#told(signal?: AbortSignal): AsyncGenerator<Told, void> {
    for await (const [told] of on(this.#worker, 'message', { close: ['exit'], ...(signal && { signal }) })) yield told
  }
}
