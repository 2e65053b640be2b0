// The marks both layouts share: the disc of a post, a tendril with what stands on it, a link outside the tree.
import type { LinkJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { toneOf } from './colours.ts'
import type { PostMark, Strand, Tendril } from './scene.ts'
import { delayBetween, type Talk, tiesOf } from './talk.ts'
import { type Curve, hookCurve, type Point, strandCurve, tendrilCurve } from './tendrils.ts'

/** Radius of a post: its area grows by the same for each response, up to a limit that no row bursts at. */
export function radiusOf(talk: Talk, address: Address, smallest: number): number {
  const folded = talk.folded(address)
  const responses = folded > 0 ? folded : talk.answers(address) + talk.comments(address).length
  return Math.min(15, Math.sqrt(smallest ** 2 + 2.6 * responses))
}

export function postMark(talk: Talk, address: Address, place: Point, r: number): PostMark {
  const [parent, folded] = [talk.parent(address), talk.folded(address)]
  const { tone, hue } = tintOf(talk, address, parent === null ? null : delayBetween(talk, address, parent))
  return {
    address,
    x: place.x,
    y: place.y,
    r,
    root: address === talk.data.root,
    upstream: talk.upstream.has(address),
    state: folded > 0 ? 'read' : (talk.post(address)?.state ?? 'unread'),
    undated: talk.when(address) === null,
    tone,
    hue,
    responses: talk.answers(address),
    comments: talk.comments(address).length,
    folded,
  }
}

function tintOf(talk: Talk, post: Address, delay: number | null) {
  const speed = talk.choices.colouring === 'speed'
  return { tone: speed && delay !== null ? toneOf(delay) : null, hue: speed ? null : talk.hues.of(post) }
}

export type Marks = ReadonlyMap<Address, PostMark>

/** The tendrils of upstream and tree as bands. Upstream is the mirror of the tree: there the fan opens to the left. */
export function tendrilsOf(talk: Talk, marks: Marks): readonly Tendril[] {
  return tiesBetween(talk, marks).map(([parent, child]) => {
    const curve = parent.upstream ? tendrilCurve(child, parent) : tendrilCurve(parent, child)
    const thick = parent.upstream ? UPSTREAM_THICKNESS : thickness(talk.growth.get(child.address) ?? 1)
    const answers = talk.children.get(parent.address)?.length ?? 0
    const link = talk.link(child.address, parent.address)
    return tendril(talk, parent, child, link, {
      curve,
      band: [answers > CROWD ? Math.max(FINEST, (thick * CROWD) / answers) : thick, Math.max(1.2, thick * 0.4)],
      ...signsOn(link, parent.upstream ? parent.r : child.r),
    })
  })
}

function signsOn(link: LinkJson | null, gap: number): Pick<Tendril, 'proofs' | 'leaf' | 'gap'> {
  const evidence = link?.evidence ?? []
  const leaf = evidence.some(({ kind }) => kind !== 'citation' && kind !== 'comment')
  return { proofs: evidence.length > 1 ? evidence.length : 0, leaf, gap }
}

/** The links of a map: plain lines without signs, the thinner the more there are. `counts`: of how many links each is made, "source target". */
export function linesOf(
  talk: Talk,
  marks: Marks,
  curveOf: (from: Point, to: Point) => Curve,
  counts: ReadonlyMap<string, number> | null,
): readonly Tendril[] {
  const width = marks.size > 1000 ? 0.7 : 1.2
  const ends = counts === null ? tiesBetween(talk, marks) : linksBetween(talk, marks)
  return ends.map(([parent, child]) => {
    const link = talk.link(child.address, parent.address)
    const bundle = counts?.get(`${child.address} ${parent.address}`) ?? 1
    const shape = { curve: curveOf(parent, child), width: Math.min(8, width * bundle ** 0.7) }
    return { ...tendril(talk, parent, child, link, shape), cross: false }
  })
}

/** The tendrils of a list: late ones first, so that early ones lie on top where they share a lane. */
export function hooksOf(talk: Talk, marks: Marks): readonly Tendril[] {
  return tiesBetween(talk, marks)
    .toReversed()
    .map(([parent, child]) => {
      const link = talk.link(child.address, parent.address)
      return tendril(talk, parent, child, link, {
        curve: hookCurve(parent, child),
        stem: [{ x: parent.x, y: parent.y }],
      })
    })
}

export type Way = Pick<Tendril, 'curve' | 'stem'>

/**
 * The tendrils of lanes: plain lines, late ones first, as in lists. Where there are many only their ends are drawn, but for those of the post
 * that is chosen.
 */
export function linesOnWays(
  talk: Talk,
  marks: Marks,
  wayOf: (parent: PostMark, child: PostMark) => Way,
): readonly Tendril[] {
  const isCrowd = marks.size > MANY
  return tiesBetween(talk, marks)
    .toReversed()
    .map(([parent, child]) => {
      const link = talk.link(child.address, parent.address)
      const thick = parent.upstream ? UPSTREAM_THICKNESS : thickness(talk.growth.get(child.address) ?? 1)
      const stub = isCrowd && !isChosen(talk, parent.address, child.address)
      const way = wayOf(parent, child)
      return tendril(talk, parent, child, link, {
        ...(stub ? endOf(way) : way),
        ...{ width: stub ? PLAIN : Math.min(WIDEST_WAY, thick * 0.7), stub },
        ...{ leaf: signsOn(link, child.r).leaf, gap: child.r },
      })
    })
}

const isChosen = ({ choices }: Talk, ...ends: readonly Address[]): boolean =>
  choices.selected !== null && ends.includes(choices.selected)

const LONGEST_END = 30

/** The last pixels of a way, level into the bend before the post. */
function endOf({ stem, curve }: Way): Way {
  const [before, last] = stem?.slice(-2) ?? []
  if (!before || !last) return { stem, curve }
  return { stem: [{ x: Math.max(before.x, last.x - LONGEST_END), y: last.y }, last], curve }
}

/** The links outside the tree, in lanes of many posts those of the post that is chosen. */
export function strandsInLanes(talk: Talk, marks: Marks): readonly Strand[] {
  const strands = strandsOf(talk, marks, false)
  return marks.size > MANY ? strands.filter(({ source, target }) => isChosen(talk, source, target)) : strands
}

function tiesBetween(talk: Talk, marks: Marks): readonly (readonly [PostMark, PostMark])[] {
  return tiesOf(talk).flatMap(({ parent, child }) => {
    const [from, to] = [marks.get(parent), marks.get(child)]
    return from && to ? [[from, to] as const] : []
  })
}

function linksBetween({ data }: Talk, marks: Marks): readonly (readonly [PostMark, PostMark])[] {
  return data.links.flatMap(({ source, target }) => {
    const [from, to] = [marks.get(target), marks.get(source)]
    return from && to ? [[from, to] as const] : []
  })
}

type Shape = Pick<Tendril, 'curve'> &
  Partial<Pick<Tendril, 'stem' | 'band' | 'width' | 'stub' | 'proofs' | 'leaf' | 'gap'>>

function tendril(talk: Talk, parent: PostMark, child: PostMark, link: LinkJson | null, shape: Shape): Tendril {
  const { tone, hue } = tintOf(talk, child.address, delayBetween(talk, child.address, parent.address))
  const state = link?.state ?? 'confirmed'
  return {
    parent: parent.address,
    child: child.address,
    curve: shape.curve,
    stem: shape.stem ?? null,
    band: shape.band ?? null,
    width: shape.width ?? PLAIN,
    stub: shape.stub ?? false,
    state,
    tone,
    hue,
    proofs: shape.proofs ?? 0,
    leaf: shape.leaf ?? false,
    cross: state === 'denied' || state === 'gone',
    gap: shape.gap ?? 0,
  }
}

/** Where more than so many tendrils leave a post they leave it finer: else they were one bar. */
const CROWD = 24
/** Of more posts lanes show the ends of their lines, and links outside the tree are pale. */
export const MANY = 60
const WIDEST_WAY = 4
const FINEST = 0.4
const PLAIN = 1.7
const UPSTREAM_THICKNESS = 1.2

/** Thicker where more grew: pixels at the foot of a tendril that bears `growth` posts. */
const thickness = (growth: number): number => Math.min(14, 1.4 + 1.3 * Math.sqrt(growth - 0.4))

/** The links between drawn posts that are no tendril. */
export function strandsOf(talk: Talk, marks: Marks, pale = marks.size > MANY): readonly Strand[] {
  const upstream = new Set(talk.data.upstream.map(({ address, parent }) => `${parent} ${address}`))
  return talk.data.links.flatMap(({ source, target, state, self }) => {
    const from = marks.get(target)
    const to = from && marks.get(source)
    if (self || !from || !to || source === target || talk.parent(source) === target) return []
    if (upstream.size > 0 && upstream.has(`${source} ${target}`)) return []
    return [{ source, target, state, pale, curve: strandCurve(from, to) }]
  })
}
