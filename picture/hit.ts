// What stands at a place of a scene: a post, its comments, the words beside it or the tendril that leads to it. Pure.
import { type Quadtree, quadtree } from 'd3'
import type { Address } from '../graph/model.ts'
import type { Scene } from './scene.ts'
import { type Point, pointAt } from './tendrils.ts'

export interface Hit {
  readonly post: Address
  /** Its comments were met, not its disc. */
  readonly comments: boolean
  /** The post it answers, when its tendril was met. */
  readonly parent: Address | null
}

interface Spot extends Hit {
  readonly x: number
  readonly y: number
  /** Pixels within which it is met. */
  readonly reach: number
}

/** Half of the least target that a finger meets (WCAG 2.2, 2.5.8). */
const TOUCH = 12
const WORDS_STEP = 20

/** The first look finds out what stands where, each further one costs next to nothing. `zoom`: scene pixels look that much larger. */
export function hitTest(scene: Scene): (x: number, y: number, zoom?: number) => Hit | null {
  let layers: readonly SpotLayer[] | null = null
  return (x, y, zoom = 1) => {
    layers ??= layersOf(scene)
    for (const { tree, reach } of layers) {
      const spot = tree.find(x, y, reach / zoom)
      if (spot && Math.hypot(spot.x - x, spot.y - y) <= spot.reach / Math.min(1, zoom)) {
        return { post: spot.post, comments: spot.comments, parent: spot.parent }
      }
    }
    return null
  }
}

interface SpotLayer {
  readonly tree: Quadtree<Spot>
  readonly reach: number
}

function layersOf(scene: Scene): readonly SpotLayer[] {
  return [postSpots(scene), grapeSpots(scene), wordSpots(scene), tendrilSpots(scene)].map((spots) => ({
    tree: quadtree(
      [...spots],
      ({ x }) => x,
      ({ y }) => y,
    ) as Quadtree<Spot>,
    reach: spots.reduce((most, { reach }) => Math.max(most, reach), 0),
  }))
}

const postSpots = ({ posts }: Scene): readonly Spot[] =>
  posts.map(({ address, x, y, r }) => ({
    post: address,
    comments: false,
    parent: null,
    x,
    y,
    reach: Math.max(TOUCH, r),
  }))

const grapeSpots = ({ grapes }: Scene): readonly Spot[] =>
  grapes.map(({ post, x, y, r }) => ({ post, comments: true, parent: null, x, y, reach: r + 3 }))

/** Words are met along their line. */
function wordSpots({ labels }: Scene): readonly Spot[] {
  return labels.flatMap(({ post, box, size }) => {
    const count = Math.max(1, Math.ceil((box.right - box.left) / WORDS_STEP))
    return Array.from({ length: count + 1 }, (_, step) => ({
      ...{ post, comments: false, parent: null, y: (box.top + box.bottom) / 2 },
      ...{ x: box.left + ((box.right - box.left) * step) / count, reach: Math.max(TOUCH, size * 0.8) },
    }))
  })
}

const ALONG_STEP = 14
const MOST_ALONG = 40

/** Tendrils are met along their curve, and along the line to it but for its first piece: others leave the post there too. */
function tendrilSpots({ tendrils }: Scene): readonly Spot[] {
  return tendrils.flatMap(({ child, parent, curve, stem }) => {
    const corners = stem === null ? [] : [...stem.slice(1), curve[0]]
    const pieces = corners.slice(1).map((end, index) => [corners[index] ?? end, end] as const)
    const points = [
      ...pieces.flatMap(([from, to]) => spread(from, to, (t) => between(from, to, t))),
      ...spread(curve[0], curve[3], (t) => pointAt(curve, t)),
    ]
    return points.map((point) => ({ post: child, comments: false, parent, reach: 8, ...point }))
  })
}

/** Points between two, so close that a pointer meets one of them. */
function spread(from: Point, to: Point, at: (part: number) => Point): readonly Point[] {
  const count = Math.min(MOST_ALONG, Math.ceil((Math.abs(to.x - from.x) + Math.abs(to.y - from.y)) / ALONG_STEP))
  return Array.from({ length: Math.max(0, count - 1) }, (_, step) => at((step + 1) / count))
}

const between = (from: Point, to: Point, t: number): Point => ({
  x: from.x + (to.x - from.x) * t,
  y: from.y + (to.y - from.y) * t,
})
