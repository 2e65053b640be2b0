// Where the next page of a list begins, as a word that may stand in an address.
import type { Address } from '../graph/model.ts'
import type { HitPlace } from './search-hits.ts'
import type { LinkPlace } from './surroundings.ts'

export const cursorOf = ({ at, source, target }: Omit<LinkPlace, 'leftOut'>): string => cursorWord([at, source, target])

/** Null when it is none of ours. */
export function placeOf(cursor: string): Omit<LinkPlace, 'leftOut'> | null {
  const [at, source, target] = cursorValues(cursor)
  const isPlace = (at === null || Number.isSafeInteger(at)) && isAddress(source) && isAddress(target)
  return isPlace ? { at: at as number | null, source, target } : null
}

/** The same for a place in a search. */
export function hitPlaceOf(cursor: string): HitPlace | null {
  const [score, address] = cursorValues(cursor)
  return typeof score === 'number' && isAddress(address) ? { score, address } : null
}

/** The same for a place in a list by address. */
export function addressPlaceOf(cursor: string): Address | null {
  const [address] = cursorValues(cursor)
  return isAddress(address) ? address : null
}

const isAddress = (value: unknown): value is Address => typeof value === 'string' && URL.canParse(value)

export function cursorWord(values: readonly unknown[]): string {
  return btoa(JSON.stringify(values)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Empty when it is no cursor at all. */
function cursorValues(cursor: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
    return Array.isArray(values) ? values : []
  } catch {
    return []
  }
}
