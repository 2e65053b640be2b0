// Shared by both sets of cases: places, their clock, and handles that are closed after each case.
import { afterEach } from 'vitest'
import { type OpenFrontier, openFrontier } from './open.ts'

/** Gives the URL of a place where nothing is kept yet ("sqlite:PATH"). */
export type NewPlace = () => Promise<string>

export const LEASE = 60_000
const START = Date.parse('2026-01-01T00:00:00.000Z')

/** Seconds after the start of a case, as a time. */
export const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString()

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
