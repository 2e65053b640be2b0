// Links as blogs make them: a post cites mostly younger posts before it, a few draw most. The same in every run; numbers only.
import { seeded } from '../../answers/seeded.ts'

export interface MadeLinks {
  readonly nodes: number
  readonly sources: Int32Array
  readonly targets: Int32Array
}

/** Posts in the order in which they were written; one citation in twenty is of any post, so that there are rings. No pair comes twice. */
export function madeLinks(nodes: number, links: number): MadeLinks {
  const chance = seeded(1)
  const [sources, targets] = [new Int32Array(links), new Int32Array(links)]
  const pairs = new Set<number>()
  for (let made = 0; made < links; ) {
    const source = 1 + Math.floor(chance() * (nodes - 1))
    const target = chance() < 0.05 ? Math.floor(chance() * nodes) : Math.floor(source * (1 - chance() ** 3))
    const pair = source * nodes + target
    if (source === target || (links < 3e6 && pairs.has(pair))) continue
    if (links < 3e6) pairs.add(pair)
    sources[made] = source
    targets[made] = target
    made += 1
  }
  return { nodes, sources, targets }
}

/** The same, numbered as they may have been met by a crawler: in no order. */
export function shuffled({ nodes, sources, targets }: MadeLinks): MadeLinks {
  const chance = seeded(2)
  const numbers = Int32Array.from({ length: nodes }, (_, node) => node)
  for (let left = nodes - 1; left > 0; left -= 1) {
    const other = Math.floor(chance() * (left + 1))
    const [one, two] = [numbers[left] ?? 0, numbers[other] ?? 0]
    numbers[left] = two
    numbers[other] = one
  }
  const renamed = (column: Int32Array) => column.map((node) => numbers[node] ?? 0)
  return { nodes, sources: renamed(sources), targets: renamed(targets) }
}
