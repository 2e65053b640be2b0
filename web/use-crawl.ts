// A crawl as it goes: its state by event, and, whenever it has moved on, its refusals and skips and the conversation as far as it has grown.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ConversationJson } from '../answers/shapes.ts'
import type { CrawlDetailJson, CrawlJson } from '../api/contract.ts'
import { followCrawl, type LoadProblem, loadConversation, loadCrawl } from './load.ts'
import { problemOf } from './use-loaded.ts'

/** Least ms between two looks at what has grown; a look that takes long is not repeated before as long again. */
const LEAST_PAUSE = 700

export interface FollowedCrawl {
  readonly crawl: CrawlJson | null
  readonly hosts: CrawlDetailJson['hosts']
  readonly notes: CrawlDetailJson['notes']
  /** The conversation of the first seed that has one; null as long as there is none. */
  readonly conversation: ConversationJson | null
  readonly problem: LoadProblem | null
  /** The line to the server is broken; it is being tried again. */
  readonly away: boolean
}

export const hasEnded = ({ state }: CrawlJson): boolean => !['asked', 'running', 'stopping'].includes(state)

export function useCrawl(id: string): FollowedCrawl {
  const [crawl, setCrawl] = useState<CrawlJson | null>(null)
  const [away, setAway] = useState(false)
  const [found, setFound] = useState<Found>(NOTHING_FOUND)
  const progress = useRef('')
  useEffect(() => {
    const state = (next: CrawlJson) => {
      setCrawl(next)
      progress.current = JSON.stringify(next.progress)
      setAway(false)
    }
    return followCrawl(id, { state, away: () => setAway(true) })
  }, [id])
  const ended = crawl !== null && hasEnded(crawl)
  useEffect(() => {
    const leaving = new AbortController()
    let seen = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const started = performance.now()
      seen = progress.current
      const next = await lookInto(id, leaving.signal)
      if (leaving.signal.aborted) return
      setFound(next)
      if (!ended) timer = setTimeout(lookIfMoved, Math.max(LEAST_PAUSE, performance.now() - started))
    }
    const lookIfMoved = () => {
      if (progress.current !== seen) void look()
      else timer = setTimeout(lookIfMoved, LEAST_PAUSE)
    }
    void look()
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [id, ended])
  return { crawl, away: away && !ended, ...found }
}

type Found = Pick<FollowedCrawl, 'hosts' | 'notes' | 'conversation' | 'problem'>
const NOTHING_FOUND: Found = { hosts: [], notes: [], conversation: null, problem: null }

async function lookInto(id: string, signal: AbortSignal): Promise<Found> {
  try {
    const { hosts, notes, conversation } = await loadCrawl(id, signal)
    return {
      ...{ hosts, notes },
      conversation: conversation === null ? null : await loadConversation(conversation, null, signal),
      problem: null,
    }
  } catch (error) {
    return { ...NOTHING_FOUND, problem: problemOf(error) }
  }
}
