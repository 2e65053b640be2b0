// The items that the signs of each platform make of a page.
import type { Element } from 'domhandler'
import type { Reading } from '../../context.ts'
import { numberedElements } from './ids.ts'
import { type Items, itemsOf } from './items.ts'
import type { Rulebook } from './rulebook.ts'
import { fittingOn, mayFit, type Selector } from './selectors.ts'

export interface PlatformItems extends Items {
  readonly rulebook: Rulebook
  /** What each of the signs of all platforms finds on the page; those that find nothing are left out. */
  readonly fitting: ReadonlyMap<Selector, readonly Element[]>
}

/** What of a rulebook's signs is on a page. */
interface Seen {
  readonly ids: string[]
  readonly weakIds: string[]
  readonly signs: Selector[]
}

/** Platforms whose signs are not on the page are left out; those with the same signs share one list. */
export function itemReader(rulebooks: readonly Rulebook[]): (reading: Reading) => readonly PlatformItems[] {
  const fittingSigns = fittingOn(rulebooks.flatMap(({ signs }) => signs))
  const withId = rulebooksBy(rulebooks, ({ ids }) => ids)
  const withWeakId = rulebooksBy(rulebooks, ({ weakIds }) => weakIds)
  const withSign = rulebooksBy(rulebooks, ({ signs }) => signs)
  const prefixes = new Set([...withId.keys(), ...withWeakId.keys()])
  return (reading) => {
    const numbered = numberedElements(reading, prefixes)
    const fitting = fittingSigns(reading)
    const known = new Map<Rulebook, Seen>()
    const seenOf = (rulebook: Rulebook): Seen => {
      const seen = known.get(rulebook) ?? { ids: [], weakIds: [], signs: [] }
      known.set(rulebook, seen)
      return seen
    }
    for (const prefix of numbered.keys()) {
      for (const rulebook of withId.get(prefix) ?? []) seenOf(rulebook).ids.push(prefix)
      for (const rulebook of withWeakId.get(prefix) ?? []) seenOf(rulebook).weakIds.push(prefix)
    }
    for (const sign of fitting.keys())
      for (const rulebook of withSign.get(sign) ?? []) seenOf(rulebook).signs.push(sign)
    const numberedBy = (some: readonly string[]) => some.flatMap((prefix) => numbered.get(prefix) ?? [])
    const mayFitHere = (selector: Selector): boolean => mayFit(selector, reading)
    const lists = new Map<string, Items>()
    const found: PlatformItems[] = []
    for (const rulebook of rulebooks) {
      const seen = known.get(rulebook)
      if (!seen) continue
      const { ids, weakIds, signs } = seen
      const ends = { starts: rulebook.starts.filter(mayFitHere), tails: rulebook.tails.filter(mayFitHere) }
      const key = [...ids, '/', ...weakIds, '/', ...[signs, ends.starts, ends.tails].flatMap(namesOf)].join('\n')
      const list =
        lists.get(key) ??
        itemsOf(
          {
            ids: numberedBy(ids),
            weakIds: numberedBy(weakIds),
            elements: signs.flatMap((sign) => fitting.get(sign) ?? []),
          },
          ends,
        )
      lists.set(key, list)
      found.push({ ...list, rulebook, fitting })
    }
    return found
  }
}

function rulebooksBy<Sign>(
  rulebooks: readonly Rulebook[],
  signsOf: (rulebook: Rulebook) => readonly Sign[],
): ReadonlyMap<Sign, readonly Rulebook[]> {
  const found = new Map<Sign, Rulebook[]>()
  for (const rulebook of rulebooks)
    for (const sign of new Set(signsOf(rulebook))) {
      const alike = found.get(sign)
      if (alike) alike.push(rulebook)
      else found.set(sign, [rulebook])
    }
  return found
}

const namesOf = (selectors: readonly Selector[]): readonly string[] => [...selectors.map(({ css }) => css), '/']
