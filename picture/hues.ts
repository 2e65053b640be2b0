// What colours tell when they do not tell speed: which blog, which kind of answer, which camp. Seven of each at most; the rest is grey.
import { howOften } from '../answers/how-often.ts'
import type { ConversationJson, LinkJson } from '../answers/shapes.ts'
import { type Address, EVIDENCE_KINDS } from '../graph/model.ts'
import { campsOf } from './camps.ts'
import type { Colouring } from './choices.ts'
import { oncePer } from './once-per.ts'

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

/** Asked for at each layout, and for each choice that is offered. */
const HUES: Readonly<Record<Colouring, (data: ConversationJson) => Hues>> = {
  speed: () => NONE,
  blog: oncePer((data) => ranked(blogsIn(data), { least: 2, rest: 'blogs with one post' })),
  kind: oncePer(({ links }) => ranked(kindsOf(links), { least: 1, rest: 'others' })),
  camp: oncePer((data) => ranked(campsOf(data), { least: 1, rest: 'in no camp' })),
}

export const huesOf = (data: ConversationJson, colouring: Colouring): Hues => HUES[colouring](data)

/** Of the posts that are drawn. */
function blogsIn({ posts, tree }: ConversationJson): ReadonlyMap<Address, string> {
  const isDrawn = new Set(tree.map(({ address }) => address))
  return new Map(
    posts.filter(({ address }) => isDrawn.has(address)).map(({ address, blogName }) => [address, blogName]),
  )
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
