// Who signed posts and comments. Who is called alike and gives the same site may still be two.
import type { SignatureJson } from './shapes.ts'

export interface Signed {
  readonly author: string | null
  readonly authorUrl: string | null
  readonly is: 'posts' | 'comments'
}

/** The busiest first; what nobody signed is passed over. */
export function signaturesOf(signed: readonly Signed[]): readonly SignatureJson[] {
  const named = signed.filter(({ author }) => author !== null)
  return [...Map.groupBy(named, ({ author, authorUrl }) => JSON.stringify([author, authorUrl])).values()]
    .map((own) => ({
      name: own[0]?.author ?? '',
      site: own[0]?.authorUrl ?? null,
      posts: own.filter(({ is }) => is === 'posts').length,
      comments: own.filter(({ is }) => is === 'comments').length,
    }))
    .sort((one, other) => other.posts + other.comments - one.posts - one.comments || (one.name < other.name ? -1 : 1))
}
