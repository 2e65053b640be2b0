// A vine the size of a stamp, for cards: no words, no comments, the shape of the talk alone.
import type { ConversationCardJson } from '../answers/shapes.ts'
import { toneOf } from './colours.ts'
import { childrenOf, rowOrder } from './rows.ts'
import { curvePath, tendrilCurve } from './tendrils.ts'
import { momentsNeed, timeAxis } from './time-axis.ts'

export interface TinyVine {
  readonly tendrils: readonly { readonly path: string; readonly tone: number | null }[]
  readonly posts: readonly {
    readonly x: number
    readonly y: number
    readonly r: number
    readonly tone: number | null
  }[]
}

const EDGE = 7
/** Who has no date stands beside what it answers. */
const UNDATED_STEP = 44

/** The first of `branches` is the root. */
export function layOutTinyVine(
  branches: ConversationCardJson['branches'],
  size: { readonly width: number; readonly height: number },
): TinyVine {
  const after = (index: number) => branches[index]?.after ?? null
  const tree = branches.map(({ parent }, index) => ({
    ...{ address: String(index), parent: parent === null ? null : String(parent), depth: 0, dateOdd: false },
  }))
  const order = rowOrder(
    '0',
    childrenOf(tree, (address) => after(Number(address))),
  ).map(Number)
  const times = Float64Array.from(branches, (branch) => Math.max(0, branch.after ?? 0)).sort()
  const axis = timeAxis({ ...momentsNeed(times), upstream: false, origin: '' }, EDGE, size.width - EDGE)
  const step = (size.height - 2 * EDGE) / Math.max(1, order.length - 1)
  const places: number[] = []
  for (const { parent, after: seconds } of branches) {
    const beside = (places[parent ?? -1] ?? EDGE) + (parent === null ? 0 : UNDATED_STEP)
    places.push(seconds === null ? Math.min(beside, size.width - EDGE) : axis.x(Math.max(0, seconds)))
  }
  const posts = branches.map(({ parent }, index) => ({
    x: places[index] ?? EDGE,
    y: order.length === 1 ? size.height / 2 : EDGE + order.indexOf(index) * step,
    r: index === 0 ? 4 : order.length > 40 ? 1.4 : 2.2,
    tone: parent === null ? null : toneBetween(after(index), after(parent)),
  }))
  const tendrils = branches.flatMap(({ parent }, index) => {
    const [from, to] = [posts[parent ?? -1], posts[index]]
    return from && to ? [{ path: curvePath(tendrilCurve(from, to)), tone: to.tone }] : []
  })
  return { tendrils, posts }
}

const toneBetween = (late: number | null, early: number | null): number | null =>
  late === null || early === null ? null : toneOf(late - early)
