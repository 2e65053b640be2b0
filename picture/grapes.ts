// Where the comments of a post stand: packed into a bunch that narrows downwards, or open on a shoot, each at its time.
import type { CommentJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import type { Point } from './tendrils.ts'

/** A bunch is full at 7 + 6 + … + 1 grapes; a number beside it says how many more there are. */
export const FULL_BUNCH = 28

/** Comments of each post in the order they were written; those without a date last. */
export function commentsByPost(
  comments: readonly CommentJson[],
  when: (address: Address) => number | null,
): ReadonlyMap<Address, readonly CommentJson[]> {
  const time = (comment: CommentJson) => when(comment.address) ?? Number.POSITIVE_INFINITY
  const sorted = [...comments].sort((a, b) =>
    time(a) === time(b) ? (a.address < b.address ? -1 : 1) : time(a) - time(b),
  )
  return Map.groupBy(sorted, (comment) => comment.post)
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

/** A small bow under the line from a comment to its reply. */
export function replyArc(from: Point, to: Point, r: number): string {
  const depth = Math.min(7, 4 + Math.abs(to.x - from.x) / 12)
  const [x1, x2, y] = [from.x, to.x, from.y + r]
  const round = (value: number) => Math.round(value * 10) / 10
  return `M${round(x1)},${round(y)}C${round(x1)},${round(y + depth * 1.3)} ${round(x2)},${round(y + depth * 1.3)} ${round(x2)},${round(y)}`
}
