// Shared by all cases: places, their clock, hops, and handles that are closed after each case.
import { afterEach } from 'vitest'
import type { Hop, OpenFrontier, Settled, Toll } from './frontier.ts'
import { openFrontier } from './open.ts'

/** Gives the URL of a place where nothing is kept yet ("sqlite:PATH"). */
export type NewPlace = () => Promise<string>

export const LEASE = 60_000
const START = Date.parse('2026-01-01T00:00:00.000Z')

/** Seconds after the start of a case, as a time. */
export const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString()

export const hop = (address: string, more: Partial<Hop> = {}): Hop => {
  return { address, depth: 0, because: 'seed', via: null, redirects: 0, priority: 0, ...more }
}

export const settled = (address: string, more: Partial<Settled> = {}): Settled => {
  return { address, again: null, tried: true, found: [], counts: {}, notes: [], ...more }
}

export const toll = (queue: string, more: Partial<Toll> = {}): Toll => {
  return { queue, requests: 1, until: null, delay: 0, why: null, ...more }
}

/** What crawl 1 hands out to `worker`. */
export function lease({ frontier }: OpenFrontier, seconds: number, { queues = 10, worker = 'one' } = {}) {
  return frontier.get('1', { worker, queues, lease: LEASE, at: at(seconds) })
}

export async function get(place: OpenFrontier, seconds: number, options = {}): Promise<readonly string[]> {
  return (await lease(place, seconds, options)).map(({ address }) => address)
}

export function settle({ frontier }: OpenFrontier, address: string, seconds: number, more: Partial<Settled> = {}) {
  return frontier.settle('1', [settled(address, more)], { at: at(seconds), tolls: [] })
}

/** Opens places and closes them after each case. */
export function opener(newPlace: NewPlace) {
  const handles: OpenFrontier[] = []
  afterEach(async () => {
    for (const handle of handles.splice(0)) await handle.close()
  })
  const open = async (url: string): Promise<OpenFrontier> => {
    const handle = await openFrontier(url)
    handles.push(handle)
    return handle
  }
  return { open, fresh: async () => open(await newPlace()) }
}
