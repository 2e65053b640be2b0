// What colours tell when they do not tell speed: which blog, which kind of answer, which camp. Seven of each at most; the rest is grey.
import { howOften } from '../answers/how-often.ts'
import type { ConversationJson, LinkJson } from '../answers/shapes.ts'
import { type Address, EVIDENCE_KINDS } from '../graph/model.ts'
import { campsOf } from './camps.ts'
import type { Colouring } from './choices.ts'

const MOST_HUES = 7

export interface Hues {
  /** From 0 to 6; null is none of those that are named. */
  readonly of: (post: Address) => number | null
  /** What each hue means, in their order. */
  readonly words: readonly string[]
  /** What posts without a hue have in common. */
  readonly rest: string
}

/** What colours tell as long as nobody chose: a map is looked at for its camps, where there are several. */
const usualColouring = (data: ConversationJson, view: string): Colouring =>
  view === 'map' && tells(data, 'camp') ? 'camp' : 'speed'

/** What was chosen, where it tells posts apart; else as usual. */
export const colouringOf = (data: ConversationJson, view: string, chosen: Colouring | null): Colouring =>
  chosen !== null && tells(data, chosen) ? chosen : usualColouring(data, view)

/** Colours tell nothing where each blog has one post, or all answers are of one kind or camp. */
export function tells(data: ConversationJson, colouring: Colouring): boolean {
  if (colouring === 'speed') return true
  return huesOf(data, colouring).words.length > (colouring === 'blog' ? 0 : 1)
}

const NONE: Hues = { of: () => null, words: [], rest: '' }

export function huesOf(data: ConversationJson, colouring: Colouring): Hues {
  if (colouring === 'blog') {
    const isDrawn = new Set(data.tree.map(({ address }) => address))
    const posts = data.posts.filter(({ address }) => isDrawn.has(address))
    const blogs = new Map(posts.map(({ address, blogName }) => [address, blogName]))
    return ranked(blogs, { least: 2, rest: 'blogs with one post' })
  }
  if (colouring === 'camp') return ranked(campsOf(data), { least: 1, rest: 'in no camp' })
  return colouring === 'kind' ? ranked(kindsOf(data.links), { least: 1, rest: 'others' }) : NONE
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

/** The commonest names get a hue, as far as they occur `least` times; equals by name. */
function ranked(
  names: ReadonlyMap<Address, string>,
  { least, rest }: { readonly least: number; readonly rest: string },
): Hues {
  const common = [...howOften(names.values())]
    .filter(([, times]) => times >= least)
    .sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))
    .map(([name]) => name)
  const words = common.slice(0, MOST_HUES)
  const places = new Map(words.map((word, index) => [word, index]))
  return {
    of: (post) => places.get(names.get(post) ?? '') ?? null,
    words,
    rest: common.length > MOST_HUES ? 'others' : rest,
  }
}
