// What the scripts of a blog ask for is the same on many of its pages, and some ask again and again: each address is asked once a crawl, as long as
// there is room to keep its answer.
import type { Answer } from '../http.ts'
import type { AskForScript } from './sub-requests.ts'

const MOST_BYTES = 32 << 20
const MOST_ANSWERS = 5000

/** The same questions with a memory. What failed is forgotten. */
export function askingOnce(ask: AskForScript): AskForScript {
  const kept = new Map<string, Promise<Answer | null>>()
  let bytes = 0
  return (address, headers) => {
    const known = kept.get(address)
    if (known !== undefined) return known
    const coming = ask(address, headers)
    kept.set(address, coming)
    coming
      .then((answer) => {
        bytes += answer?.body?.length ?? 0
        if (bytes > MOST_BYTES || kept.size > MOST_ANSWERS) kept.delete(address)
      })
      .catch(() => kept.delete(address))
    return coming
  }
}
