// Which lane a blog gets, and how high each lane stands, with room for its names above it and its comments under it.
import type { Address } from '../graph/model.ts'
import { bunchSize } from './grapes.ts'
import { type Ground, TOP } from './ground.ts'
import { MANY } from './marks.ts'
import { postWords } from './post-words.ts'
import type { Talk } from './talk.ts'
import { textWidth } from './text-width.ts'

/** The posts of one blog in the order of time, and the pixels that they and its name take of their lane. */
export interface BlogLane {
  readonly name: string
  readonly posts: readonly Address[]
  readonly left: number
  readonly right: number
  readonly lane: number
}

/** A name over a lane, in pixels. */
export interface NameOnLane {
  readonly lane: number
  readonly left: number
  readonly right: number
}

export interface LaneGround {
  readonly lanes: readonly BlogLane[]
  readonly names: readonly NameOnLane[]
  readonly laneOf: (post: Address) => number
  readonly y: (lane: number) => number
  /** The strips where tendrils run along a lane: the lowest of those over its names, and the one under its titles. */
  readonly over: (lane: number) => number
  readonly under: (lane: number) => number
  readonly bottom: number
}

/** Strips over a lane, so that tendrils of different posts need not share one, and the pixels of each. */
export const STRIPS = 3
export const STRIP = 3
/** Pixels between a disc and the name above it. */
export const NAME_GAP = 6
const GAP = 28
const AIR = 5
const LEAST_UNDER = 13

export function laneGround(talk: Talk, ground: Ground): LaneGround {
  const lanes = blogLanes(talk, ground)
  const laneOf = new Map(lanes.flatMap(({ posts, lane }) => posts.map((post) => [post, lane] as const)))
  const { rows, bottom } = laneRows(talk, ground, lanes)
  return {
    ...{ lanes, bottom, names: lanes.map((blog) => nameOn(ground, blog)), laneOf: (post) => laneOf.get(post) ?? 0 },
    y: (lane) => rows[lane]?.y ?? TOP,
    over: (lane) => rows[lane]?.over ?? TOP,
    under: (lane) => rows[lane]?.under ?? TOP,
  }
}

function nameOn({ sizes, x, r }: Ground, { name, posts: [first = ''], lane }: BlogLane): NameOnLane {
  const left = x(first) - r(first)
  return { lane, left, right: left + textWidth(name, sizes.font, true) }
}

interface LaneRow {
  readonly y: number
  readonly over: number
  readonly under: number
}

function laneRows(talk: Talk, { sizes, r }: Ground, lanes: readonly BlogLane[]) {
  const rows: LaneRow[] = []
  let bottom = TOP - STRIPS * STRIP
  for (const [, blogs] of [...Map.groupBy(lanes, ({ lane }) => lane)].sort(([a], [b]) => a - b)) {
    const posts = blogs.flatMap((blog) => blog.posts)
    const over = bottom + STRIPS * STRIP
    const y = over + Math.max(...blogs.map(({ posts: [first = ''] }) => r(first))) + NAME_GAP + sizes.font + AIR
    const under = y + Math.max(LEAST_UNDER, ...posts.map((post) => r(post) + AIR))
    const bunches = posts.map((post) => bunchSize(talk.comments(post).length, sizes.grape).height + r(post))
    rows.push({ y, over, under })
    bottom = Math.max(under, y + Math.max(...bunches)) + AIR
  }
  return { rows, bottom }
}

/** Pixels that are kept right of the last post of a blog, so that what comes after on its lane does not cut the title; none in a crowd. */
function titleRoom(talk: Talk, { sizes, posts }: Ground, post: Address): number {
  return posts.length > MANY ? 0 : Math.min(MOST_KEPT, textWidth(postWords(talk, post).quiet, sizes.font - 1))
}
const MOST_KEPT = 240

/** Blogs by their first post, the root's first; each on the lane nearest to what it answered that is free for all its time: tendrils stay short. */
export function blogLanes(talk: Talk, ground: Ground): readonly BlogLane[] {
  const nameOf = (post: Address) => (talk.folded(post) > 0 ? post : (talk.post(post)?.blogName ?? ''))
  const byBlog = [...Map.groupBy(ground.posts, nameOf)].map(([name, own]) => {
    const posts = own.toSorted((a, b) => ground.x(a) - ground.x(b))
    const xs = posts.map(ground.x)
    const bud = posts.find((post) => talk.folded(post) > 0)
    const words = bud === undefined ? name : postWords(talk, bud).strong
    const [left, last] = [Math.min(...xs) - GAP / 2, Math.max(...xs)]
    const title = bud === undefined ? titleRoom(talk, ground, posts.at(-1) ?? '') : 0
    const named = left + textWidth(words, ground.sizes.font, true)
    return { name: words, posts, left, right: Math.max(last + title, named) + GAP }
  })
  const rootFirst = (posts: readonly Address[]) => (posts.includes(talk.data.root) ? 0 : 1)
  byBlog.sort((a, b) => rootFirst(a.posts) - rootFirst(b.posts) || a.left - b.left || (a.name < b.name ? -1 : 1))
  const taken: { readonly left: number; readonly right: number }[][] = []
  const lanes = new Map<Address, number>()
  return byBlog.map((blog) => {
    const isFree = (lane: number) =>
      taken[lane]?.every(({ left, right }) => right <= blog.left || blog.right <= left) ?? false
    const answered = lanes.get(talk.parent(blog.posts[0] ?? '') ?? '') ?? 0
    const free = [...taken.keys()].filter(isFree).sort((a, b) => Math.abs(a - answered) - Math.abs(b - answered))
    const lane = free[0] ?? taken.length
    taken[lane] = [...(taken[lane] ?? []), blog]
    for (const post of blog.posts) lanes.set(post, lane)
    return { ...blog, lane }
  })
}
