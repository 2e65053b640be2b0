// Folds quiet branches of a large conversation into buds: the liveliest posts stay, the others are counted where they hang.
import type { BranchJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { grown, type Numbered } from './numbered.ts'

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

/** `wanted`: posts that must be seen. A bud in `opened`, named by its first post, shows its answers. */
export function fold(numbered: Numbered, wanted: readonly Address[], opened: readonly Address[]): Folding {
  const { tree } = numbered
  if (tree.length <= MOST_UNFOLDED) return { tree, buds: new Map() }
  const kept = liveliest(numbered)
  const keep = (post: number) => {
    for (let up = post; up !== -1 && kept[up] === 0; up = numbered.parents[up] ?? -1) kept[up] = 1
  }
  for (const post of wanted) if (numbered.of(post) < tree.length) keep(numbered.of(post))
  for (const post of opened) for (const answer of sameBud(numbered, numbered.of(post))) keep(answer)
  return folded(numbered, kept)
}

/** A post is as lively as all that grew from it; so an answer is never livelier than what it answers. 1 for each that stays. */
function liveliest(numbered: Numbered): Uint8Array {
  const { tree, commented } = numbered
  const comments = new Int32Array(tree.length)
  for (const post of commented) if (post !== -1) comments[post] = (comments[post] ?? 0) + 1
  const lively = new Float64Array(comments).map((count) => 1 + Math.log1p(count))
  grown(numbered, lively)
  const least = lively.slice().sort()[tree.length - KEPT] ?? 0
  const kept = new Uint8Array(tree.length)
  let room = KEPT
  for (let post = 0; post < tree.length; post += 1) {
    if ((lively[post] ?? 0) <= least) continue
    kept[post] = 1
    room -= 1
  }
  for (let post = 0; room > 0 && post < tree.length; post += 1) {
    if (lively[post] !== least) continue
    kept[post] = 1
    room -= 1
  }
  return kept
}

const HOUR = 3600
const DAY = 24 * HOUR
const SPANS = [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY, 365 * DAY]

/** Which bud of its parent, which has so many answers, an answer falls into. */
function budOf({ parents, times }: Numbered, answer: number, answers: number): number {
  if (answers <= CROWD) return 0
  const seconds = times[answer] ?? Number.NaN
  if (Number.isNaN(seconds)) return -1
  const since = seconds - (times[parents[answer] ?? 0] || 0)
  const place = SPANS.findIndex((span) => since < span)
  return place === -1 ? SPANS.length : place
}

/** The first of the answers that hide in one bud, in the order of time. */
function sameBud(numbered: Numbered, first: number): readonly number[] {
  const parent = numbered.parents[first] ?? -1
  if (parent === -1) return []
  const answers = [...numbered.parents.keys()].filter((post) => numbered.parents[post] === parent)
  const bud = budOf(numbered, first, answers.length)
  const same = answers.filter((answer) => budOf(numbered, answer, answers.length) === bud)
  return inTime(numbered, same).slice(0, OPENED_AT_ONCE)
}

/** Those without a date first, then the earliest; equals by address. */
function inTime({ tree, times }: Numbered, answers: number[]): readonly number[] {
  const at = (post: number) => (Number.isNaN(times[post]) ? Number.NEGATIVE_INFINITY : (times[post] ?? 0))
  const address = (post: number) => tree[post]?.address ?? ''
  return answers.sort((a, b) => (at(a) === at(b) ? (address(a) < address(b) ? -1 : 1) : at(a) - at(b)))
}

function folded(numbered: Numbered, kept: Uint8Array): Folding {
  const { tree } = numbered
  const posts = grown(numbered, new Int32Array(tree.length).fill(1))
  const buds = new Map<Address, Bud>()
  const stays = kept.slice()
  for (const away of awayOf(numbered, kept)) {
    const answers = inTime(numbered, away)
    const [first, middle] = [answers[0] ?? 0, answers[Math.floor(answers.length / 2)] ?? 0]
    stays[first] = 1
    const all = answers.reduce((sum, answer) => sum + (posts[answer] ?? 1), 0)
    const when = numbered.times[middle] ?? Number.NaN
    if (all > 1) buds.set(tree[first]?.address ?? '', { posts: all, when: Number.isNaN(when) ? null : when })
  }
  return { tree: tree.filter((_, post) => stays[post] === 1), buds }
}

/** Answers that go away from posts that stay, by the bud they fall into. */
function awayOf(numbered: Numbered, kept: Uint8Array): Iterable<number[]> {
  const { tree, parents } = numbered
  const answers = new Int32Array(tree.length)
  for (const parent of parents) if (parent !== -1) answers[parent] = (answers[parent] ?? 0) + 1
  const away = new Map<number, number[]>()
  for (let post = 0; post < tree.length; post += 1) {
    const parent = parents[post] ?? -1
    if (kept[post] === 1 || parent === -1 || kept[parent] === 0) continue
    const bud = parent * (SPANS.length + 2) + budOf(numbered, post, answers[parent] ?? 0) + 1
    const group = away.get(bud)
    if (group) group.push(post)
    else away.set(bud, [post])
  }
  return away.values()
}
