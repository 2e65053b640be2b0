// Who was reached from whom: the tree of a conversation (docs/decisions/whose-answer-it-is.md). The one place where links are turned round.
import type { Address } from '../graph/model.ts'
import { childrenOf, withoutCycles } from './cycles.ts'
import { byAddress, byDate, type Dates, difference, isBefore, type Placed, placedBy } from './placed.ts'
import { groupedBy, type Response, reachedFrom } from './responses.ts'
import type { BranchJson } from './shapes.ts'

/** Which of the older posts that it cites a post hangs on. `latest` is what it answered most nearly. */
export const PARENT_CHOICES = ['latest', 'earliest'] as const
export type ParentChoice = (typeof PARENT_CHOICES)[number]

/** Parents before children; among equals of depth the earlier first, then by address. */
export type Cascade = readonly BranchJson[]

/**
 * Everything reached from `root`, each post under one parent: the latest post it cites whose date is before its own (or the earliest, by
 * `choice`); when there is none, the one nearest in time (`dateOdd`); ties by address. A cycle is cut at its earliest post. A post that is
 * reached always has a parent.
 */
export function cascadeFrom(
  responses: readonly Response[],
  dates: Dates,
  root: Address,
  choice: ParentChoice = 'latest',
): Cascade {
  const placed = placedBy(dates)
  const reached = reachedFrom(root, groupedBy(responses, 'target', 'source'))
  const cited = groupedBy(responses, 'source', 'target')
  const choices = new Map<Address, readonly Placed[]>()
  for (const address of reached) {
    const parents = (cited.get(address) ?? []).filter((parent) => parent !== address && reached.has(parent))
    if (address !== root) choices.set(address, ranked(parents.map(placed), placed(address), choice))
  }
  return branchesOf(withoutCycles(choices, root, placed), root, placed)
}

/** Best parent first: earlier posts by `choice`; then the others, nearest in time first. */
function ranked(parents: readonly Placed[], child: Placed, choice: ParentChoice): readonly Placed[] {
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
