// What is kept of the robots.txt files of all hosts: those asked for last, as many rules as memory has room for.
import type { Reason } from '../refusal.ts'
import type { RobotsRules } from './rules.ts'

export interface Trouble {
  readonly reason: Reason | 'robots'
  readonly detail: string
  readonly retryAt: string | null
}

export interface Known {
  readonly rules: RobotsRules | null
  readonly trouble: Trouble | null
  readonly until: number
  readonly failures: number
}

export interface Shelf {
  get(origin: string): Known | undefined
  put(origin: string, known: Known): void
  drop(origin: string): void
}

/** A rule weighs some 200 bytes, a host without rules five times that. */
const MOST_RULES = 500_000
const HOST = 5

export function openShelf(): Shelf {
  const shelf = new Map<string, Known>()
  let weight = 0

  function drop(origin: string): void {
    const known = shelf.get(origin)
    if (known === undefined) return
    shelf.delete(origin)
    weight -= weightOf(known)
  }

  function put(origin: string, known: Known): void {
    drop(origin)
    shelf.set(origin, known)
    weight += weightOf(known)
  }

  return {
    get: (origin) => {
      const known = shelf.get(origin)
      if (known !== undefined) put(origin, known)
      return known
    },
    put: (origin, known) => {
      put(origin, known)
      for (const oldest of shelf.keys()) {
        if (weight <= MOST_RULES) break
        drop(oldest)
      }
    },
    drop,
  }
}

const weightOf = ({ rules }: Known): number => HOST + (rules?.count ?? 0)
