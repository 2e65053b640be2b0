// What colours tell when they do not tell speed: which blog, which kind of answer, which camp. Seven of each at most; the rest is grey.
import { howOften } from '../answers/how-often.ts'
import type { ConversationJson, LinkJson } from '../answers/shapes.ts'
import { type Address, EVIDENCE_KINDS } from '../graph/model.ts'
import { campsOf } from './camps.ts'
import type { Colouring } from './choices.ts'

export const MOST_HUES = 7

export interface Hues {
  /** From 0 to 6; null is none of those that are named. */
  readonly of: (post: Address) => number | null
  /** What each hue means, in their order. */
  readonly words: readonly string[]
}

/** What colours tell as long as nobody chose: a map is looked at for its camps, where there are several. */
export const usualColouring = (data: ConversationJson, view: string): Colouring =>
  view === 'map' && new Set(campsOf(data).values()).size > 1 ? 'camp' : 'speed'

const NONE: Hues = { of: () => null, words: [] }

export function huesOf(data: ConversationJson, colouring: Colouring): Hues {
  if (colouring === 'blog') return ranked(new Map(data.posts.map(({ address, blogName }) => [address, blogName])))
  if (colouring === 'camp') return ranked(campsOf(data))
  return colouring === 'kind' ? ranked(kindsOf(data.links)) : NONE
}

/** The first kind of evidence, in the order of the terms, of the link by which a post answers. */
function kindsOf(links: readonly LinkJson[]): ReadonlyMap<Address, string> {
  const kinds = new Map<Address, string>()
  for (const { source, kinds: own, self } of links) {
    const kind = EVIDENCE_KINDS.find((known) => own.includes(known))
    if (!self && kind !== undefined && !kinds.has(source)) kinds.set(source, kind)
  }
  return kinds
}

/** The commonest names get a hue; equals by name. */
function ranked(names: ReadonlyMap<Address, string>): Hues {
  const words = [...howOften(names.values())]
    .sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))
    .slice(0, MOST_HUES)
    .map(([name]) => name)
  const places = new Map(words.map((word, index) => [word, index]))
  return { of: (post) => places.get(names.get(post) ?? '') ?? null, words }
}
