// Where the name and the title of each post may stand.
import type { Address } from '../graph/model.ts'
import { type Ground, isOpen } from './ground.ts'
import type { Wish } from './labels.ts'
import type { Marks } from './marks.ts'
import { postWords } from './post-words.ts'
import type { PostMark } from './scene.ts'
import type { Talk } from './talk.ts'
import { textWidth } from './text-width.ts'

type Spot = Pick<Wish, 'x' | 'y' | 'anchor' | 'room'>

/** The root first, then the most answered. */
export function postWishes(talk: Talk, ground: Ground, marks: Marks): readonly Wish[] {
  const ranked = [...marks.values()].sort((a, b) => Number(b.root) - Number(a.root) || b.r - a.r)
  const wishes = ranked.map((mark): Wish => {
    const { strong, quiet } = postWords(talk, mark.address)
    const { x, y, anchor, room } = spotOf(ground, mark, marks, lengthOf(talk, ground, mark.address))
    const isTold = !mark.upstream || room - textWidth(strong, ground.sizes.font, true) > LEAST_TOLD
    const words = { strong, quiet: isTold ? quiet : '' }
    const kind = mark.root ? 'root' : 'post'
    return { post: mark.address, kind, x, y, anchor, room, size: sizeOf(ground, mark.address), ...words }
  })
  return [...wishes, ...moreUpstream(talk, ground, marks)]
}

/** Before the root there is little room: fewer pixels of a title say nothing. */
const LEAST_TOLD = 120
const LONGEST_TITLE = 340

/** From where to where the words of a post will reach beside its disc, for whoever keeps room for them. */
export function reachOfLabel(
  talk: Talk,
  ground: Ground,
  post: Address,
): { readonly left: number; readonly right: number } {
  const { width, x, r } = ground
  const from = x(post) + r(post)
  const length = lengthOf(talk, ground, post)
  const isAbove = isOpen(ground, post) && talk.folded(post) === 0
  const left = isAbove && leaves(ground, from, length) ? width - length : from
  return { left, right: Math.min(width, left + length) }
}

/** Pixels that its words need, with some air. */
function lengthOf(talk: Talk, ground: Ground, post: Address): number {
  const { strong, quiet } = postWords(talk, post)
  const size = sizeOf(ground, post)
  return textWidth(strong, size, true) + Math.min(LONGEST_TITLE, textWidth(quiet, size)) + AIR
}
const AIR = 20

/** Words of this length would leave the picture at its right edge. */
const leaves = ({ width }: Ground, from: number, length: number): boolean => from + length > width && from > width / 2

/** The post that it all began with is written larger. */
const sizeOf = ({ sizes, root }: Ground, post: Address): number => sizes.font + (post === root ? 2 : 0)

function spotOf(ground: Ground, mark: PostMark, marks: Marks, length: number): Spot {
  if (mark.upstream) return spotOfUpstream(ground, mark, marks)
  return isOpen(ground, mark.address) && mark.folded === 0 ? spotAbove(ground, mark, length) : spotBeside(ground, mark)
}

function spotBeside({ sizes, width }: Ground, mark: PostMark): Spot {
  const x = mark.x + mark.r + (mark.root ? 11 : 6)
  return { x, y: mark.y + sizes.font * 0.35, anchor: 'start', room: width - x }
}

/** Pixels that the tendrils of answers above need on their way. */
const BESIDE_TENDRILS = 11

/** Above the line of its comments; words that would leave the picture begin further left, and end at its edge. */
function spotAbove(ground: Ground, mark: PostMark, length: number): Spot {
  const { width, axis } = ground
  const y = mark.y - (mark.root ? 14 : 12)
  if (leaves(ground, mark.x + mark.r, length)) {
    return { x: width - 4, y, anchor: 'end', room: Math.min(length, width - 4 - axis.zero) }
  }
  const x = mark.x + mark.r + (mark.responses > 0 ? BESIDE_TENDRILS : 4)
  return { x, y, anchor: 'start', room: width - x }
}

/** Further right the tendrils of the rows above come down. */
const BEFORE_THE_BEND = 0.66

/** Above its disc, as far as the next post of its row, or the root. */
function spotOfUpstream({ axis }: Ground, mark: PostMark, marks: Marks): Spot {
  const x = mark.x - mark.r
  const rights = [...marks.values()]
    .filter((other) => other.y === mark.y && other.x > mark.x)
    .map((other) => other.x - other.r)
  return {
    x,
    y: mark.y - mark.r - 6,
    anchor: 'start',
    room: Math.min(x + (axis.zero - x) * BEFORE_THE_BEND, ...rights) - x,
  }
}

/** That the root answered more than is drawn. */
function moreUpstream(talk: Talk, { axis }: Ground, marks: Marks): readonly Wish[] {
  const top = [...marks.values()].filter(({ upstream }) => upstream).sort((a, b) => a.y - b.y)[0]
  if (talk.hidden === 0 || !top) return []
  const place = { x: axis.zero - 12, y: top.y - 32, size: 11, anchor: 'end', room: axis.zero - 24 } as const
  return [
    {
      post: talk.data.root,
      kind: 'more',
      ...place,
      strong: '',
      quiet: `and ${talk.hidden} more that it links to`,
    },
  ]
}
