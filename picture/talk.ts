// A conversation made ready for laying out: who hangs on whom, in which order, with which comments and links. Places come later.
import type { BranchJson, CommentJson, ConversationJson, LinkJson, PostJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { commentsByPost } from './grapes.ts'
import { childrenOf, growthOf } from './rows.ts'
import { type Timeline, timelineOf } from './timeline.ts'
import { titlesOf } from './titles.ts'
import { nearUpstream } from './upstream.ts'

export interface Talk {
  /** Its upstream is cut to what is drawn; `hidden` counts the rest. */
  readonly data: ConversationJson
  readonly hidden: number
  readonly timeline: Timeline
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
  readonly link: (source: Address, target: Address) => LinkJson | null
  /** Posts of others that answered it. */
  readonly answers: (post: Address) => number
}

export function talkOf(whole: ConversationJson): Talk {
  const { data, hidden } = nearUpstream(whole)
  const titles = titlesOf(data)
  const timeline = timelineOf(data)
  const when = (address: Address) => timeline.posts.get(address) ?? null
  const standing = standingTimes(data.tree, when)
  const posts = new Map(data.posts.map((post) => [post.address, post]))
  const comments = commentsByPost(data.comments, (address) => timeline.comments.get(address) ?? null)
  const parents = new Map(data.tree.map(({ address, parent }) => [address, parent]))
  const links = new Map(data.links.map((link) => [`${link.source} ${link.target}`, link]))
  const answers = new Map<Address, number>()
  for (const { target, self } of data.links) if (!self) answers.set(target, (answers.get(target) ?? 0) + 1)
  return {
    ...{
      data,
      hidden,
      timeline,
      when,
      standing,
      children: childrenOf(data.tree, standing),
      growth: growthOf(data.tree),
    },
    parent: (address) => parents.get(address) ?? null,
    upstream: new Set(data.upstream.map(({ address }) => address)),
    post: (address) => posts.get(address) ?? null,
    title: (address) => titles.get(address) ?? '',
    comments: (address) => comments.get(address) ?? [],
    link: (source, target) => links.get(`${source} ${target}`) ?? null,
    answers: (address) => answers.get(address) ?? 0,
  }
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
