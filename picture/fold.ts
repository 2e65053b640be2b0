// Folds quiet branches of a large conversation into buds: the liveliest posts stay, the others are counted where they hang.
import { bisectRight } from 'd3'
import type { BranchJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { grown, type Numbered, numberOf } from './numbered.ts'

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
  /** The post of each branch that is left. */
  readonly branches: readonly number[]
  readonly buds: ReadonlyMap<Address, Bud>
}

/** `wanted`: posts that must be seen. A bud in `opened`, named by its first post, shows its answers. */
export function fold(numbered: Numbered, wanted: readonly Address[], opened: readonly Address[]): Folding {
  const { tree, branches, parents } = numbered
  if (tree.length <= MOST_UNFOLDED) return { tree, branches, buds: new Map() }
  const kept = liveliest(numbered)
  const keep = (post: number) => {
    for (let up = post; up !== -1 && kept[up] === 0; up = parents[up] ?? -1) kept[up] = 1
  }
  for (const post of wanted) keep(numberOf(numbered, post))
  for (const post of opened) for (const answer of sameBud(numbered, numberOf(numbered, post))) keep(answer)
  return folded(numbered, kept)
}

/** A post is as lively as all that grew from it; so an answer is never livelier than what it answers. 1 for each that stays. */
function liveliest(numbered: Numbered): Uint8Array {
  const { posts, branches } = numbered
  const alone = commentCounts(numbered).map((comments) => 1 + Math.log1p(comments))
  const lively = valuesOf(branches, grown(numbered, alone))
  const ranked = lively.toSorted()
  const least = ranked[branches.length - KEPT] ?? 0
  let roomForEquals = KEPT - (ranked.length - bisectRight(ranked, least))
  const kept = new Uint8Array(posts.length)
  for (let at = 0; at < branches.length; at += 1) {
    const value = lively[at] ?? 0
    if (value < least || (value === least && roomForEquals === 0)) continue
    if (value === least) roomForEquals -= 1
    kept[branches[at] ?? 0] = 1
  }
  return kept
}

/** Of each post. */
function commentCounts({ posts, commented }: Numbered): Float64Array {
  const counts = new Float64Array(posts.length)
  for (let at = 0; at < commented.length; at += 1) {
    const post = commented[at] ?? -1
    if (post !== -1) counts[post] = (counts[post] ?? 0) + 1
  }
  return counts
}

function valuesOf(numbers: ArrayLike<number>, values: Float64Array): Float64Array {
  const own = new Float64Array(numbers.length)
  for (let at = 0; at < own.length; at += 1) own[at] = values[numbers[at] ?? 0] ?? 0
  return own
}

const HOUR = 3600
const DAY = 24 * HOUR
const SPANS = [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY, 365 * DAY] as const

/** Which bud of its parent, which has so many answers, an answer falls into. */
function budOf({ parents, times }: Numbered, answer: number, answers: number): number {
  if (answers <= CROWD) return 0
  const seconds = times[answer] ?? Number.NaN
  if (Number.isNaN(seconds)) return -1
  const since = seconds - (times[parents[answer] ?? 0] || 0)
  let bud = 0
  while (since >= (SPANS[bud] ?? Number.POSITIVE_INFINITY)) bud += 1
  return bud
}

/** The answers that hide in one bud, which its first names, in the order of time. */
function sameBud(numbered: Numbered, first: number): readonly number[] {
  const parent = numbered.parents[first] ?? -1
  if (parent === -1) return []
  const answers = [...numbered.branches].filter((post) => numbered.parents[post] === parent)
  const bud = budOf(numbered, first, answers.length)
  const same = answers.filter((answer) => budOf(numbered, answer, answers.length) === bud)
  return same.sort((a, b) => (isBefore(numbered, a, b) ? -1 : 1)).slice(0, OPENED_AT_ONCE)
}

/** Those without a date stand before all others. Equals by address. */
function isBefore({ times, posts }: Numbered, post: number, other: number): boolean {
  const time = times[post] ?? Number.NaN
  const otherTime = times[other] ?? Number.NaN
  if (time === otherTime || (Number.isNaN(time) && Number.isNaN(otherTime))) {
    return (posts[post]?.address ?? '') < (posts[other]?.address ?? '')
  }
  return time < otherTime || Number.isNaN(time)
}

function folded(numbered: Numbered, kept: Uint8Array): Folding {
  const { tree, branches, posts } = numbered
  const sizes = grown(numbered, new Float64Array(posts.length).fill(1))
  const buds = new Map<Address, Bud>()
  const stays = kept.slice()
  for (const answers of awayOf(numbered, kept)) {
    let first = answers[0] ?? 0
    let all = 0
    for (const answer of answers) {
      if (isBefore(numbered, answer, first)) first = answer
      all += sizes[answer] ?? 1
    }
    stays[first] = 1
    if (all > 1) buds.set(posts[first]?.address ?? '', { posts: all, when: middleTime(numbered, answers) })
  }
  const isLeft = (_: unknown, at: number) => stays[branches[at] ?? 0] === 1
  return { tree: tree.filter(isLeft), branches: branches.filter(isLeft), buds }
}

/** Null when the middle one has no date: those without one stand before all others. */
function middleTime({ times }: Numbered, answers: readonly number[]): number | null {
  const own = new Float64Array(answers.length)
  let dated = 0
  for (const answer of answers) {
    const time = times[answer] ?? Number.NaN
    if (Number.isNaN(time)) continue
    own[dated] = time
    dated += 1
  }
  const middle = Math.floor(answers.length / 2) - (answers.length - dated)
  return middle < 0 ? null : (own.subarray(0, dated).sort()[middle] ?? null)
}

/** Answers that go away from posts that stay, by the bud they fall into. */
function awayOf(numbered: Numbered, kept: Uint8Array): Iterable<readonly number[]> {
  const { branches, parents } = numbered
  const answers = new Int32Array(parents.length)
  for (let post = 0; post < parents.length; post += 1) {
    const parent = parents[post] ?? -1
    if (parent !== -1) answers[parent] = (answers[parent] ?? 0) + 1
  }
  const away = new Map<number, number[]>()
  for (let at = 0; at < branches.length; at += 1) {
    const post = branches[at] ?? 0
    const parent = parents[post] ?? -1
    if (kept[post] === 1 || parent === -1 || kept[parent] === 0) continue
    const bud = parent * (SPANS.length + 2) + budOf(numbered, post, answers[parent] ?? 0) + 1
    const group = away.get(bud)
    if (group) group.push(post)
    else away.set(bud, [post])
  }
  return away.values()
}
