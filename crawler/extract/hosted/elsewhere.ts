// Comments and linkbacks that are kept in another place than the page: which system keeps them, under which name, and where they are listed.
// Silence would read as "no comments".
import type { Element } from 'domhandler'
import { wordpressListOf } from '../apis/wordpress.ts'
import { wordpressComListOf } from '../apis/wordpress-com.ts'
import type { Found, Reading } from '../context.ts'
import { byTag } from '../dom.ts'
import type { ExtractedLinkback, Extraction } from '../extraction.ts'
import { remembering } from '../memo.ts'
import { SYSTEMS } from './all.ts'
import { type System, tracesOf } from './system.ts'
import { webmentionIo, webmentionListOf } from './webmention-io.ts'

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
  const scripts = scriptsOf(reading)
  const kept = SYSTEMS.flatMap((system) => {
    const traces = tracesOf(system, scripts.get(system) ?? null, reading, permalink)
    return traces === null ? [] : [{ system, traces }]
  })
  const first = kept[0]
  const lists = [
    ...kept.map(({ system, traces }) => system.listOf?.(traces) ?? null),
    wordpressComListOf(reading) ?? wordpressListOf(reading),
  ]
  const isKeptBy = (one: System): boolean => kept.some(({ system }) => system === one)
  const showsMentions = linkbacks.some(({ item }) => item.protocol === 'webmention')
  const mentions = showsMentions ? null : webmentionListOf(reading, permalink, isKeptBy(webmentionIo))
  return {
    commentsElsewhere: first
      ? { system: first.system.name, thread: first.system.thread?.(first.traces) ?? null }
      : null,
    commentApis: [...new Set(lists.filter((list) => list !== null))],
    linkbackApis: mentions === null ? [] : [mentions],
    frames: kept.flatMap(({ system, traces }) => system.pageOf?.(traces) ?? []),
  }
}

/** The first script of each system that the page has one of. */
function scriptsOf(reading: Reading): ReadonlyMap<System, Element> {
  const found = new Map<System, Element>()
  for (const script of byTag(reading, 'script'))
    for (const system of systemsOf(script.attribs.src ?? '')) if (!found.has(system)) found.set(system, script)
  return found
}

const LONGEST_SRC = 500

/** Whose script, or whose own site, is at an address. */
export const systemsOf = remembering((src): readonly System[] =>
  src === '' || src.length >= LONGEST_SRC ? [] : SYSTEMS.filter(({ script }) => script?.test(src)),
)
