// The same question asked while it is being answered is answered once, for all who ask.
import type { Bytes } from './pieces.ts'
import type { Question } from './questions.ts'

type Ask = (question: Question, left: AbortSignal) => AsyncIterable<Bytes>

interface Running {
  readonly whole: Promise<readonly Bytes[]>
  /** Aborted when the last one who asked has hung up. */
  readonly leaving: AbortController
  askers: number
}

/** For answers that are held whole. */
export function shared(ask: Ask): Ask {
  const running = new Map<string, Running>()
  const begin = (key: string, question: Question): Running => {
    const leaving = new AbortController()
    const whole = Array.fromAsync(ask(question, leaving.signal))
    const one = { whole, leaving, askers: 0 }
    running.set(key, one)
    const forget = () => void (running.get(key) === one && running.delete(key))
    whole.then(forget, forget)
    leaving.signal.addEventListener('abort', forget)
    return one
  }
  return async function* (question, left) {
    left.throwIfAborted()
    const key = JSON.stringify(question)
    const one = running.get(key) ?? begin(key, question)
    one.askers++
    try {
      yield* await Promise.race([one.whole, abortOf(left)])
    } finally {
      one.askers--
      if (one.askers === 0) one.leaving.abort()
    }
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  return promise
}
