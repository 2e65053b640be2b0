// A crawl as it goes: its state by event, its refusals and skips now and then, and the conversation as soon as there is one.
import { useEffect, useState } from 'preact/hooks'
import type { ConversationJson } from '../answers/shapes.ts'
import type { CrawlDetailJson, CrawlJson } from '../api/contract.ts'
import { followCrawl, type LoadProblem, loadConversation, loadCrawl } from './load.ts'
import { problemOf } from './use-loaded.ts'

const LOOK_EVERY = 2000

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
  useEffect(() => {
    const state = (next: CrawlJson) => {
      setCrawl(next)
      setAway(false)
    }
    return followCrawl(id, { state, away: () => setAway(true) })
  }, [id])
  const ended = crawl !== null && hasEnded(crawl)
  useEffect(() => {
    const leaving = new AbortController()
    const look = () => void lookInto(id, leaving.signal).then((next) => leaving.signal.aborted || setFound(next))
    look()
    const timer = ended ? undefined : setInterval(look, LOOK_EVERY)
    return () => {
      leaving.abort()
      clearInterval(timer)
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
