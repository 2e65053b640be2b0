// Where the comments of a post stand: packed into a bunch that narrows downwards, or open on a shoot, each at its time.
import type { CommentJson } from '../answers/shapes.ts'
import { type Point, short } from './tendrils.ts'

/** A bunch is full at 7 + 6 + … + 1 grapes; a number beside it says how many more there are. */
export const FULL_BUNCH = 28

/** Comments in the order they were written; those without a date last. */
export function inTime(
  comments: readonly CommentJson[],
  when: (comment: CommentJson) => number | null,
): readonly CommentJson[] {
  const timed = comments.map((comment) => ({ comment, time: when(comment) ?? Number.POSITIVE_INFINITY }))
  timed.sort((a, b) => (a.time === b.time ? (a.comment.address < b.comment.address ? -1 : 1) : a.time - b.time))
  return timed.map(({ comment }) => comment)
}

/** Width and height of a bunch of `count` grapes of radius `r`. */
export function bunchSize(count: number, r: number): { readonly width: number; readonly height: number } {
  if (count === 0) return { width: 0, height: 0 }
  const rows = bunchRows(Math.min(count, FULL_BUNCH))
  return { width: (rows[0] ?? 1) * pitch(r), height: (rows.length - 1) * pitch(r) * ROW + 2 * r }
}

/** Centres of the first 28 grapes of a bunch that hangs from `top`. */
export function bunchPlaces(count: number, r: number, top: Point): readonly Point[] {
  return bunchRows(Math.min(count, FULL_BUNCH)).flatMap((length, row) =>
    Array.from({ length }, (_, index) => ({
      x: top.x + (index - (length - 1) / 2) * pitch(r),
      y: top.y + r + row * pitch(r) * ROW,
    })),
  )
}

const ROW = 0.87
const pitch = (r: number) => 2 * r + 0.6

/** Lengths of the rows: each one shorter than the one above it, the last as long as is left. */
function bunchRows(count: number): readonly number[] {
  const widest = Math.ceil((Math.sqrt(8 * count + 1) - 1) / 2)
  const rows: number[] = []
  for (let left = count, length = widest; left > 0; left -= length, length -= 1) rows.push(Math.min(length, left))
  return rows
}

/**
 * Pixels along a shoot for `wanted` pixels in rising order: each at its place or as near after it as its neighbours leave room, all
 * between `left` and `right`. Null when there are more than fit side by side.
 */
export function shootPlaces(
  wanted: readonly number[],
  spacing: number,
  left: number,
  right: number,
): readonly number[] | null {
  if ((wanted.length - 1) * spacing > right - left) return null
  const places: number[] = []
  for (const x of wanted) places.push(Math.max(x, left, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + spacing))
  let limit = right
  return places
    .reverse()
    .map((x) => {
      const place = Math.min(x, limit)
      limit = place - spacing
      return place
    })
    .reverse()
}

const DEEPEST_ARC = 3

/** For each span, how deep its arc hangs, 0 to 3: short ones inside long ones, so that none runs along another. */
export function arcLevels(spans: readonly (readonly [number, number])[]): readonly number[] {
  const levels = spans.map(() => 0)
  const byLength = spans
    .map(([a, b], index) => ({ index, left: Math.min(a, b), right: Math.max(a, b) }))
    .sort((a, b) => a.right - a.left - (b.right - b.left) || a.index - b.index)
  for (const [place, span] of byLength.entries()) {
    const under = byLength
      .slice(0, place)
      .filter((other) => other.left <= span.right && span.left <= other.right)
      .map(({ index }) => (levels[index] ?? 0) + 1)
    levels[span.index] = Math.min(DEEPEST_ARC, Math.max(0, ...under))
  }
  return levels
}

/** A small bow under the line from a comment to its reply, the deeper the higher its level. */
export function replyArc(from: Point, to: Point, r: number, level: number): string {
  const depth = Math.min(4.5, 3 + Math.abs(to.x - from.x) / 12) + level * 2.8
  const [x1, x2, y] = [from.x, to.x, from.y + r]
  const bend = Math.min(6, Math.abs(x2 - x1) / 3) * Math.sign(x2 - x1)
  const bottom = y + depth
  return `M${short(x1)},${short(y)}Q${short(x1)},${short(bottom)} ${short(x1 + bend)},${short(bottom)}H${short(x2 - bend)}Q${short(x2)},${short(bottom)} ${short(x2)},${short(y)}`
}
