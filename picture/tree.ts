// The thread as a list, each answer under what it answers, the vine at its left edge; time runs down. For reading, and for narrow screens.
import type { Address } from '../graph/model.ts'
import { placeLabels } from './labels.ts'
import { hooksOf, type Marks, postMark, radiusOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import type { Grape, PostMark, Undressed } from './scene.ts'
import type { Talk } from './talk.ts'
import { GRAPE, lineWishes, mostGrapes, PITCH, type Setting, stackOf, wordsLeft } from './tree-lines.ts'

const TOP = 8
const EDGE = 20
const LANE = 18
const WIDE = 600
/** In wider lists the eye would lose the line on its way to the time at the right. */
const WIDEST = 1280
const ROW = 32
/** Of what the root answered, so many stand before it: the post itself should be seen at once. */
const MOST_BEFORE = 3

/** A post of the list and its lane: how many answers deep it stands, as far as the screen is wide. */
interface Line {
  readonly post: Address
  readonly lane: number
}

export function layOutTree(talk: Talk, width: number): Undressed {
  const wide = width >= WIDE
  const setting = { width: Math.min(WIDEST, width), wide }
  const { marks, bottom } = placeLines(talk, threadOrder(talk, setting), setting)
  const drawn = [...marks.values()]
  const grapes = drawn.flatMap((mark) => grapeLine(talk, mark, setting))
  return {
    ...{ direction: 'down', width, height: bottom, plot: { left: EDGE, right: width - EDGE, top: TOP, bottom } },
    ...{ ticks: [], rails: [], posts: drawn, tendrils: hooksOf(talk, marks) },
    ...{ strands: [], shoots: [], arcs: [], grapes },
    labels: placeLabels(
      drawn.flatMap((mark) => lineWishes(talk, mark, setting)),
      width,
    ),
    overview: overviewOf(talk, EDGE, width - EDGE),
  }
}

/** What the root answered, farthest first, then the tree depth-first, earlier answers first; what grew from a post that is shut is left out. */
function threadOrder(talk: Talk, { width }: Setting): readonly Line[] {
  const shut = new Set(talk.choices.shut)
  const before = talk.data.upstream.slice(0, MOST_BEFORE)
  const mostLanes = Math.max(5, Math.floor((width * 0.3) / LANE))
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

function placeLines(talk: Talk, lines: readonly Line[], setting: Setting) {
  const marks = new Map<Address, PostMark>()
  let y = TOP
  for (const { post, lane } of lines) {
    const mark = postMark(talk, post, { x: EDGE + lane * LANE, y: y + 14 }, Math.min(9, radiusOf(talk, post, 5)))
    marks.set(post, mark)
    y += ROW + stackOf(talk, mark, setting).height
  }
  return { marks: marks as Marks, bottom: y + TOP }
}

/** The first comments side by side; who wrote them stands behind. */
function grapeLine(talk: Talk, mark: PostMark, setting: Setting): readonly Grape[] {
  const { grapes: under } = stackOf(talk, mark, setting)
  if (under === null) return []
  return talk
    .comments(mark.address)
    .slice(0, mostGrapes(mark, setting))
    .map(({ address, parent, publishedAt }, index) => ({
      ...{ address, post: mark.address, x: wordsLeft(mark) + GRAPE + index * PITCH, y: mark.y + under, r: GRAPE },
      ...{ reply: parent !== null, undated: talk.timeline.after(publishedAt) === null },
    }))
}
