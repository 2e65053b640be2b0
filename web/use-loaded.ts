// Something that is being loaded: on its way, there, or gone wrong with a way to try again. What was there stays while it is reloaded.
import { useEffect, useState } from 'preact/hooks'
import { LoadProblem } from './load.ts'

export interface Loaded<Value> {
  /** Null while it is on its way for the first time, or when it went wrong. */
  readonly value: Value | null
  readonly problem: LoadProblem | null
  readonly again: () => void
}

/** Loads anew whenever `key` changes; a null key loads nothing. */
export function useLoaded<Value>(key: string | null, load: (signal: AbortSignal) => Promise<Value>): Loaded<Value> {
  const [round, setRound] = useState(0)
  const [state, setState] = useState<Outcome<Value>>(NOTHING)
  useEffect(() => {
    if (key === null) return
    const leaving = new AbortController()
    const keep = (outcome: Omit<Outcome<Value>, 'key'>) => leaving.signal.aborted || setState({ key, ...outcome })
    load(leaving.signal).then(
      (value) => keep({ value, problem: null }),
      (error) => keep({ value: null, problem: problemOf(error) }),
    )
    return () => leaving.abort()
  }, [key, round])
  const current = state.key === key ? state : NOTHING
  return { value: current.value, problem: current.problem, again: () => setRound(round + 1) }
}

interface Outcome<Value> {
  readonly key: string | null
  readonly value: Value | null
  readonly problem: LoadProblem | null
}
const NOTHING = { key: null, value: null, problem: null } as const

export function problemOf(error: unknown): LoadProblem {
  if (error instanceof LoadProblem) return error
  const detail = 'It is our fault. Reload the page; if it stays, report it.'
  return new LoadProblem({ code: 'web/broken', title: 'Something broke here', detail }, { cause: error })
}
