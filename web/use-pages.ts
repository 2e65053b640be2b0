// A list that comes page by page: the first page, and those that were asked for after it.
import { useEffect, useState } from 'preact/hooks'
import type { LoadProblem } from './load.ts'
import { problemOf } from './use-loaded.ts'

export interface Pages<Page> {
  readonly pages: readonly Page[]
  /** Asks for the next page; null when there is none. */
  readonly more: (() => void) | null
  readonly problem: LoadProblem | null
}

export function usePages<Page extends { readonly next: string | null }>(
  first: Page,
  load: (after: string, signal: AbortSignal) => Promise<Page>,
): Pages<Page> {
  const [pages, setPages] = useState([first])
  const [problem, setProblem] = useState<LoadProblem | null>(null)
  const [leaving] = useState(() => new AbortController())
  useEffect(() => () => leaving.abort(), [])
  const next = pages.at(-1)?.next ?? null
  const ask = (after: string) => {
    setProblem(null)
    load(after, leaving.signal).then(
      (page) => setPages([...pages, page]),
      (error) => leaving.signal.aborted || setProblem(problemOf(error)),
    )
  }
  return { pages, more: next === null ? null : () => ask(next), problem }
}
