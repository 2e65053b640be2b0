// A conversation made ready for laying out: who hangs on whom, in which order, with which comments and links. Places come later.
import type { BranchJson, CommentJson, ConversationJson, LinkJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { AS_USUAL, type Choices } from './choices.ts'
import { type Folding, fold } from './fold.ts'
import { inTime } from './grapes.ts'
import { colouringOf, type Hues, huesOf } from './hues.ts'
import { type Numbered, numberedOf, numberOf } from './numbered.ts'
import { childrenOf, growthOf } from './rows.ts'
import { type Timeline, timelineOf, within } from './timeline.ts'
import { titlesOf } from './titles.ts'
import { nearUpstream } from './upstream.ts'

export interface Talk {
  /** Its upstream, tree and links are cut to what is drawn, buds standing in it as their first post. */
  readonly data: ConversationJson
  /** Posts that the root answered and that are left out here. */
  readonly hidden: number
  /** All posts of the conversation that were sent, drawn or not. */
  readonly known: number
  readonly choices: Choices
  readonly hues: Hues
  /** Posts in the bud that this post stands for; 0 for a post that stands for itself. */
  readonly folded: (post: Address) => number
  readonly timeline: Timeline
  /** Seconds after the root of every response that has a date, whatever is chosen, in rising order. */
  readonly moments: readonly number[]
  /** Seconds after the root; null when nobody knows. */
  readonly when: (post: Address) => number | null
  /** When a post is ordered among its siblings: its own time, without one that of the earliest answer it got. */
  readonly standing: (post: Address) => number | null
  readonly post: (address: Address) => PostJson | null
  /** '' when nobody gave it one. */
  readonly title: (post: Address) => string
  /** The post it hangs on; null for the root and for what the root answered. */
  readonly parent: (address: Address) => Address | null
  readonly upstream: ReadonlySet<Address>
  readonly children: ReadonlyMap<Address, readonly Address[]>
  readonly growth: ReadonlyMap<Address, number>
  readonly comments: (post: Address) => readonly CommentJson[]
  /** The posts of others that it answers besides the one it hangs on. */
  readonly otherTargets: (post: Address) => readonly Address[]
  readonly link: (source: Address, target: Address) => LinkJson | null
  /** Posts of others that answered it. */
  readonly answers: (post: Address) => number
}

export function talkOf(whole: ConversationJson, choices: Choices = AS_USUAL): Talk {
  const timeline = timelineOf(whole)
  const chosen = choices.span === null ? whole : within(whole, timeline, choices.span)
  const { data: near, hidden } = nearUpstream(chosen)
  const numbered = numberedOf(near, timeline)
  const { tree, branches, buds } = foldedBy(numbered, choices)
  const drawn = new Map([...numbersIn(tree, branches), ...numbersIn(near.upstream, numbered.upstream)])
  const of = (address: Address) => drawn.get(address) ?? numberOf(numbered, address)
  const isDrawn = new Uint8Array(near.posts.length)
  for (const number of drawn.values()) isDrawn[number] = 1
  const { links, answers } = linksOf(near, numbered, isDrawn)
  const when = (address: Address) => {
    const bud = buds.get(address)
    return bud ? bud.when : orNull(numbered.times[of(address)])
  }
  const standing = standingTimes(tree, when)
  const post = (address: Address) => numbered.posts[of(address)] ?? null
  const parent = (address: Address) => numbered.posts[numbered.parents[of(address)] ?? -1]?.address ?? null
  const posts = [...drawn.values()].flatMap((number) => near.posts[number] ?? [])
  const titles = titlesOf({ posts, links })
  const bySource = Map.groupBy(links, ({ source }) => source)
  const comments = commentsOf(near, numbered, isDrawn, timeline)
  const colouring = colouringOf(whole, choices.view, choices.colouring)
  return {
    ...{
      data: { ...near, tree, links },
      choices: { ...choices, colouring },
      hidden,
      timeline,
      when,
      standing,
      post,
      parent,
    },
    ...{ moments: whole.moments, hues: huesOf(whole, colouring), known: knownIn(whole) },
    children: childrenOf(tree, standing),
    growth: growthOf(tree, (address) => buds.get(address)?.posts ?? 1),
    upstream: new Set(near.upstream.map(({ address }) => address)),
    folded: (address) => buds.get(address)?.posts ?? 0,
    title: (address) => titles.get(address) ?? '',
    comments: (post) => (buds.has(post) ? [] : comments(of(post))),
    link: (source, target) =>
      buds.has(source) ? null : (bySource.get(source)?.find((link) => link.target === target) ?? null),
    otherTargets: (address) => {
      if (buds.has(address) || address === near.root) return []
      const others = bySource.get(address)?.filter(({ target, self }) => !self && target !== parent(address))
      return others?.map(({ target }) => target) ?? []
    },
    answers: (address) => answers[of(address)] ?? 0,
  }
}

const orNull = (seconds = Number.NaN): number | null => (Number.isNaN(seconds) ? null : seconds)

/** Upstream and tree may share posts where the talk runs in circles. */
function knownIn({ tree, upstream }: ConversationJson): number {
  const before = new Set(upstream.map(({ address }) => address))
  return before.size + (before.size === 0 ? tree.length : tree.filter(({ address }) => !before.has(address)).length)
}

/** Comments of posts that are drawn, by the number of the post, in the order of time: sorted when they are first asked for. */
function commentsOf(
  { comments }: ConversationJson,
  { commented }: Numbered,
  isDrawn: Uint8Array,
  timeline: Timeline,
): (post: number) => readonly CommentJson[] {
  const drawn: number[] = []
  for (let at = 0; at < commented.length; at += 1) if (isDrawn[commented[at] ?? -1] === 1) drawn.push(at)
  const byPost = Map.groupBy(drawn, (at) => commented[at] ?? -1)
  const sorted = new Map<number, readonly CommentJson[]>()
  return (post) => {
    const own = () => (byPost.get(post) ?? []).flatMap((at) => comments[at] ?? [])
    const known = sorted.get(post) ?? inTime(own(), ({ publishedAt }) => timeline.after(publishedAt))
    sorted.set(post, known)
    return known
  }
}

/** A map shows all there is. */
const foldedBy = (numbered: Numbered, { view, selected, opened }: Choices): Folding =>
  view === 'map'
    ? { tree: numbered.tree, branches: numbered.branches, buds: new Map() }
    : fold(numbered, selected === null ? [] : [selected], opened)

/** The posts of branches, by address. */
const numbersIn = (branches: readonly BranchJson[], numbers: readonly number[]) =>
  branches.map(({ address }, at) => [address, numbers[at] ?? -1] as const)

/** Links that start at a post that is drawn, and for each post how many posts of others answered it. */
function linksOf({ links: all }: ConversationJson, { posts, sources, targets }: Numbered, isDrawn: Uint8Array) {
  const answers = new Int32Array(posts.length)
  const links: LinkJson[] = []
  for (let at = 0; at < all.length; at += 1) {
    const link = all[at]
    if (link === undefined) continue
    if (isDrawn[sources[at] ?? -1] === 1) links.push(link)
    const target = targets[at] ?? -1
    if (!link.self && target !== -1) answers[target] = (answers[target] ?? 0) + 1
  }
  return { links, answers }
}

function standingTimes(tree: readonly BranchJson[], when: Talk['when']): Talk['when'] {
  const times = new Map<Address, number>()
  const bring = (address: Address, seconds: number | null) => {
    if (seconds !== null) times.set(address, Math.min(seconds, times.get(address) ?? Number.POSITIVE_INFINITY))
  }
  for (const { address, parent } of tree.toReversed()) {
    const time = when(address) ?? times.get(address) ?? null
    if (time !== null) times.set(address, time)
    if (parent !== null) bring(parent, time)
  }
  return (address) => times.get(address) ?? null
}

/** Every post of the picture: what the root answered, then the tree. */
export const drawnPosts = ({ data }: Talk): readonly Address[] => [
  ...new Set([...data.tree, ...data.upstream].map(({ address }) => address)),
]

/** Seconds between a post and what it answers; null when one of the two has no date. */
export function delayBetween(talk: Talk, child: Address, parent: Address): number | null {
  const [late, early] = [talk.when(child), talk.when(parent)]
  return late === null || early === null ? null : Math.max(0, late - early)
}

export interface Tie {
  readonly parent: Address
  readonly child: Address
}

/** Who hangs on whom, upstream and down; `parent` is always the post that was answered. */
export function tiesOf({ data }: Talk): readonly Tie[] {
  const down = data.tree.flatMap(({ address, parent }) => (parent === null ? [] : [{ parent, child: address }]))
  const up = data.upstream.flatMap(({ address, parent }) =>
    parent === null ? [] : [{ parent: address, child: parent }],
  )
  return [...up, ...down]
}
