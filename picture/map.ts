// The map: posts where the links between them pull them, whatever their time. Camps stand together, what joins two camps between them.
import { extent } from 'd3'
import type { Address } from '../graph/model.ts'
import { besidePinned } from './beside-pinned.ts'
import type { Mapped } from './choices.ts'
import { placeLabels, type Wish } from './labels.ts'
import { type Bodies, settle, TOLD } from './map-force.ts'
import { linesOf, type Marks, postMark, radiusOf, strandsOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import { postWords } from './post-words.ts'
import type { Box, PostMark, Tendril, Undressed } from './scene.ts'
import { drawnPosts, type Talk, tiesOf } from './talk.ts'
import { type Curve, type Point, pointAt } from './tendrils.ts'
import { textWidth } from './text-width.ts'

const EDGE = 40
/** Height by width: a telephone is held upright. */
const [SHAPE, UPRIGHT_SHAPE] = [0.62, 1]
const UPRIGHT = 600
/** Left and right of it, for names. */
const UPRIGHT_EDGE = 60
const [LOWEST, HIGHEST] = [240, 900]
/** Fewer posts fit into a window together with what stands over and under them, in larger discs. */
const FEW = 60
const HIGHEST_OF_FEW = 640
/** So few have room for their titles. */
const TITLED = 24
/** A few posts are not blown up to fill a wide screen. */
const MOST_SCALE = { posts: 7, blogs: 8 } as const
const [SMALLEST, SMALLEST_OF_FEW] = [3, 5]
const FONT = 11

const CROWD = 800

/** Smaller where there are many. */
const radius = (talk: Talk, post: Address): number =>
  radiusOf(talk, post, talk.data.tree.length > FEW ? SMALLEST : SMALLEST_OF_FEW) *
  (talk.data.tree.length > CROWD ? 0.55 : 1)

/** What has to be settled, in the order of drawnPosts. */
export function bodiesOf(talk: Talk): Bodies {
  const posts = drawnPosts(talk)
  const index = new Map(posts.map((post, place) => [post, place]))
  const ties = new Map<number, readonly [number, number]>()
  const tie = (a: Address, b: Address) => {
    const from = index.get(a)
    const to = index.get(b)
    if (from === undefined || to === undefined || from === to) return
    ties.set(Math.min(from, to) * posts.length + Math.max(from, to), [from, to])
  }
  for (const { parent, child } of tiesOf(talk)) tie(child, parent)
  for (const { source, target, self } of talk.data.links) if (!self) tie(source, target)
  return { radii: posts.map((post) => radius(talk, post)), ties: [...ties.values()] }
}

interface MapGiven {
  /** x and y in turn, as settled elsewhere; null: settles here, for seconds at most. */
  readonly places: Float32Array | null
  /** How many links each link is made of, by "source target"; null: each is one. */
  readonly counts: ReadonlyMap<string, number> | null
}

export function layOutMap(talk: Talk, width: number, { places, counts }: MapGiven): Undressed {
  const settled = places ?? settle(bodiesOf(talk)).until(ticksFor(talk.data.tree.length))
  const { height, placed } = fitted(settled, width, talk.choices.mapped)
  const pins = new Map(talk.choices.pins.map((pin) => [pin.post, placed(pin.x, pin.y)]))
  const bodies = drawnPosts(talk).map((post, index) => {
    const place = pins.get(post) ?? placed(settled[2 * index] ?? 0, settled[2 * index + 1] ?? 0)
    return { post, ...place, r: radius(talk, post), pinned: pins.has(post) }
  })
  const marks: Marks = new Map(
    besidePinned(bodies).map(({ post, x, y, r }) => {
      const inside = { x: within(x, width), y: within(y, height) }
      return [post, postMark(talk, post, inside, r)]
    }),
  )
  const lines = linesOf(talk, marks, bow, counts)
  return {
    ...{ direction: 'right', width, height, plot: { left: 0, right: width, top: 0, bottom: height } },
    ...{ ticks: [], rails: [], posts: [...marks.values()], shoots: [], grapes: [], arcs: [] },
    ...{ tendrils: lines, strands: counts === null ? strandsOf(talk, marks, false) : [] },
    labels: placeLabels(
      [
        ...wishesOf(talk, [...marks.values()], width, counts === null && marks.size <= TITLED && width >= UPRIGHT),
        ...countsOn(lines, counts),
      ],
      width,
      [...marks.values()].map(boxOf),
    ),
    overview: overviewOf(talk, EDGE, width - EDGE),
  }
}

const PATIENCE = 300_000

/** Without a worker a large map is told before it stands still. */
const ticksFor = (posts: number): number => Math.min(TOLD[3], Math.ceil(PATIENCE / posts))

interface Fitted {
  readonly height: number
  readonly placed: (x: number, y: number) => Point
  readonly settledAt: (point: Point) => Point
}

/** Where a point of a map's picture lies in the measure in which the map was settled. */
export const settledAt = (places: Float32Array, width: number, mapped: Mapped, point: Point): Point =>
  fitted(places, width, mapped).settledAt(point)

/** All of it into the picture, unstretched, and the picture no higher than it needs. */
function fitted(places: Float32Array, width: number, mapped: Mapped): Fitted {
  const [left = 0, right = 0] = extent(places.filter((_, index) => index % 2 === 0)) as [number?, number?]
  const [top = 0, bottom = 0] = extent(places.filter((_, index) => index % 2 === 1)) as [number?, number?]
  const shape = width < UPRIGHT ? UPRIGHT_SHAPE : SHAPE
  const highest = Math.min(places.length > 2 * FEW ? HIGHEST : HIGHEST_OF_FEW, Math.round(width * shape))
  const scale = Math.min(
    MOST_SCALE[mapped],
    (width - 2 * (width < UPRIGHT ? UPRIGHT_EDGE : EDGE)) / Math.max(1, right - left),
    (highest - 2 * EDGE) / Math.max(1, bottom - top),
  )
  const height = Math.max(Math.min(LOWEST, highest), Math.round((bottom - top) * scale) + 2 * EDGE)
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  return {
    height,
    placed: (x, y) => ({
      x: within(width / 2 + (x - middle.x) * scale, width),
      y: within(height / 2 + (y - middle.y) * scale, height),
    }),
    settledAt: ({ x, y }) => ({ x: (x - width / 2) / scale + middle.x, y: (y - height / 2) / scale + middle.y }),
  }
}

const LEAST_EDGE = 16

/** Nothing is put outside the picture. */
const within = (place: number, size: number): number => Math.min(size - LEAST_EDGE, Math.max(LEAST_EDGE, place))

/** A slight bow, always to the same side of the way the talk went: its direction can be seen. */
function bow(from: Point, to: Point): Curve {
  const [dx, dy] = [(to.x - from.x) / 3, (to.y - from.y) / 3]
  const aside = (point: Point): Point => ({ x: point.x - dy * 0.25, y: point.y + dx * 0.25 })
  return [from, aside({ x: from.x + dx, y: from.y + dy }), aside({ x: to.x - dx, y: to.y - dy }), to]
}

/** On a bundle: how many links it is made of, the thickest first. */
function countsOn(lines: readonly Tendril[], counts: ReadonlyMap<string, number> | null): readonly Wish[] {
  if (counts === null) return []
  const countOf = ({ parent, child }: Tendril) => counts.get(`${child} ${parent}`) ?? 1
  const bundles = lines.filter((line) => countOf(line) > 1).toSorted((a, b) => countOf(b) - countOf(a))
  return bundles.flatMap((line) => {
    const { child, curve } = line
    const { x, y } = pointAt(curve, 0.5)
    return [
      {
        ...({ post: child, kind: 'more', x, y: y + FONT * 0.35, size: FONT, anchor: 'middle' } as const),
        ...{ room: 60, strong: '', quiet: `${countOf(line)}×` },
      },
    ]
  })
}

const MOST_NAMES = 120

/** The most answered are named, outwards where their names are not cut: the links run inwards. The post it all began with is, and larger. */
function wishesOf(talk: Talk, marks: readonly PostMark[], width: number, titled: boolean): readonly Wish[] {
  const ranked = [...marks].sort((a, b) => Number(b.root) - Number(a.root) || b.r - a.r).slice(0, MOST_NAMES)
  return ranked.map(({ address, x, y, r, root }) => {
    const { strong, quiet } = postWords(talk, address)
    const size = FONT + (root ? 2 : 0)
    const words = { post: address, kind: root ? 'root' : 'post', size, strong, quiet: titled ? quiet : '' } as const
    const beside = r + (root ? 9 : 4)
    const level = { ...words, y: y + size * 0.35 }
    const right: Wish = { ...level, x: x + beside, anchor: 'start', room: Math.min(LONGEST, width - x - beside) }
    const left: Wish = { ...level, x: x - beside, anchor: 'end', room: Math.min(LONGEST, x - beside) }
    const length = Math.min(textWidth(strong, size, true), width - 4 * AIR)
    const middle = Math.max(length / 2 + AIR, Math.min(x, width - length / 2 - AIR))
    const centred = { ...words, quiet: '', x: middle, anchor: 'middle', room: length + AIR } as const
    const under: Wish = { ...centred, y: y + beside + size }
    const over: Wish = { ...centred, y: y - beside - 1 }
    const isCut = ({ room }: Wish) => length > room - AIR
    const outwards = x < width / 2 ? [left, right] : [right, left]
    const whole = [
      ...outwards.filter((wish) => !isCut(wish)),
      under,
      over,
      ...outwards.filter((wish) => isCut(wish) && wish.room >= length * LEAST_SHARE),
    ]
    return inTurn(root ? [...whole, { ...under, always: true }] : whole)
  })
}
const LONGEST = 300
/** A name of which less is left says nothing. */
const LEAST_SHARE = 0.6
const AIR = 6

/** The first of them that finds room. */
const inTurn = (wishes: readonly Wish[]): Wish => wishes.reduceRight((otherwise, wish) => ({ ...wish, otherwise }))

const boxOf = ({ x, y, r }: PostMark): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })
