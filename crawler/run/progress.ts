// Counts what a crawl has done: what Progress shows while it runs and what its summary line says at the end.
import type { Progress } from '../../frontier/crawls.ts'
import type { QueueStats } from '../../frontier/frontier.ts'
import type { Graph } from '../../graph/model.ts'
import type { Said } from '../said.ts'

export interface Tally {
  said(said: Said, graph: Graph): void
  refused(reason: string): void
  skipped(reason: string, count?: number): void
  requested(count: number): void
  /** Pages that came, changed or not: what the page budget counts. */
  pages(): number
  progress(queues: Pick<QueueStats, 'waiting' | 'leased'>): Progress
}

type Counts = Record<string, number>

/** Goes on from where a crawl was cut. */
export function openTally(start: Progress): Tally {
  let { pages, unchanged, posts, comments, citations, requests } = start
  const [linkbacks, refusals, skips]: readonly Counts[] = [
    { ...start.linkbacks },
    { ...start.refusals },
    { ...start.skips },
  ]
  const add = (counts: Counts | undefined, name: string, count = 1) => {
    if (counts !== undefined) counts[name] = (counts[name] ?? 0) + count
  }

  return {
    said: ({ road, body, extraction }, graph) => {
      if (extraction === null) unchanged += 1
      else pages += 1
      // Feeds and archives repeat what the posts' own pages say.
      if (road !== 'page') return
      if (body !== null && extraction !== null) posts += 1
      comments += graph.comments.length
      for (const { kind } of graph.evidence) {
        if (kind === 'citation') citations += 1
        else if (kind !== 'comment') add(linkbacks, kind)
      }
    },
    refused: (reason) => add(refusals, reason),
    skipped: (reason, count = 1) => add(skips, reason, count),
    requested: (count) => {
      requests += count
    },
    pages: () => pages + unchanged,
    progress: ({ waiting, leased }) => {
      const counts = { linkbacks: { ...linkbacks }, refusals: { ...refusals }, skips: { ...skips } }
      return { pages, unchanged, posts, comments, citations, requests, waiting, hostsBusy: leased, ...counts }
    },
  }
}
