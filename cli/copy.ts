// `grapevine copy --from A --to B`: everything from one store into another.
import { counted } from '../answers/plural.ts'
import { copyStore } from '../store/copy.ts'
import { openStore, withoutSecrets } from '../store/open.ts'
import type { Call } from './command.ts'
import { misuse } from './failure.ts'
import { requireStore, staying } from './open.ts'
import { note, print } from './terminal.ts'

export async function run({ options: { from, to, json }, config }: Call): Promise<0> {
  if (from === undefined || to === undefined) throw misuse('copy needs both stores: --from STORE --to STORE.')
  if (from === to) throw misuse('copy needs two stores, these are one.')
  requireStore(from)
  const [source, target] = [await openStore(from, staying(config)), await openStore(to, staying(config))]
  const copied = new Map<string, number>()
  try {
    await copyStore(source, target, withoutSecrets(from), (piece) => {
      for (const [kind, facts] of Object.entries(piece))
        if (facts.length > 0) copied.set(kind, (copied.get(kind) ?? 0) + facts.length)
      note(`Copied ${[...copied].map(([kind, count]) => `${count} ${kind}`).join(', ')}.`, config)
    })
  } finally {
    await Promise.all([source.close(), target.close()])
  }
  const all = [...copied.values()].reduce((sum, count) => sum + count, 0)
  const counts = JSON.stringify(Object.fromEntries(copied))
  await print(`${json ? counts : `Copied to ${withoutSecrets(to)}: ${counted(all, 'fact')}.`}\n`)
  return 0
}
