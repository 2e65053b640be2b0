// A conversation made ready for laying out: who hangs on whom, in which order, with which comments and links. Places come later.
import type { BranchJson, CommentJson, ConversationJson, LinkJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { AS_USUAL, type Choices } from './choices.ts'
import { type Bud, fold, MOST_UNFOLDED } from './fold.ts'
import { inTime } from './grapes.ts'
import { type Hues, huesOf } from './hues.ts'
import { childrenOf, growthOf } from './rows.ts'
import { type Timeline, timelineOf, within } from './timeline.ts'
import { titlesOf } from './titles.ts'
import { nearUpstream } from './upstream.ts'

export interface Talk {
  /** Its upstream and tree are cut to what is drawn, buds standing in it as their first post. */
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
  /** Seconds after the root of every response that has a date, whatever is chosen, in no order. */
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
  const comments = commentsOf(near, timeline)
  const { tree, buds, when } = foldedTree(near, timeline, choices)
  const standing = standingTimes(tree, when)
  const parents = new Map(tree.map(({ address, parent }) => [address, parent]))
  const upstream = new Set(near.upstream.map(({ address }) => address))
  const isDrawn = (address: Address) => parents.has(address) || upstream.has(address)
  const drawnLinks = near.links.filter(({ source }) => isDrawn(source))
  const drawnPosts = near.posts.filter(({ address }) => isDrawn(address))
  const titles = titlesOf({ posts: drawnPosts, links: drawnLinks })
  const posts = new Map(drawnPosts.map((post) => [post.address, post]))
  const links = Map.groupBy(drawnLinks, ({ source }) => source)
  const answers = new Map<Address, number>()
  const targets = new Map<Address, Address[]>()
  for (const { target, self } of near.links) if (!self) answers.set(target, (answers.get(target) ?? 0) + 1)
  for (const { source, target, self } of drawnLinks) {
    if (!self && target !== parents.get(source) && source !== near.root)
      targets.set(source, [...(targets.get(source) ?? []), target])
  }
  const data = { ...near, tree }
  return {
    moments: momentsOf(whole, timeline),
    ...{ data, choices, timeline, when, standing, children: childrenOf(tree, standing) },
    comments: (post) => (buds.has(post) ? [] : comments(post)),
    hues: huesOf(whole, choices.colouring),
    hidden,
    known: knownIn(whole),
    growth: growthOf(tree, (address) => buds.get(address)?.posts ?? 1),
    folded: (address) => buds.get(address)?.posts ?? 0,
    parent: (address) => parents.get(address) ?? null,
    upstream,
    post: (address) => posts.get(address) ?? near.posts.find((post) => post.address === address) ?? null,
    title: (address) => titles.get(address) ?? '',
    link: (source, target) =>
      buds.has(source) ? null : (links.get(source)?.find((link) => link.target === target) ?? null),
    otherTargets: (address) => (buds.has(address) ? [] : (targets.get(address) ?? [])),
    answers: (address) => answers.get(address) ?? 0,
  }
}

/** Upstream and tree may share posts where the talk runs in circles. */
function knownIn({ tree, upstream }: ConversationJson): number {
  if (upstream.length === 0) return tree.length
  return new Set([...tree, ...upstream].map(({ address }) => address)).size
}

function momentsOf({ root, posts, comments, upstream }: ConversationJson, timeline: Timeline): readonly number[] {
  const before = new Set(upstream.map(({ address }) => address))
  const moments: number[] = []
  for (const { address } of posts) {
    const moment = timeline.posts.get(address) ?? null
    if (moment !== null && address !== root && !before.has(address)) moments.push(moment)
  }
  for (const { publishedAt } of comments) {
    const moment = timeline.after(publishedAt)
    if (moment !== null) moments.push(moment)
  }
  return moments
}

/** Comments of a post in the order of time, sorted when they are first asked for. */
function commentsOf({ comments }: ConversationJson, timeline: Timeline): Talk['comments'] {
  const byPost = Map.groupBy(comments, ({ post }) => post)
  const sorted = new Map<Address, readonly CommentJson[]>()
  return (post) => {
    const known = sorted.get(post) ?? inTime(byPost.get(post) ?? [], ({ publishedAt }) => timeline.after(publishedAt))
    sorted.set(post, known)
    return known
  }
}

function foldedTree(
  { tree, comments: all }: ConversationJson,
  timeline: Timeline,
  { view, selected, opened }: Choices,
) {
  const whenOf = (address: Address) => timeline.posts.get(address) ?? null
  if (tree.length <= MOST_UNFOLDED || view === 'map') return { tree, buds: new Map<Address, Bud>(), when: whenOf }
  const counts = new Map<Address, number>()
  for (const { post } of all) counts.set(post, (counts.get(post) ?? 0) + 1)
  const children = childrenOf(tree, whenOf)
  const foldable = { tree, children, when: whenOf, comments: (post: Address) => counts.get(post) ?? 0 }
  const folding = fold(foldable, selected === null ? [] : [selected], opened)
  const when = (address: Address) => {
    const bud = folding.buds.get(address)
    return bud ? bud.when : whenOf(address)
  }
  return { ...folding, when }
}

function standingTimes(tree: readonly BranchJson[], when: Talk['when']): Talk['when'] {
  const times = new Map<Address, number>()
  const bring = (address: Address, seconds: number | null) => {
    if (seconds !== null) times.set(address, Math.min(seconds, times.get(address) ?? Number.POSITIVE_INFINITY))
  }
  for (const { address, parent } of [...tree].reverse()) {
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
