// A lane a blog, for blogs that talk to and fro: time runs right, the posts of a blog stand on one line. Blogs whose times do not meet share one.
import { type Ground, groundOf } from './ground.ts'
import { placeLabels, type Wish } from './labels.ts'
import { type BlogLane, type LaneGround, laneGround, NAME_GAP } from './lane-ground.ts'
import { BEFORE, waysBetween } from './lane-ways.ts'
import { linesOnWays, type Marks, postMark, strandsInLanes } from './marks.ts'
import { overviewOf } from './overview.ts'
import { postWords } from './post-words.ts'
import type { Label, Rail, Undressed } from './scene.ts'
import type { Talk } from './talk.ts'
import { short } from './tendrils.ts'
import { textWidth } from './text-width.ts'
import { drawThread } from './thread.ts'

const BELOW = 14

export function layOutLanes(talk: Talk, width: number): Undressed {
  const ground = groundOf(talk, width, { bunches: true })
  const lanes = laneGround(talk, ground)
  const marks = placeOnLanes(talk, ground, lanes)
  const { bottom } = lanes
  const posts = [...marks.values()]
  const threads = posts.map((mark) =>
    drawThread(
      ground.plan(mark.address),
      mark,
      ground.sizes,
      false,
      ({ publishedAt }) => talk.timeline.after(publishedAt) !== null,
    ),
  )
  const tendrils = linesOnWays(talk, marks, waysBetween(lanes))
  const wishes = [...nameWishes(ground, lanes.lanes, marks), ...titleWishes(talk, ground, marks)]
  const labels = placeLabels(wishes, width)
  return {
    ...{ direction: 'right', width, height: bottom + BELOW, plot: { ...ground.plot, bottom } },
    ...{ ticks: ground.axis.ticks, rails: lanes.lanes.flatMap((lane) => railOf(lane, marks, labels)), posts },
    ...{ tendrils, strands: strandsInLanes(talk, marks), shoots: [], arcs: [] },
    grapes: threads.flatMap(({ grapes }) => grapes),
    labels,
    overview: overviewOf(talk, ground.plot.left, ground.plot.right),
  }
}

function placeOnLanes(talk: Talk, ground: Ground, { laneOf, y }: LaneGround): Marks {
  return new Map(
    ground.posts.map((post) => {
      const place = { x: ground.x(post), y: y(laneOf(post)) }
      return [post, postMark(talk, post, place, ground.r(post))]
    }),
  )
}

/** From post to post of a blog, past their titles. */
function railOf({ name, posts, lane }: BlogLane, marks: Marks, labels: readonly Label[]): readonly Rail[] {
  const own = posts.flatMap((post) => marks.get(post) ?? []).sort((a, b) => a.x - b.x)
  const titles = new Map(labels.flatMap(({ kind, post, box }) => (kind === 'post' ? [[post, box.right] as const] : [])))
  const pieces = own.slice(1).flatMap((next, index) => {
    const from = (titles.get(own[index]?.address ?? '') ?? own[index]?.x ?? next.x) + RAIL_AIR
    return next.x - from < SHORTEST_RAIL ? [] : [`M${short(from)},${short(next.y)}H${short(next.x)}`]
  })
  return pieces.length === 0 ? [] : [{ key: `${name} ${lane}`, path: pieces.join('') }]
}
const RAIL_AIR = 6
const SHORTEST_RAIL = 12

function nameWishes({ sizes, width }: Ground, lanes: readonly BlogLane[], marks: Marks): readonly Wish[] {
  return lanes.flatMap(({ name, posts: [earliest = ''] }) => {
    const first = marks.get(earliest)
    if (!first) return []
    const place = { x: first.x - first.r, y: first.y - first.r - NAME_GAP, size: sizes.font, anchor: 'start' } as const
    const words = { room: width - place.x, strong: name, quiet: '' }
    return [{ post: first.address, kind: 'lane', ...place, ...words }] as const
  })
}

const LONGEST_TITLE = 260
/** A title cut shorter says nothing: it is told when the post is pointed at. */
const LEAST_TITLE = 90
const AIR = 4

/** As far as the next post of the lane, whole over what passes: a halo of paper keeps them apart. */
function titleWishes(talk: Talk, { sizes, width, axis }: Ground, marks: Marks): readonly Wish[] {
  const ranked = [...marks.values()].filter(({ folded }) => folded === 0).sort((a, b) => b.r - a.r)
  return ranked.flatMap(({ address, x, y, r, upstream }) => {
    const next = [...marks.values()]
      .filter((other) => other.y === y && other.x > x)
      .map((other) => other.x - other.r - BEFORE - 5)
    const place = { x: x + r + 5, y: y + sizes.font * 0.35, size: sizes.font - 1, anchor: 'start' } as const
    const right = upstream ? axis.zero - BEFORE : width
    const room = Math.min(LONGEST_TITLE, right - place.x, ...next.map((left) => left - place.x))
    const { quiet } = postWords(talk, address)
    const isTold = room >= Math.min(LEAST_TITLE, textWidth(quiet, place.size) + AIR)
    return isTold ? { post: address, kind: 'post', ...place, room, strong: '', quiet } : []
  })
}
