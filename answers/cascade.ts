// Who was reached from whom: the tree of a conversation (docs/decisions/whose-answer-it-is.md). The one place where links are turned round.
import type { Address, Time } from '../graph/model.ts'
import { instantOf } from './instant.ts'
import type { BranchJson } from './shapes.ts'

/** One post answering another; the way the anchor points. */
export interface Response {
  readonly source: Address
  readonly target: Address
}

/** Effective dates by address; a post that is not among them has none. */
export type Dates = Readonly<Record<Address, Time | null>>

interface Placed {
  readonly address: Address
  readonly at: number | null
}

/** Which of the older posts that it cites a post hangs on. `latest` is what it answered most nearly. */
export type Choice = 'latest' | 'earliest'

/** Parents before children; among equals of depth the earlier first, then by address. */
export type Cascade = readonly BranchJson[]

/**
 * Everything reached from `root`, each post under one parent: the latest post it cites whose date is before its own (or the earliest, by
 * `choice`); when there is none, the one nearest in time (`dateOdd`); ties by address. A cycle is cut at its earliest post. A post that is reached always has a parent.
 */
export function cascadeFrom(
  responses: readonly Response[],
  dates: Dates,
  root: Address,
  choice: Choice = 'latest',
): Cascade {
  const placed = (address: Address): Placed => ({ address, at: instantOf(dates[address] ?? null) })
  const reached = reachedFrom(root, groupedBy(responses, 'target', 'source'))
  const cited = groupedBy(responses, 'source', 'target')
  const choices = new Map<Address, readonly Placed[]>()
  for (const address of reached) {
    const parents = (cited.get(address) ?? []).filter((parent) => parent !== address && reached.has(parent))
    if (address !== root) choices.set(address, ranked(parents.map(placed), placed(address), choice))
  }
  const parents = new Map([...choices].map(([address, [first]]) => [address, first?.address ?? root]))
  cutCycles(parents, choices, root, placed)
  return branchesOf(parents, root, placed)
}

/** Addresses joined to `start` by `next`, itself included. */
export function reachedFrom(start: Address, next: ReadonlyMap<Address, readonly Address[]>): ReadonlySet<Address> {
  const reached = new Set([start])
  for (const address of reached) for (const neighbour of next.get(address) ?? []) reached.add(neighbour)
  return reached
}

/** Each end of the responses with the other ends it is joined to. */
export function groupedBy(
  responses: readonly Response[],
  by: keyof Response,
  other: keyof Response,
): ReadonlyMap<Address, readonly Address[]> {
  const groups = new Map<Address, Address[]>()
  for (const response of responses) {
    const group = groups.get(response[by])
    if (group === undefined) groups.set(response[by], [response[other]])
    else group.push(response[other])
  }
  return groups
}

const isBefore = (one: Placed, other: Placed): boolean => one.at !== null && other.at !== null && one.at < other.at

/** Best parent first: earlier posts by `choice`; then the others, nearest in time first. */
function ranked(parents: readonly Placed[], child: Placed, choice: Choice): readonly Placed[] {
  const away = ({ at }: Placed): number => {
    return at === null || child.at === null ? Number.POSITIVE_INFINITY : Math.abs(at - child.at)
  }
  return [...parents].sort((a, b) => {
    const [isOlder, isOtherOlder] = [isBefore(a, child), isBefore(b, child)]
    if (isOlder !== isOtherOlder) return isOlder ? -1 : 1
    const nearer = difference(away(a), away(b))
    return (isOlder && choice === 'earliest' ? -nearer : nearer) || byAddress(a, b)
  })
}

/** Infinity is as far as infinity. */
const difference = (a: number, b: number): number => (a === b ? 0 : a - b)

const byAddress = (a: Placed, b: Placed): number => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0)

const byDate = (a: Placed, b: Placed): number => {
  return difference(a.at ?? Number.POSITIVE_INFINITY, b.at ?? Number.POSITIVE_INFINITY) || byAddress(a, b)
}

/**
 * While posts hang on each other instead of on the root: the earliest post of each cycle that also cites something hanging on the root goes
 * there. When no post of any cycle does, one that hangs on a cycle must (everything was reached from the root), and the cycle's turn comes next.
 */
function cutCycles(
  parents: Map<Address, Address>,
  choices: ReadonlyMap<Address, readonly Placed[]>,
  root: Address,
  placed: (address: Address) => Placed,
): void {
  for (;;) {
    const hanging = reachedFrom(root, childrenOf(parents))
    const elsewhere = (address: Address) => choices.get(address)?.find((choice) => hanging.has(choice.address))
    const loose = [...parents.keys()].filter((address) => !hanging.has(address))
    const movable = loose
      .filter((address) => elsewhere(address) !== undefined)
      .map(placed)
      .sort(byDate)
    if (movable.length === 0) return
    const first = firstOfEachCycle(movable, parents)
    for (const { address } of first.length > 0 ? first : movable.slice(0, 1)) {
      parents.set(address, elsewhere(address)?.address ?? root)
    }
  }
}

/** Of the posts given, in their order, the first one of every cycle. */
function firstOfEachCycle(posts: readonly Placed[], parents: ReadonlyMap<Address, Address>): readonly Placed[] {
  const seen = new Set<Address>()
  return posts.filter(({ address }) => {
    const cycle = cycleOf(address, parents)
    const isFirst = cycle.length > 0 && !seen.has(address)
    for (const member of cycle) seen.add(member)
    return isFirst
  })
}

/** The posts of the cycle that a post is on; none when it is on none. */
function cycleOf(address: Address, parents: ReadonlyMap<Address, Address>): readonly Address[] {
  const walked = new Set([address])
  let at = parents.get(address)
  while (at !== undefined && !walked.has(at)) {
    walked.add(at)
    at = parents.get(at)
  }
  return at === address ? [...walked] : []
}

function childrenOf(parents: ReadonlyMap<Address, Address>): ReadonlyMap<Address, readonly Address[]> {
  const pairs = [...parents].map(([source, target]) => ({ source, target }))
  return groupedBy(pairs, 'target', 'source')
}

function branchesOf(
  parents: ReadonlyMap<Address, Address>,
  root: Address,
  placed: (address: Address) => Placed,
): Cascade {
  const children = childrenOf(parents)
  const branches: BranchJson[] = [{ address: root, parent: null, depth: 0, dateOdd: false }]
  for (let level = branches.slice(); level.length > 0; ) {
    const below = level.flatMap(({ address, depth }) => {
      return (children.get(address) ?? []).map((child) => ({ child: placed(child), parent: placed(address), depth }))
    })
    level = below
      .sort((a, b) => byDate(a.child, b.child))
      .map(({ child, parent, depth }) => {
        return { address: child.address, parent: parent.address, depth: depth + 1, dateOdd: !isBefore(parent, child) }
      })
    branches.push(...level)
  }
  return branches
}
