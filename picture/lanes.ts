// A lane a blog, for blogs that talk to and fro: time runs right, the posts of a blog stand on one line. Blogs whose times do not meet share one.
import { counted } from '../answers/plural.ts'
import type { Address } from '../graph/model.ts'
import { bunchSize } from './grapes.ts'
import { type Ground, groundOf, TOP } from './ground.ts'
import { placeLabels, type Wish } from './labels.ts'
import { CROWD, type Marks, postMark, strandsOf, tendrilsOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import type { PostMark, Rail, Tendril, Undressed } from './scene.ts'
import type { Talk } from './talk.ts'
import { laneCurve, short, slackCurve } from './tendrils.ts'
import { textWidth } from './text-width.ts'
import { drawThread } from './thread.ts'

/** The posts of one blog, and the pixels that they and its name take of their lane. */
export interface BlogLane {
  readonly name: string
  readonly posts: readonly Address[]
  readonly left: number
  readonly right: number
  readonly lane: number
}

const GAP = 28
const NAME_ABOVE = 26
const BELOW = 14

export function layOutLanes(talk: Talk, width: number): Undressed {
  const ground = groundOf(talk, width, { bunches: true })
  const lanes = blogLanes(talk, ground)
  const { marks, bottom } = placeOnLanes(talk, ground, lanes)
  const threads = [...marks.values()].map((mark) =>
    drawThread(
      ground.plan(mark.address),
      mark,
      ground.sizes,
      false,
      ({ publishedAt }) => talk.timeline.after(publishedAt) !== null,
    ),
  )
  return {
    ...{ direction: 'right', width, height: bottom + BELOW, plot: { ...ground.plot, bottom } },
    ...{ ticks: ground.axis.ticks, rails: lanes.flatMap((lane) => railOf(lane, marks)), posts: [...marks.values()] },
    ...{
      tendrils: tendrilsOf(talk, marks, laneCurve).map((mark) => thinned(talk, mark, marks.size)),
      strands: strandsOf(talk, marks),
      shoots: [],
      arcs: [],
    },
    grapes: threads.flatMap(({ grapes }) => grapes),
    labels: placeLabels([...nameWishes(ground, lanes, marks), ...titleWishes(talk, ground, marks)], width),
    overview: overviewOf(talk, ground.plot.left, ground.plot.right),
  }
}

const MANY = 60

/**
 * Among many posts tendrils are thin lines; those of one with very many answers go down together and turn into their lanes. Each band on its
 * own way they were a thicket.
 */
function thinned(talk: Talk, mark: Tendril, posts: number): Tendril {
  const [from, , , to] = mark.curve
  if (posts <= MANY) return mark
  const thin = { ...mark, band: null, width: 0.8 }
  if ((talk.children.get(mark.parent)?.length ?? 0) <= CROWD || to.y - from.y < NAME_ABOVE) return thin
  return { ...thin, curve: slackCurve(from, to), stem: from, proofs: 0, leaf: false }
}

/** Blogs by their first post, the root's first; each on the topmost lane that is free for all its time. */
export function blogLanes(talk: Talk, ground: Ground): readonly BlogLane[] {
  const nameOf = (post: Address) => (talk.folded(post) > 0 ? post : (talk.post(post)?.blogName ?? ''))
  const byBlog = [...Map.groupBy(ground.posts, nameOf)].map(([name, posts]) => {
    const xs = posts.map(ground.x)
    const bud = posts.find((post) => talk.folded(post) > 0)
    const words = bud === undefined ? name : `+${counted(talk.folded(bud), 'post')}`
    const [left, last] = [Math.min(...xs) - GAP / 2, Math.max(...xs)]
    return { name: words, posts, left, right: Math.max(last, left + textWidth(words, ground.sizes.font, true)) + GAP }
  })
  const rootFirst = (posts: readonly Address[]) => (posts.includes(talk.data.root) ? 0 : 1)
  byBlog.sort((a, b) => rootFirst(a.posts) - rootFirst(b.posts) || a.left - b.left || (a.name < b.name ? -1 : 1))
  const ends: { left: number; right: number }[][] = []
  return byBlog.map((blog) => {
    const free = ends.findIndex((taken) => taken.every(({ left, right }) => right <= blog.left || blog.right <= left))
    const lane = free === -1 ? ends.length : free
    ends[lane] = [...(ends[lane] ?? []), blog]
    return { ...blog, lane }
  })
}

function placeOnLanes(talk: Talk, ground: Ground, lanes: readonly BlogLane[]) {
  const heights: number[] = []
  for (const { lane, posts } of lanes) {
    const below = posts.map((post) => bunchSize(talk.comments(post).length, ground.sizes.grape).height + ground.r(post))
    heights[lane] = Math.max(heights[lane] ?? 0, ...below)
  }
  const tops: number[] = []
  let y = TOP
  for (const height of heights) {
    tops.push(y + NAME_ABOVE)
    y += NAME_ABOVE + height + BELOW
  }
  const marks = new Map<Address, PostMark>()
  for (const { lane, posts } of lanes) {
    for (const post of posts) {
      marks.set(post, postMark(talk, post, { x: ground.x(post), y: tops[lane] ?? TOP }, ground.r(post)))
    }
  }
  return { marks: marks as Marks, bottom: y }
}

function railOf({ name, posts, lane }: BlogLane, marks: Marks): readonly Rail[] {
  const own = posts.flatMap((post) => marks.get(post) ?? [])
  const xs = own.map(({ x }) => x)
  const y = own[0]?.y ?? 0
  if (own.length < 2) return []
  return [{ key: `${name} ${lane}`, path: `M${short(Math.min(...xs))},${short(y)}H${short(Math.max(...xs))}` }]
}

function nameWishes({ sizes, width }: Ground, lanes: readonly BlogLane[], marks: Marks): readonly Wish[] {
  return lanes.flatMap(({ name, posts }) => {
    const first = posts.flatMap((post) => marks.get(post) ?? []).sort((a, b) => a.x - b.x)[0]
    if (!first) return []
    const place = { x: first.x - first.r, y: first.y - first.r - 6, size: sizes.font, anchor: 'start' } as const
    return [{ post: first.address, kind: 'lane', ...place, room: width - place.x, strong: name, quiet: '' }] as const
  })
}

function titleWishes(talk: Talk, { sizes, width }: Ground, marks: Marks): readonly Wish[] {
  const ranked = [...marks.values()].filter(({ folded }) => folded === 0).sort((a, b) => b.r - a.r)
  return ranked.map(({ address, x, y, r }) => {
    const next = [...marks.values()]
      .filter((other) => other.y === y && other.x > x)
      .map((other) => other.x - other.r - 10)
    const place = { x: x + r + 5, y: y + sizes.font * 0.35, size: sizes.font - 1, anchor: 'start' } as const
    const room = Math.min(260, width - place.x, ...next.map((left) => left - place.x))
    return { post: address, kind: 'post', ...place, room, strong: '', quiet: talk.title(address) }
  })
}
