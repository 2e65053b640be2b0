// Answers without holding up the event loop: what can take long is asked here, and worked out in threads with stores of their own.
import { availableParallelism } from 'node:os'
import type { Store } from '../../store/store.ts'
import { type Bytes, piecesOf } from './pieces.ts'
import { Pool } from './pool.ts'
import { answerTo, type Question } from './questions.ts'
import { shared } from './shared.ts'

export interface Answering {
  /**
   * The answer as bytes: an export in many pieces, everything else in one. Fails with the codes of AnswerError and StoreError, with a
   * Problem when too much is asked at once, and with AbortError when `left` says that whoever asked has hung up.
   */
  ask(question: Question, left: AbortSignal): AsyncIterable<Bytes>
  /** For when nobody asks any more. */
  close(): Promise<void>
}

const MOST_THREADS = 2
/** In MB. Rows live for a moment: a heap that is cleaned often takes half the memory, and no more time. */
const SMALL = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 512 }

/** `store` is the one at `storeUrl`. It answers here where it cannot be opened twice. */
export function openAnswering(storeUrl: string, store: Store): Answering {
  if (storeUrl === 'sqlite::memory:')
    return { ask: (question) => piecesOf(answerTo(store, question)), close: async () => {} }
  const quick = new Pool(storeUrl, Math.min(MOST_THREADS, availableParallelism()))
  // A thread of their own: an export lasts as long as its reader takes to read it, and nobody else waits for that.
  const exports = new Pool(storeUrl, 1, SMALL)
  const whole = shared((question, left) => quick.ask(question, left))
  return {
    ask: (question, left) => {
      return question.kind === 'export' || question.kind === 'methods'
        ? exports.ask(question, left)
        : whole(question, left)
    },
    close: async () => void (await Promise.all([quick.close(), exports.close()])),
  }
}
