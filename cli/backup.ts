// `grapevine backup FILE`: the store as it is now, in a file of its own, while it may be in use.
import { existsSync } from 'node:fs'
import { backupStore, withoutSecrets } from '../store/open.ts'
import type { Call } from './command.ts'
import { Failure } from './failure.ts'
import { requireStore, staying } from './open.ts'
import { print } from './terminal.ts'

export async function run({ words, options, config }: Call): Promise<0> {
  const file = words[0] ?? ''
  requireStore(config.store)
  if (existsSync(file)) throw new Failure(`${file} is there already: name a new file.`)
  await backupStore(config.store, file, staying(config))
  const saved = `${withoutSecrets(config.store)} is saved in ${file}; use it as --store sqlite:${file}`
  await print(`${options.json ? JSON.stringify({ file }) : `${saved}.`}\n`)
  return 0
}
