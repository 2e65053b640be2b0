// `grapevine search`: posts and comments that hold these words, best first.
import { presentSearch } from '../answers/search.ts'
import type { HitJson } from '../answers/shapes.ts'
import type { Call } from './command.ts'
import { misuse } from './failure.ts'
import { openToRead } from './open.ts'
import { beginningOf, paragraph } from './paragraph.ts'
import { note, print } from './terminal.ts'

const SHOWN = 50

function linesOf({ post, comment }: HitJson): string {
  const words = (comment === null ? post.excerpt : `${comment.author ?? 'somebody'}: ${comment.text ?? ''}`) ?? ''
  const excerpt = beginningOf(words)
  const under = [comment?.address ?? post.address, ...(excerpt === '' ? [] : [excerpt])]
  const head = paragraph(`${post.blogName}: ${post.title ?? '(no title)'}`, 0)
  return `${head}${under.map((words) => paragraph(words, 2)).join('')}`
}

export async function run({ words, options, config }: Call): Promise<0> {
  const query = words.join(' ').trim()
  if (query === '') throw misuse('search for what? grapevine search "slow reading"')
  await using parts = await openToRead(config)
  const found = await presentSearch(parts.store, query, { limit: SHOWN, after: null })
  if (options.json) await print(`${JSON.stringify(found, null, 2)}\n`)
  else for (const hit of found.hits) await print(linesOf(hit))
  const { spam, noindex, again } = found.leftOut
  note(
    `${found.total} found, ${found.hits.length} shown; left out ${spam} spam, ${noindex} noindex, ${again} met twice.`,
    config,
  )
  return 0
}
