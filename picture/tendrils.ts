// The shape of a tendril: leaves the answered post steeply, arrives level at the answer. Every tendril is the same curve stretched, so
// that those of one post fan out and never cross. Also what stands on it: ticks for its proofs, a leaf, a cross.

export interface Point {
  readonly x: number
  readonly y: number
}
export type Curve = readonly [Point, Point, Point, Point]

const STEEP = 0.7
const LEAN = 0.06
const LEVEL = 0.36

export function tendrilCurve(from: Point, to: Point): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (Math.abs(dy) < 1) return [from, { x: from.x + dx / 3, y: to.y }, { x: from.x + (2 * dx) / 3, y: to.y }, to]
  return [from, { x: from.x + dx * LEAN, y: from.y + dy * STEEP }, { x: from.x + dx * LEVEL, y: to.y }, to]
}

/** For lists: the tight bend from the lane of the parent to the child; a straight line leads to it from the parent. */
export function hookCurve(from: Point, to: Point): Curve {
  const start = { x: from.x, y: to.y - Math.min(14, to.y - from.y) }
  return [start, { x: from.x, y: to.y - 3 }, { x: from.x + 3, y: to.y }, to]
}

export const curvePath = ([a, b, c, d]: Curve): string => `M${at(a)}C${at(b)} ${at(c)} ${at(d)}`

/** A line of straight pieces whose corners are rounded. */
export function bentPath(points: readonly Point[], radius = 8): string {
  const corners = points.slice(1, -1).flatMap((corner, index) => {
    const [before, after] = [points[index] ?? corner, points[index + 2] ?? corner]
    const inner = (end: Point): Point => {
      const length = Math.hypot(end.x - corner.x, end.y - corner.y) || 1
      const part = Math.min(radius, length / 2) / length
      return { x: corner.x + (end.x - corner.x) * part, y: corner.y + (end.y - corner.y) * part }
    }
    return [`L${at(inner(before))}Q${at(corner)} ${at(inner(after))}`]
  })
  const [first, last] = [points[0], points.at(-1)]
  return first && last ? `M${at(first)}${corners.join('')}L${at(last)}` : ''
}

/** The curve as a closed band, `thick` pixels wide where it leaves and `thin` where it arrives. */
export function curveOutline([a, b, c, d]: Curve, thick: number, thin: number): string {
  const normals = [normal(a, b), normal(b, c), normal(c, d)] as const
  const widths = [thick, thick * 0.8 + thin * 0.2, thick * 0.25 + thin * 0.75, thin]
  const across = [normals[0], middle(normals[0], normals[1]), middle(normals[1], normals[2]), normals[2]]
  const side = (sign: number) =>
    [a, b, c, d].map((point, index) => {
      const [n, half] = [across[index] ?? normals[0], ((widths[index] ?? thin) / 2) * sign]
      return at({ x: point.x + n.x * half, y: point.y + n.y * half })
    })
  const [there, back] = [side(1), side(-1)]
  return `M${there[0]}C${there[1]} ${there[2]} ${there[3]}L${back[3]}C${back[2]} ${back[1]} ${back[0]}Z`
}

/** `count` short strokes across the curve, the last `gap` pixels before its end. */
export function proofTicks(curve: Curve, count: number, gap: number): string {
  return Array.from({ length: count }, (_, index) => {
    const { point, along } = nearEnd(curve, gap + index * 4)
    return `M${at(offset(point, along, 0, 4))}L${at(offset(point, along, 0, -4))}`
  }).join('')
}

/** A leaf on the curve, the last `gap` pixels before its end. */
export function leafPath(curve: Curve, gap: number): string {
  const { point, along } = nearEnd(curve, gap)
  const tip = offset(point, along, -8, -9)
  const [outer, inner] = [offset(point, along, -8, 0), offset(point, along, 0.5, -7.5)]
  return `M${at(point)}Q${at(outer)} ${at(tip)}Q${at(inner)} ${at(point)}Z`
}

/** A small cross at the middle of the curve. */
export function crossPath(curve: Curve): string {
  const { x, y } = pointAt(curve, 0.5)
  return crossAt({ x, y }, 4)
}

export const crossAt = ({ x, y }: Point, r: number): string =>
  `M${at({ x: x - r, y: y - r })}L${at({ x: x + r, y: y + r })}M${at({ x: x - r, y: y + r })}L${at({ x: x + r, y: y - r })}`

/** A hair-thin bow for a link outside the tree. */
export function strandCurve(from: Point, to: Point): Curve {
  const half = (from.x + to.x) / 2
  return [from, { x: half, y: from.y }, { x: half, y: to.y }, to]
}

export function pointAt([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t
  const mix = (p: number, q: number, r: number, s: number) =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) }
}

/** A point of the curve `gap` pixels before its end, and the direction it goes there. */
function nearEnd(curve: Curve, gap: number): { readonly point: Point; readonly along: Point } {
  const [, , c, d] = curve
  const speed = 3 * Math.hypot(d.x - c.x, d.y - c.y) || 1
  const t = Math.max(0.4, 1 - gap / speed)
  const [point, next] = [pointAt(curve, t), pointAt(curve, t + 0.01)]
  const length = Math.hypot(next.x - point.x, next.y - point.y) || 1
  return { point, along: { x: (next.x - point.x) / length, y: (next.y - point.y) / length } }
}

const offset = ({ x, y }: Point, along: Point, ahead: number, aside: number): Point => ({
  x: x + along.x * ahead - along.y * aside,
  y: y + along.y * ahead + along.x * aside,
})

function normal(a: Point, b: Point): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  return length === 0 ? { x: 0, y: 0 } : { x: -(b.y - a.y) / length, y: (b.x - a.x) / length }
}

/** The direction between two, of length 1. */
function middle(a: Point, b: Point): Point {
  const length = Math.hypot(a.x + b.x, a.y + b.y)
  return length === 0 ? a : { x: (a.x + b.x) / length, y: (a.y + b.y) / length }
}

/** A tenth of a pixel is enough for the eye and keeps goldens small. */
export const short = (value: number): string => String(Math.round(value * 10) / 10 + 0)
export const at = ({ x, y }: Point): string => `${short(x)},${short(y)}`
