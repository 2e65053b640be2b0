// Where the name and the title of each post may stand.
import type { Address } from '../graph/model.ts'
import { type Ground, isOpen } from './ground.ts'
import type { Wish } from './labels.ts'
import type { Marks } from './marks.ts'
import { postWords } from './post-words.ts'
import type { PostMark } from './scene.ts'
import type { Sizes } from './sizes.ts'
import type { Talk } from './talk.ts'
import { pointAt, tendrilCurve } from './tendrils.ts'
import { textWidth } from './text-width.ts'

type Spot = Pick<Wish, 'x' | 'y' | 'anchor' | 'room'>

/** The root first, then the most answered. */
export function postWishes(talk: Talk, ground: Ground, marks: Marks): readonly Wish[] {
  const ranked = [...marks.values()].sort((a, b) => Number(b.root) - Number(a.root) || b.r - a.r)
  return [...ranked.flatMap((mark) => wishesFor(talk, ground, marks, mark)), ...moreUpstream(talk, ground, marks)]
}

function wishesFor(talk: Talk, ground: Ground, marks: Marks, mark: PostMark): readonly Wish[] {
  const { font } = ground.sizes
  const { strong, quiet } = postWords(talk, mark.address)
  const size = sizeOf(talk, ground.sizes, mark.address)
  const words = { post: mark.address, kind: mark.root ? 'root' : 'post', size, strong, quiet } as const
  if (mark.upstream) {
    const spot = spotOfUpstream(ground, mark, marks)
    const isTold = spot.room - textWidth(strong, font, true) > LEAST_TOLD
    return [{ ...words, ...spot, quiet: isTold ? quiet : '' }]
  }
  const length = () => lengthOf(words)
  if (standsAbove(talk, ground, mark.address)) {
    const wish = { ...words, ...spotAbove(ground, mark, length()) }
    if (wish.anchor === 'end') return [wish]
    return [{ ...wish, x: Math.max(wish.x, beyondTendrils(talk, mark, marks)), otherwise: wish }]
  }
  const wish = { ...words, ...spotBeside(ground, mark) }
  if (!isStacked(ground, mark.x + mark.r, length)) return [wish]
  return [
    { ...wish, y: wish.y - LINE * font, quiet: '' },
    { ...wish, strong: '' },
  ]
}

/** Before the root there is little room: fewer pixels of a title say nothing. */
const LEAST_TOLD = 120
const LONGEST_TITLE = 340

/** From where to where the words of a post will reach, and whether any stand above its disc, for whoever keeps room for them. */
export function reachOfLabel(
  talk: Talk,
  ground: Ground,
  post: Address,
): { readonly left: number; readonly right: number; readonly above: boolean } {
  const { width, x, r } = ground
  const from = x(post) + r(post)
  const length = lengthOf({ ...postWords(talk, post), size: sizeOf(talk, ground.sizes, post) })
  const above = standsAbove(talk, ground, post)
  const left = above && leaves(ground, from, length) ? width - length : from
  return { left, right: Math.min(width, left + length), above: above || isStacked(ground, from, () => length) }
}

/** Pixels that its words need, with some air. */
const lengthOf = ({ strong, quiet, size }: Pick<Wish, 'strong' | 'quiet' | 'size'>): number =>
  textWidth(strong, size, true) + Math.min(LONGEST_TITLE, textWidth(quiet, size)) + AIR
const AIR = 20

/** The post that it all began with is written larger. */
const sizeOf = ({ data }: Talk, { font }: Sizes, post: Address): number => font + (post === data.root ? 2 : 0)

/** From the line of a title to the name over it, in heights of their letters. */
const LINE = 1.15

/** The words of a bud and of a post whose comments hang in a bunch stand beside the disc. */
const standsAbove = ({ folded }: Talk, ground: Ground, post: Address): boolean =>
  isOpen(ground, post) && folded(post) === 0

/** Words of this length would leave the picture at its right edge. */
const leaves = ({ width }: Ground, from: number, length: number): boolean => from + length > width && from > width / 2

/** Beside a disc where name and title would leave the picture the name stands over the title. */
const isStacked = (ground: Ground, from: number, length: () => number): boolean =>
  ground.sizes.whole && leaves(ground, from, length())

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

/** Pixels above its disc where words over it begin, and how far they move aside for tendrils, larger ones further. */
const WORDS_REACH = 28
const MOST_ASIDE = 64
const MOST_ASIDE_OF_ROOT = 110

/** Where the tendrils that leave it upwards have risen over its words; -Infinity when none is in their way. */
function beyondTendrils({ children }: Talk, mark: PostMark, marks: Marks): number {
  const above = mark.y - WORDS_REACH
  const places = (children.get(mark.address) ?? []).flatMap((answer) => {
    const child = marks.get(answer)
    if (child === undefined || child.y > above) return []
    const curve = tendrilCurve(mark, child)
    return PARTS.map((part) => pointAt(curve, part)).find(({ y }) => y < above)?.x ?? []
  })
  return Math.max(...places.map((x) => x + 4).filter((x) => x - mark.x < (mark.root ? MOST_ASIDE_OF_ROOT : MOST_ASIDE)))
}
const PARTS = Array.from({ length: 20 }, (_, index) => (index + 1) / 20)

/** Further right the tendrils of the rows above come down. */
const BEFORE_THE_BEND = 0.8

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
