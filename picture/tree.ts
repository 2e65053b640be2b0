// The thread as a list, each answer under what it answers, the vine at its left edge; time runs down. For reading, and for narrow screens, where
// what the post itself answered comes last: who opens it there wants to see who answered the post.
import type { Address } from '../graph/model.ts'
import { placeLabels, type Wish } from './labels.ts'
import { hooksOf, type Marks, postMark, radiusOf } from './marks.ts'
import { overviewOf } from './overview.ts'
import type { Grape, PostMark, Tendril, Undressed } from './scene.ts'
import type { Talk } from './talk.ts'
import { GRAPE, lineWishes, mostGrapes, PITCH, type Setting, stackOf, wordsLeft } from './tree-lines.ts'

const TOP = 8
const EDGE = 20
const LANE = 18
const WIDE = 600
/** In wider lists the eye would lose the line on its way to the time at the right. */
const WIDEST = 1000
/** Lists from so many pixels on have what is said in a column of its own, beside who says it. */
const TWO_COLUMNS = 1300
const ROW = 32
const COLUMN_GAP = 32
/** Of what the root answered, so many stand before it: the post itself should be seen at once. */
const MOST_BEFORE = 3
/** Over what it answered, where that comes last: a line of words. */
const HEADING = 36

/** A post of the list and its lane: how many answers deep it stands, as far as the screen is wide. */
interface Line {
  readonly post: Address
  readonly lane: number
}

export function layOutTree(talk: Talk, width: number): Undressed {
  const wide = width >= WIDE
  const list = width < TWO_COLUMNS ? Math.min(WIDEST, width) : Math.round(width / 2)
  const setting = { width: list, wide, column: width < TWO_COLUMNS ? null : { left: list + COLUMN_GAP, right: width } }
  const { marks, bottom } = placeLines(talk, threadOrder(talk, setting), setting)
  const drawn = [...marks.values()]
  const grapes = drawn.flatMap((mark) => grapeLine(talk, mark, setting))
  const wishes = [...(wide ? [] : headingOf(talk, marks)), ...drawn.flatMap((mark) => lineWishes(talk, mark, setting))]
  return {
    ...{ direction: 'down', width, height: bottom, plot: { left: EDGE, right: width - EDGE, top: TOP, bottom } },
    ...{ ticks: [], rails: [], posts: drawn, tendrils: hooksOf(talk, marks).filter(runsDown(marks)) },
    ...{ strands: [], shoots: [], arcs: [], grapes },
    labels: placeLabels(wishes, width),
    overview: overviewOf(talk, EDGE, width - EDGE),
  }
}

const runsDown =
  (marks: Marks) =>
  ({ parent, child }: Tendril): boolean =>
    (marks.get(parent)?.y ?? 0) < (marks.get(child)?.y ?? 0)

/** The tree depth-first, earlier answers first; what grew from a post that is shut is left out. Before it, or after, what the root answered. */
function threadOrder(talk: Talk, { width, wide }: Setting): readonly Line[] {
  const shut = new Set(talk.choices.shut)
  const upstream = talk.data.upstream.map(({ address }) => ({ post: address, lane: 0 }))
  const mostLanes = Math.max(5, Math.floor((width * 0.3) / LANE))
  const lines: Line[] = wide ? upstream.slice(0, MOST_BEFORE).reverse() : []
  const waiting: Line[] = [{ post: talk.data.root, lane: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    lines.push(next)
    if (shut.has(next.post)) continue
    const lane = Math.min(mostLanes, next.lane + 1)
    waiting.push(
      ...answersTo(talk, next.post)
        .map((post) => ({ post, lane }))
        .reverse(),
    )
  }
  return wide ? lines : [...lines, ...upstream]
}

/** In the order of time, those without a date last. */
function answersTo({ children, standing }: Talk, post: Address): readonly Address[] {
  const answers = children.get(post) ?? []
  const isDated = (answer: Address) => standing(answer) !== null
  return [...answers.filter(isDated), ...answers.filter((answer) => !isDated(answer))]
}

function placeLines(talk: Talk, lines: readonly Line[], setting: Setting) {
  const marks = new Map<Address, PostMark>()
  const first = setting.wide ? undefined : talk.data.upstream[0]?.address
  let y = TOP
  for (const { post, lane } of lines) {
    if (post === first) y += HEADING
    const mark = postMark(talk, post, { x: EDGE + lane * LANE, y: y + 14 }, Math.min(9, radiusOf(talk, post, 5)))
    marks.set(post, mark)
    y += ROW + stackOf(talk, mark, setting).height
  }
  return { marks: marks as Marks, bottom: y + TOP }
}

/** Over what the root answered: how much of it there is. */
function headingOf({ data, hidden }: Talk, marks: Marks): readonly Wish[] {
  const first = marks.get(data.upstream[0]?.address ?? '')
  if (first === undefined) return []
  const more = hidden > 0 ? `the first ${data.upstream.length} of ${hidden + data.upstream.length}` : ''
  const place = { x: EDGE - first.r, y: first.y - 26, size: 13, anchor: 'start', room: 320 } as const
  return [{ post: data.root, kind: 'more', ...place, strong: 'What the post cites', quiet: more }]
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
