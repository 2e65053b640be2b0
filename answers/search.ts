// Posts and comments that hold the words that were searched for, best first, and the choice among them.
import { cursorWord } from './cursor.ts'
import { type Hit, type HitPlace, hitsOf, MOST_SIFTED, type SearchedStore } from './search-hits.ts'
import type { HitJson, HitTraits, SearchJson } from './shapes.ts'

/** Only hits with these traits; what is not given is not asked. */
export type HitChoice = Partial<HitTraits>

export interface SearchOptions {
  readonly limit: number
  readonly after: HitPlace | null
  readonly only?: HitChoice | undefined
}

/** Hits that are not shown are counted. Where few are of the choice, a page may come short and still have a next. */
export async function presentSearch(
  store: SearchedStore,
  query: string,
  { limit, after, only = {} }: SearchOptions,
): Promise<SearchJson> {
  const hits: HitJson[] = []
  const leftOut = { spam: 0, noindex: 0, again: 0, unlike: 0 }
  let next: string | null = null
  const atOnce = Object.keys(only).length === 0 ? limit : Math.max(limit, MOST_SIFTED / 2)
  for await (const { place, hit, isLast } of hitsOf(store, query, { after, atOnce })) {
    if (typeof hit === 'string') leftOut[hit] += 1
    else if (!isOfChoice(hit, only)) leftOut.unlike += 1
    else hits.push(hit.row)
    next = isLast ? null : cursorWord([place.score, place.address])
    if (hits.length === limit) break
  }
  return { query, hits, total: await store.searchCount(query), leftOut, next }
}

const isOfChoice = ({ traits }: Hit, only: HitChoice): boolean =>
  Object.entries(only).every(([name, value]) => value === undefined || traits[name as keyof HitTraits] === value)
