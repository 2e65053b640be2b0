// The vine for narrow screens: the thread as a list, each answer under what it answers, the vine at its left edge. Time runs down.
import type { Address } from '../graph/model.ts'
import { placeLabels, type Wish } from './labels.ts'
import { legendOf } from './legend.ts'
import { hooksOf, type Marks, postMark, radiusOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import type { Grape, PostMark, Scene } from './scene.ts'
import type { Talk } from './talk.ts'
import { earlyOf, timeAxis } from './time-axis.ts'
import { whenInWords } from './timeline.ts'

const TOP = 8
const EDGE = 20
const LANE = 18
const MOST_LANES = 5
const ROW = 50
const THREAD = 18
const GRAPE = 3.2

/** A post of the list and its lane: how many answers deep it stands, as far as the screen is wide. */
interface Line {
  readonly post: Address
  readonly lane: number
}

export function layOutList(talk: Talk, width: number): Scene {
  const lines = threadOrder(talk)
  const { marks, bottom } = placeLines(talk, lines)
  const drawn = [...marks.values()]
  const grapes = drawn.flatMap((mark) => grapeLine(talk, mark, width))
  const scene: Omit<Scene, 'legend'> = {
    ...{ direction: 'down', width, height: bottom, plot: { left: EDGE, right: width - EDGE, top: TOP, bottom } },
    ...{
      ticks: [],
      posts: drawn,
      tendrils: hooksOf(talk, marks),
      strands: [],
      shoots: [],
      arcs: [],
      grapes,
    },
    labels: placeLabels(
      drawn.flatMap((mark) => lineWishes(talk, mark, grapes, width)),
      width,
    ),
    overview: overviewOf(responsePlaces(talk, drawn, width), EDGE, width - EDGE),
    showing: { posts: drawn.length, of: drawn.length + talk.hidden + talk.data.completeness.leftOut },
  }
  return { ...scene, legend: legendOf(scene) }
}

/** What the root answered, farthest first, then the tree depth-first, earlier answers first. */
function threadOrder(talk: Talk): readonly Line[] {
  const lines: Line[] = [...talk.data.upstream].reverse().map(({ address }) => ({ post: address, lane: 0 }))
  const waiting: Line[] = [{ post: talk.data.root, lane: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    lines.push(next)
    const lane = Math.min(MOST_LANES, next.lane + 1)
    waiting.push(...(talk.children.get(next.post) ?? []).map((post) => ({ post, lane })).reverse())
  }
  return lines
}

function placeLines(talk: Talk, lines: readonly Line[]): { readonly marks: Marks; readonly bottom: number } {
  const marks = new Map<Address, PostMark>()
  let y = TOP
  for (const { post, lane } of lines) {
    const place = { x: EDGE + lane * LANE, y: y + 14 }
    marks.set(post, postMark(talk, post, place, Math.min(9, radiusOf(talk, post, 5))))
    y += ROW + (talk.comments(post).length > 0 ? THREAD : 0)
  }
  return { marks, bottom: y + TOP }
}

const wordsLeft = (mark: PostMark): number => mark.x + mark.r + 9

/** Comments side by side under the title, as many as the line holds. */
function grapeLine(talk: Talk, mark: PostMark, width: number): readonly Grape[] {
  const pitch = 2 * GRAPE + 1.6
  const most = Math.floor((width - wordsLeft(mark) - 48) / pitch)
  return talk
    .comments(mark.address)
    .slice(0, most)
    .map(({ address, parent }, index) => ({
      ...{ address, post: mark.address, x: wordsLeft(mark) + GRAPE + index * pitch, y: mark.y + 38, r: GRAPE },
      ...{ reply: parent !== null, undated: (talk.timeline.comments.get(address) ?? null) === null },
    }))
}

function lineWishes(talk: Talk, mark: PostMark, grapes: readonly Grape[], width: number): readonly Wish[] {
  const post = talk.post(mark.address)
  const [x, right] = [wordsLeft(mark), width - 8]
  const when = { post: mark.address, kind: 'when', x: right, y: mark.y + 4, size: 11, anchor: 'end', room: 96 } as const
  const line = { post: mark.address, kind: 'post', x, anchor: 'start' } as const
  const own = grapes.filter(({ post: of }) => of === mark.address)
  const more = mark.comments - own.length
  return [
    { ...when, strong: '', quiet: whenOf(talk, mark) },
    { ...line, y: mark.y + 4.5, size: 14, room: right - 92 - x, strong: post?.blogName ?? '', quiet: '' },
    { ...line, y: mark.y + 24, size: 13, room: right - x, strong: '', quiet: talk.title(mark.address) },
    ...(more > 0
      ? [
          {
            ...line,
            kind: 'more',
            x: right,
            y: mark.y + 41,
            size: 11,
            anchor: 'end',
            room: 44,
            strong: '',
            quiet: `+${more}`,
          } as const,
        ]
      : []),
  ]
}

function whenOf(talk: Talk, mark: PostMark): string {
  if (mark.root) return talk.timeline.origin === 'published' ? 'the post' : ''
  return whenInWords(talk.when(mark.address))
}

/** The strip under the list has an axis of its own: the list has none. */
function responsePlaces(talk: Talk, drawn: readonly PostMark[], width: number): readonly number[] {
  const answers = drawn.filter(({ root, upstream }) => !root && !upstream).map(({ address }) => talk.when(address))
  const comments = drawn
    .flatMap(({ address }) => talk.comments(address))
    .map(({ address }) => talk.timeline.comments.get(address))
  const seconds = [...answers, ...comments].map((value) => Math.max(0, value ?? 0))
  const last = seconds.reduce((most, value) => Math.max(most, value), 0)
  const axis = timeAxis(
    { first: 0, last, early: earlyOf(seconds), upstream: false, undated: false, origin: '' },
    EDGE,
    width - EDGE,
  )
  return seconds.map(axis.x)
}
