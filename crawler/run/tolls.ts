// What politeness knows of hosts, as the frontier keeps it for other crawlers and later ones.
import type { Toll } from '../../frontier/frontier.ts'
import type { Capturer } from '../capture/capture.ts'

/** What these queues, and all that were asked on the way, are charged since they were last asked about. */
export type Tolls = (queues: readonly string[]) => readonly Toll[]

export function tollsFrom({ politeness }: Capturer): Tolls {
  const tollOf = (queue: string): Toll => {
    const free = politeness.freeAt(queue)
    const { pause: delay, why } = politeness.pace(queue)
    const until = free > Date.now() ? new Date(free).toISOString() : null
    return { queue, requests: politeness.spent(queue), until, delay, why }
  }
  return (queues) => [...new Set([...queues, ...politeness.owing()])].map(tollOf)
}
