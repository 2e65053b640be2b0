// What a page says becomes facts. Pure: the same page said twice adds nothing twice.
import { addressOf } from '../../graph/address.ts'
import { mergeGraphs } from '../../graph/merge.ts'
import { type Alias, EMPTY_GRAPH, type Graph, type Mark, type Reading } from '../../graph/model.ts'
import type { Extraction } from '../extract/extraction.ts'
import { isThreadPage, type Said } from '../said.ts'
import { anchorsOf } from './anchors.ts'
import { commentsOf } from './comments.ts'
import { citationsOf, commentLinksOf, linkbacksOf } from './evidence.ts'
import { blogsOf, postsOf } from './posts.ts'
import { type Telling, tellingOf } from './telling.ts'

/** Facts of one page; its reading alone when it is unchanged, or was looked into for hints. */
export function toGraph(said: Said): Graph {
  if (said.extraction === null || said.hop.because === 'hint') return { ...EMPTY_GRAPH, readings: [readingOf(said)] }
  const telling = tellingOf(said, bounded(said.extraction))
  const { comments, names } = commentsOf(telling)
  return mergeGraphs({
    blogs: blogsOf(telling),
    posts: postsOf(telling),
    comments,
    evidence: [...citationsOf(telling), ...commentLinksOf(telling, names), ...linkbacksOf(telling)],
    anchors: anchorsOf(telling),
    aliases: aliasesOf(telling),
    marks: marksOf(telling),
    readings: [readingOf(said)],
  })
}

function readingOf({ hop, page, road, extraction, body, thread, next, leads }: Said): Reading {
  const outcome = extraction === null ? 'unchanged' : 'read'
  // What a hint shows is not kept: whoever comes for itself is to read it whole.
  const validators = hop.because === 'hint' ? null : page.validators
  const at = page.fetchedAt
  return { page: hop.address, road, at, outcome, body, thread, next, reason: null, validators, leads }
}

/** The page's own claims of another name: rel=canonical, and the permalink it gives. */
function aliasesOf({ extraction, post, page, road, seen, said }: Telling): readonly Alias[] {
  if (post === null || road !== 'page' || isThreadPage(said) || extraction.post === null) return []
  const names = [extraction.canonical, extraction.post.address].map((name) =>
    name === null ? null : addressOf(name, page),
  )
  return names.flatMap((to) =>
    to === null || to === post ? [] : [{ from: post, to, why: 'canonical' as const, seen }],
  )
}

function marksOf({ extraction, post, page, at, said }: Telling): readonly Mark[] {
  if (!extraction.robots.noindex || isThreadPage(said)) return []
  return [{ subject: post ?? page, what: 'noindex', by: 'page', at }]
}

const MOST = { entries: 2000, comments: 10_000, linkbacks: 5000, citations: 2000, otherLinks: 5000 } as const

/** A sane number of each, and a word on what was left out. */
function bounded(extraction: Extraction): Extraction {
  const lists = Object.entries(MOST) as readonly [keyof typeof MOST, number][]
  const cut = lists.filter(([name, most]) => extraction[name].length > most)
  if (cut.length === 0) return extraction
  const words = cut.map(([name, most]) => `${name} at ${most} of ${extraction[name].length}`)
  const kept = Object.fromEntries(cut.map(([name, most]) => [name, extraction[name].slice(0, most)]))
  return { ...extraction, ...kept, truncated: [extraction.truncated, ...words].filter(Boolean).join('; ') }
}
