// Comments and linkbacks that are kept in another place than the page: which system keeps them, under which name, and where they are listed.
// Silence would read as "no comments".
import { wordpressListOf } from '../apis/wordpress.ts'
import { wordpressComListOf } from '../apis/wordpress-com.ts'
import type { Found, Reading } from '../context.ts'
import type { ExtractedLinkback, Extraction } from '../extraction.ts'
import { SYSTEMS } from './all.ts'
import { tracesOf } from './system.ts'
import { webmentionListOf } from './webmention-io.ts'

export interface Elsewhere extends Pick<Extraction, 'commentsElsewhere' | 'commentApis' | 'linkbackApis'> {
  /** Pages that show the thread in frames. */
  readonly frames: readonly string[]
}

export const HERE: Elsewhere = { commentsElsewhere: null, commentApis: [], linkbackApis: [], frames: [] }

/** `permalink`: of the post, as the page says it. `linkbacks`: those that the page shows itself. */
export function elsewhereOf(
  reading: Reading,
  permalink: string,
  linkbacks: readonly Pick<Found<ExtractedLinkback>, 'item'>[],
): Elsewhere {
  const kept = SYSTEMS.flatMap((system) => {
    const traces = tracesOf(system, reading, permalink)
    return traces === null ? [] : [{ system, traces }]
  })
  const first = kept[0]
  const lists = [
    ...kept.map(({ system, traces }) => system.listOf?.(traces) ?? null),
    wordpressComListOf(reading) ?? wordpressListOf(reading),
  ]
  const showsMentions = linkbacks.some(({ item }) => item.protocol === 'webmention')
  const mentions = showsMentions ? null : webmentionListOf(reading, permalink)
  return {
    commentsElsewhere: first
      ? { system: first.system.name, thread: first.system.thread?.(first.traces) ?? null }
      : null,
    commentApis: [...new Set(lists.filter((list) => list !== null))],
    linkbackApis: mentions === null ? [] : [mentions],
    frames: kept.flatMap(({ system, traces }) => system.pageOf?.(traces) ?? []),
  }
}
