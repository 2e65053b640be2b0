// `grapevine forget ADDRESS|HOST`: erases it with all that names it, and keeps it out; `--undo` lets it in again.
import type { Forgettable } from '../graph/forgotten.ts'
import { openStore } from '../store/open.ts'
import type { Call } from './command.ts'
import { misuse } from './failure.ts'
import { openFrontierIfThere, requireStore, staying } from './open.ts'
import { print } from './terminal.ts'

/** With a scheme it is one address, without a host. A comment is named with its fragment. Throws a misuse for what is neither. */
function forgettable(word: string): Forgettable {
  const url = URL.parse(word.includes('://') ? word : `http://${word}`)
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === ''
  if (!isWeb)
    throw misuse(`"${word}" is neither an address nor a host: write https://blog.example/post/ or blog.example.`)
  if (word.includes('://')) return { address: url.href }
  if (url.pathname !== '/' || url.search !== '')
    throw misuse(`"${word}" is an address without its scheme: write http://${word}.`)
  return { host: url.hostname }
}

export async function run({ words, options, config }: Call): Promise<0 | 1> {
  const what = forgettable(words[0] ?? '')
  const name = 'host' in what ? what.host : what.address
  requireStore(config.store)
  const store = await openStore(config.store, staying(config))
  try {
    if (options.undo) {
      const was = await store.remember(what)
      await print(was ? `${name} may be learnt again; crawl it to have it back.\n` : `${name} was not forgotten.\n`)
      return was ? 0 : 1
    }
    await store.forget(what)
    const frontier = await openFrontierIfThere(config)
    await frontier?.crawls.forget(what).finally(frontier.close)
    await print(`${name} is forgotten, and stays out: \`grapevine forget ${words[0]} --undo\` lets it in again.\n`)
    return 0
  } finally {
    await store.close()
  }
}
