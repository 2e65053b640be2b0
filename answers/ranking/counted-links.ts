// The links that a ranking is made of, and how many others there are: as the store knows them now, or as they were known at the end of a day.
import { linksThen } from '../links-then.ts'
import { isWithin, type Within } from '../window.ts'
import type { CountedLinks, LinkEnd, RankingSource, UncountedLinks } from './ranking-source.ts'

export interface Looked {
  readonly counted: CountedLinks
  /** Of all time. */
  readonly all: readonly UncountedLinks[]
}

export interface Wanted {
  readonly ends: readonly LinkEnd[]
  readonly within: Within | null
}

export async function linksNow(source: RankingSource, wanted: Wanted): Promise<Looked> {
  const [counted, all] = await Promise.all([source.countedLinks(wanted), source.countUncounted()])
  return { counted, all }
}

/** Holds two or three numbers for a link, and each name once. */
export async function linksOfDay(source: RankingSource, { ends, within }: Wanted, day: string): Promise<Looked> {
  const numbers = new Map<string, number>()
  const columns = ends.map((end) => ({ end, column: [] as number[] }))
  const counts = new Map<string | null, number>()
  for await (const link of linksThen(source, day)) {
    counts.set(link.uncounted, (counts.get(link.uncounted) ?? 0) + 1)
    if (link.uncounted !== null || !isWithin(link.at, within)) continue
    for (const { end, column } of columns) column.push(numberIn(numbers, link[end]))
  }
  const words = [...numbers.keys()]
  const named = async (asked: readonly number[]) => asked.map((number) => words[number] ?? '')
  const finished = new Map(columns.map(({ end, column }) => [end, Int32Array.from(column)]))
  return {
    counted: { columns: finished, addresses: named, blogs: named },
    all: [...counts].map(([uncounted, count]) => ({ uncounted, count })),
  }
}

function numberIn(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, numbers.size)
  return numbers.size - 1
}
