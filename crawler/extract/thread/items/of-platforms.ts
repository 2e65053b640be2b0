// The items that the signs of each platform make of a page.
import type { Reading } from '../../context.ts'
import { numberedElements } from './ids.ts'
import { type Items, itemsOf } from './items.ts'
import type { Rulebook } from './rulebook.ts'
import { fittingOn, mayFit, type Selector } from './selectors.ts'

export interface PlatformItems extends Items {
  readonly rulebook: Rulebook
}

/** Platforms whose signs are not on the page are left out; those with the same signs share one list. */
export function itemReader(rulebooks: readonly Rulebook[]): (reading: Reading) => readonly PlatformItems[] {
  const elementsBySign = fittingOn(rulebooks.flatMap(({ signs }) => signs))
  const withPrefix = rulebooksBy(rulebooks, ({ ids, weakIds }) => [...ids, ...weakIds])
  const withSign = rulebooksBy(rulebooks, ({ signs }) => signs)
  const prefixes = new Set(withPrefix.keys())
  return (reading) => {
    const numbered = numberedElements(reading, prefixes)
    const elements = elementsBySign(reading)
    if (numbered.size + elements.size === 0) return []
    const withIds = (some: readonly string[]) => some.flatMap((prefix) => numbered.get(prefix) ?? [])
    const mayFitHere = (selector: Selector): boolean => mayFit(selector, reading)
    const lists = new Map<string, Items>()
    const known = new Set([
      ...numbered.keys().flatMap((prefix) => withPrefix.get(prefix) ?? []),
      ...elements.keys().flatMap((sign) => withSign.get(sign) ?? []),
    ])
    return rulebooks.flatMap((rulebook) => {
      if (!known.has(rulebook)) return []
      const ids = rulebook.ids.filter((prefix) => numbered.has(prefix))
      const weakIds = rulebook.weakIds.filter((prefix) => numbered.has(prefix))
      const signs = rulebook.signs.filter((sign) => elements.has(sign))
      const ends = { starts: rulebook.starts.filter(mayFitHere), tails: rulebook.tails.filter(mayFitHere) }
      const key = [...ids, '', ...weakIds, '', ...[signs, ends.starts, ends.tails].flatMap(namesOf)].join('\n')
      const list =
        lists.get(key) ??
        itemsOf(
          { ids: withIds(ids), weakIds: withIds(weakIds), elements: signs.flatMap((sign) => elements.get(sign) ?? []) },
          ends,
        )
      lists.set(key, list)
      return [{ rulebook, ...list }]
    })
  }
}

function rulebooksBy<Sign>(
  rulebooks: readonly Rulebook[],
  signsOf: (rulebook: Rulebook) => readonly Sign[],
): ReadonlyMap<Sign, ReadonlySet<Rulebook>> {
  const found = new Map<Sign, Set<Rulebook>>()
  for (const rulebook of rulebooks)
    for (const sign of signsOf(rulebook)) found.set(sign, (found.get(sign) ?? new Set()).add(rulebook))
  return found
}

const namesOf = (selectors: readonly Selector[]): readonly string[] => [...selectors.map(({ css }) => css), '']
