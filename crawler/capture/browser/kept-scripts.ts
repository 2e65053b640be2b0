// Scripts are the same on every page of a blog: each is asked for once, as long as there is room to keep it.
import type { Answer } from '../http.ts'
import type { AskForScript } from './sub-requests.ts'

const MOST_BYTES = 16 << 20

/** What gives no script is asked for again. */
export function keepingScripts(ask: AskForScript): AskForScript {
  const kept = new Map<string, Promise<Answer | null>>()
  let bytes = 0
  return (address, headers, type) => {
    if (type !== 'script') return ask(address, headers, type)
    const script = kept.get(address) ?? ask(address, headers, type)
    if (kept.has(address)) return script
    kept.set(address, script)
    script
      .then((answer) => {
        bytes += answer?.body?.length ?? 0
        if (answer?.body == null || bytes > MOST_BYTES) kept.delete(address)
      })
      .catch(() => kept.delete(address))
    return script
  }
}
