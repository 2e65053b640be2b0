// Where the next page of a list begins, as a word that may stand in an address.
import type { Address } from '../graph/model.ts'
import type { LinkPlace } from './surroundings.ts'

export function cursorOf({ at, source, target }: Omit<LinkPlace, 'leftOut'>): string {
  return btoa(JSON.stringify([at, source, target]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Null when it is none of ours. */
export function placeOf(cursor: string): Omit<LinkPlace, 'leftOut'> | null {
  try {
    const [at, source, target] = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))) as unknown[]
    const isPlace = (at === null || Number.isSafeInteger(at)) && isAddress(source) && isAddress(target)
    return isPlace ? { at: at as number | null, source, target } : null
  } catch {
    return null
  }
}

const isAddress = (value: unknown): value is Address => typeof value === 'string' && URL.canParse(value)
