// The thread as a list, each answer under what it answers, the vine at its left edge; time runs down. For reading, and for narrow screens.
import { counted } from '../answers/plural.ts'
import type { Address } from '../graph/model.ts'
import { placeLabels, type Wish } from './labels.ts'
import { hooksOf, type Marks, postMark, radiusOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import type { Grape, PostMark, Undressed } from './scene.ts'
import type { Talk } from './talk.ts'
import { whenInWords } from './timeline.ts'
import { endOf } from './titles.ts'

const TOP = 8
const EDGE = 20
const LANE = 18
const WIDE = 600
const GRAPE = 3.2
/** Of what the root answered, so many stand before it: the post itself should be seen at once. */
const MOST_BEFORE = 3

/** How a list is set: narrow ones have the title under the name, wide ones beside it. */
interface Setting {
  readonly width: number
  readonly wide: boolean
  readonly mostLanes: number
  readonly row: number
}

/** A post of the list and its lane: how many answers deep it stands, as far as the screen is wide. */
interface Line {
  readonly post: Address
  readonly lane: number
}

export function layOutTree(talk: Talk, width: number): Undressed {
  const wide = width >= WIDE
  const setting = { width, wide, mostLanes: Math.max(5, Math.floor((width * 0.3) / LANE)), row: wide ? 32 : 50 }
  const { marks, bottom } = placeLines(talk, threadOrder(talk, setting), setting)
  const drawn = [...marks.values()]
  const grapes = drawn.flatMap((mark) => grapeLine(talk, mark, setting))
  return {
    ...{ direction: 'down', width, height: bottom, plot: { left: EDGE, right: width - EDGE, top: TOP, bottom } },
    ...{ ticks: [], rails: [], posts: drawn, tendrils: hooksOf(talk, marks) },
    ...{ strands: [], shoots: [], arcs: [], grapes },
    labels: placeLabels(
      drawn.flatMap((mark) => lineWishes(talk, mark, grapes, setting)),
      width,
    ),
    overview: overviewOf(talk, EDGE, width - EDGE),
  }
}

/** What the root answered, farthest first, then the tree depth-first, earlier answers first; what grew from a post that is shut is left out. */
function threadOrder(talk: Talk, { mostLanes }: Setting): readonly Line[] {
  const shut = new Set(talk.choices.shut)
  const before = talk.data.upstream.slice(0, MOST_BEFORE)
  const lines: Line[] = [...before].reverse().map(({ address }) => ({ post: address, lane: 0 }))
  const waiting: Line[] = [{ post: talk.data.root, lane: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    lines.push(next)
    if (shut.has(next.post)) continue
    const lane = Math.min(mostLanes, next.lane + 1)
    waiting.push(...(talk.children.get(next.post) ?? []).map((post) => ({ post, lane })).reverse())
  }
  return lines
}

function placeLines(talk: Talk, lines: readonly Line[], { row, wide }: Setting) {
  const marks = new Map<Address, PostMark>()
  let y = TOP
  for (const { post, lane } of lines) {
    marks.set(post, postMark(talk, post, { x: EDGE + lane * LANE, y: y + 14 }, Math.min(9, radiusOf(talk, post, 5))))
    y += talk.folded(post) > 0 ? 32 : row
    if (talk.comments(post).length > 0) y += wide ? 14 : 18
    if (alsoAnswers(talk, post) !== '') y += 18
  }
  return { marks: marks as Marks, bottom: y + TOP }
}

/** The other posts that a post answers, by the names of their blogs. */
function alsoAnswers(talk: Talk, post: Address): string {
  const names = talk.otherTargets(post).map((target) => talk.post(target)?.blogName ?? '')
  return names.length === 0 ? '' : `also answers ${[...new Set(names)].join(', ')}`
}

const wordsLeft = (mark: PostMark): number => mark.x + mark.r + 9

/** Comments side by side under the title, as many as the line holds. */
function grapeLine(talk: Talk, mark: PostMark, { width, wide }: Setting): readonly Grape[] {
  const pitch = 2 * GRAPE + 1.6
  const most = Math.floor((width - wordsLeft(mark) - 48) / pitch)
  return talk
    .comments(mark.address)
    .slice(0, most)
    .map(({ address, parent, publishedAt }, index) => ({
      ...{
        address,
        post: mark.address,
        x: wordsLeft(mark) + GRAPE + index * pitch,
        y: mark.y + (wide ? 18 : 38),
        r: GRAPE,
      },
      ...{ reply: parent !== null, undated: talk.timeline.after(publishedAt) === null },
    }))
}

function lineWishes(talk: Talk, mark: PostMark, grapes: readonly Grape[], { width, wide }: Setting): readonly Wish[] {
  const [x, right] = [wordsLeft(mark), width - 8]
  const own = grapes.filter(({ post }) => post === mark.address).length
  const base = { post: mark.address, x, anchor: 'start', strong: '', quiet: '' } as const
  const atEnd = { ...base, x: right, size: 11, anchor: 'end' } as const
  const title = mark.folded > 0 ? '' : talk.title(mark.address) || endOf(mark.address)
  const name = mark.folded > 0 ? `+${counted(mark.folded, 'post')}` : (talk.post(mark.address)?.blogName ?? '')
  const line = { ...base, kind: 'post', y: mark.y + 4.5, size: 14, room: right - 96 - x } as const
  const under = mark.y + (wide ? 18 : 38) + (mark.comments > 0 ? (wide ? 14 : 18) : wide ? -2 : 0)
  const hidden = talk.choices.shut.includes(mark.address) ? (talk.growth.get(mark.address) ?? 1) - 1 : 0
  return [
    { ...atEnd, kind: 'when', y: mark.y + 4, room: 96, quiet: whenOf(talk, mark) },
    ...(wide
      ? [{ ...line, strong: name, quiet: title }]
      : [
          { ...line, strong: name },
          { ...line, y: mark.y + 24, size: 13, room: right - x, quiet: title },
        ]),
    { ...base, kind: 'also', y: under + 4, size: 12, room: right - x, quiet: alsoAnswers(talk, mark.address) },
    { ...atEnd, kind: 'more', y: mark.y + (wide ? 21 : 41), room: 120, quiet: moreOf(hidden, mark.comments - own) },
  ]
}

function moreOf(answers: number, comments: number): string {
  return [...(answers > 0 ? [`+${counted(answers, 'post')}`] : []), ...(comments > 0 ? [`+${comments}`] : [])].join(
    ', ',
  )
}

function whenOf(talk: Talk, mark: PostMark): string {
  if (mark.root) return talk.timeline.origin === 'published' ? 'the post' : ''
  return whenInWords(talk.when(mark.address))
}
