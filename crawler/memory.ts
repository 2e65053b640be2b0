// What a crawl is to know again, whoever takes it up later: kept in the frontier, in one stroke with what is settled, so that little of it is in memory.
import type { Frontier } from '../frontier/frontier.ts'

export interface Memory {
  /** What is remembered under a name from now on, made of what was (null: nothing). Two crawlers at once may each miss what the other does at that moment. */
  update(name: string, change: (known: string | null) => string): Promise<string>
  /** What is not kept yet. */
  unkept(): ReadonlyMap<string, string>
  /** These were kept. */
  kept(memories: ReadonlyMap<string, string>): void
}

export function openMemory(frontier: Pick<Frontier, 'recall'>, crawl: string): Memory {
  const fresh = new Map<string, string>()
  return {
    update: async (name, change) => {
      const before = fresh.get(name) ?? (await frontier.recall(crawl, name))
      // Somebody else may have been faster.
      const known = fresh.get(name) ?? before
      const text = change(known)
      if (text !== known) fresh.set(name, text)
      return text
    },
    unkept: () => new Map(fresh),
    kept: (memories) => {
      for (const [name, text] of memories) if (fresh.get(name) === text) fresh.delete(name)
    },
  }
}
