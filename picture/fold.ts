// Folds quiet branches of a large conversation into buds: the liveliest posts stay, the others are counted where they hang.
import type { BranchJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'

/** Posts that are drawn one by one; what is more than that folds. */
export const MOST_UNFOLDED = 300
const KEPT = 160
/** A parent with more answers than this gets a bud for each span of time, others one for all. */
const CROWD = 40
const OPENED_AT_ONCE = 400

export interface Bud {
  /** Posts in it: the folded answers and all that grew from them. */
  readonly posts: number
  /** Seconds after the root of its middle answer; null when it has no date. */
  readonly when: number | null
}

export interface Folding {
  /** A bud stands in it as its first post. */
  readonly tree: readonly BranchJson[]
  readonly buds: ReadonlyMap<Address, Bud>
}

export interface Foldable {
  readonly tree: readonly BranchJson[]
  readonly children: ReadonlyMap<Address, readonly Address[]>
  readonly when: (post: Address) => number | null
  readonly comments: (post: Address) => number
}

/** `wanted`: posts that must be seen. A bud in `opened`, named by its first post, shows its answers. */
export function fold(talk: Foldable, wanted: readonly Address[], opened: readonly Address[]): Folding {
  if (talk.tree.length <= MOST_UNFOLDED) return { tree: talk.tree, buds: new Map() }
  const parents = new Map(talk.tree.map(({ address, parent }) => [address, parent]))
  const kept = liveliest(talk)
  const keep = (post: Address) => {
    for (let up: Address | null = post; up !== null && !kept.has(up); up = parents.get(up) ?? null) kept.add(up)
  }
  for (const post of wanted) if (parents.has(post)) keep(post)
  for (const post of opened) for (const answer of sameBud(talk, parents, post)) keep(answer)
  return folded(talk, kept)
}

/** A post is as lively as all that grew from it; so an answer is never livelier than what it answers. */
function liveliest({ tree, comments }: Foldable): Set<Address> {
  const lively = new Map(tree.map(({ address }) => [address, 1 + Math.log1p(comments(address))]))
  for (const { address, parent } of [...tree].reverse()) {
    if (parent !== null) lively.set(parent, (lively.get(parent) ?? 0) + (lively.get(address) ?? 0))
  }
  const ranked = [...lively].sort(([, a], [, b]) => b - a)
  return new Set(ranked.slice(0, KEPT).map(([address]) => address))
}

const HOUR = 3600
const DAY = 24 * HOUR
const SPANS = [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY, 365 * DAY]

/** Which bud of its parent an answer falls into. */
function budOf({ children, when }: Foldable, parent: Address, answer: Address): number {
  if ((children.get(parent)?.length ?? 0) <= CROWD) return 0
  const seconds = when(answer)
  if (seconds === null) return -1
  const place = SPANS.findIndex((span) => seconds - (when(parent) ?? 0) < span)
  return place === -1 ? SPANS.length : place
}

function sameBud(talk: Foldable, parents: ReadonlyMap<Address, Address | null>, first: Address): readonly Address[] {
  const parent = parents.get(first) ?? null
  if (parent === null) return []
  const bud = budOf(talk, parent, first)
  const answers = (talk.children.get(parent) ?? []).filter((answer) => budOf(talk, parent, answer) === bud)
  return answers.slice(0, OPENED_AT_ONCE)
}

function folded(talk: Foldable, kept: ReadonlySet<Address>): Folding {
  const grown = new Map(talk.tree.map(({ address }) => [address, 1]))
  for (const { address, parent } of [...talk.tree].reverse()) {
    if (parent !== null) grown.set(parent, (grown.get(parent) ?? 1) + (grown.get(address) ?? 1))
  }
  const firsts = new Map<Address, Address[]>()
  for (const parent of kept) {
    const away = (talk.children.get(parent) ?? []).filter((answer) => !kept.has(answer))
    for (const answers of Map.groupBy(away, (answer) => budOf(talk, parent, answer)).values()) {
      if (answers[0] !== undefined) firsts.set(answers[0], answers)
    }
  }
  const buds = new Map<Address, Bud>()
  for (const [first, answers] of firsts) {
    const posts = answers.reduce((sum, answer) => sum + (grown.get(answer) ?? 1), 0)
    if (posts > 1) buds.set(first, { posts, when: talk.when(answers[Math.floor(answers.length / 2)] ?? first) })
  }
  return { tree: talk.tree.filter(({ address }) => kept.has(address) || firsts.has(address)), buds }
}
