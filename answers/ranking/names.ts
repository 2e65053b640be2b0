// What ranked posts and blogs are called, for people.
import type { Address, Graph } from '../../graph/model.ts'
import { looseName } from '../../graph/site.ts'
import { postOf, postState } from '../../graph/verdict.ts'
import { type Known, knownThen } from '../known.ts'
import type { RankedBy, RankingRowJson } from '../shapes.ts'

type Named = Pick<RankingRowJson, 'name' | 'address' | 'title' | 'read'>

/** Of addresses of posts, keys of blogs, or domains, as they were on a day; in their order. */
export async function namesOf(
  source: { factsAt(addresses: Iterable<Address>, options: { readonly links: 'linkbacks' }): Promise<Graph> },
  by: RankedBy,
  names: readonly string[],
  day: string | null = null,
): Promise<readonly Named[]> {
  if (by === 'domain') return names.map((name) => ({ name, address: null, title: null, read: null }))
  const asked = by === 'post' ? names : names.flatMap(homesOf)
  const known = knownThen(await source.factsAt(asked, { links: 'linkbacks' }), day)
  return by === 'post' ? names.map((name) => namedPost(known, name)) : names.map((name) => namedBlog(known, name))
}

function namedPost({ facts }: Known, name: Address): Named {
  const { state } = postState(facts, name)
  const read = state !== 'unread' && state !== 'refused'
  return { name, address: name, title: postOf(facts, name)?.title ?? null, read }
}

function namedBlog({ facts }: Known, name: string): Named {
  const homes = homesOf(name)
  const blog = homes.map((home) => facts.blogs.get(home)).find((found) => found !== undefined)
  return { name, address: blog?.address ?? null, title: blog?.title ?? null, read: blog !== undefined }
}

/** What a blog's home page may be called in full (`looseName`). */
function homesOf(name: string): readonly Address[] {
  return ['https://', 'http://', 'https://www.', 'http://www.'].flatMap((start) => {
    return [`${start}${name}/`, `${start}${name}`].filter((home) => looseName(home) === name)
  })
}
