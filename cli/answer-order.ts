// The order in which `read` prints what a page says: the post first, as docs/extraction.md lists it. Order only; nothing is added or left out.
import type { Extraction } from '../crawler/extract/extraction.ts'

const FIRST: readonly (keyof Extraction)[] = [
  ...([
    'address',
    'canonical',
    'blog',
    'robots',
    'post',
    'entries',
    'threadOf',
    'comments',
    'linkbacks',
    'citations',
  ] as const),
  ...([
    'otherLinks',
    'endpoints',
    'feeds',
    'commentFeeds',
    'commentApis',
    'linkbackApis',
    'nextCommentPages',
    'indexPages',
  ] as const),
  ...(['commentsElsewhere', 'commentCount', 'body', 'thread', 'truncated', 'platform', 'language', 'dates'] as const),
]

export function inOrder(extraction: Extraction): Extraction {
  const ordered = Object.fromEntries(FIRST.map((name) => [name, extraction[name]]))
  return { ...(ordered as unknown as Extraction), ...extraction }
}
