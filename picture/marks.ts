// The marks both layouts share: the disc of a post, a tendril with what stands on it, a link outside the tree.
import type { LinkJson } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import { toneOf } from './colours.ts'
import type { PostMark, Strand, Tendril } from './scene.ts'
import { delayBetween, type Talk, tiesOf } from './talk.ts'
import {
  at,
  type Curve,
  crossPath,
  curveOutline,
  curvePath,
  hookCurve,
  leafPath,
  type Point,
  proofTicks,
  strandPath,
  tendrilCurve,
} from './tendrils.ts'

/** Radius of a post: its area grows by the same for each response, up to a limit that no row bursts at. */
export function radiusOf(talk: Talk, address: Address, smallest: number): number {
  const folded = talk.folded(address)
  const responses = folded > 0 ? folded : talk.answers(address) + talk.comments(address).length
  return Math.min(15, Math.sqrt(smallest ** 2 + 2.6 * responses))
}

export function postMark(talk: Talk, address: Address, place: Point, r: number): PostMark {
  const parent = talk.parent(address)
  const delay = parent === null ? null : delayBetween(talk, address, parent)
  return {
    ...{ address, x: place.x, y: place.y, r, root: address === talk.data.root },
    upstream: talk.upstream.has(address),
    state: talk.folded(address) > 0 ? 'read' : (talk.post(address)?.state ?? 'unread'),
    undated: talk.when(address) === null,
    ...tintOf(talk, address, delay),
    responses: talk.answers(address),
    comments: talk.comments(address).length,
    folded: talk.folded(address),
  }
}

function tintOf(talk: Talk, post: Address, delay: number | null) {
  const speed = talk.choices.colouring === 'speed'
  return { tone: speed && delay !== null ? toneOf(delay) : null, hue: speed ? null : talk.hues.of(post) }
}

export type Marks = ReadonlyMap<Address, PostMark>

/** The tendrils of upstream and tree as bands. Upstream is the mirror of the tree: there the fan opens to the left. */
export function tendrilsOf(
  talk: Talk,
  marks: Marks,
  curveOf: (from: Point, to: Point) => Curve = tendrilCurve,
): readonly Tendril[] {
  return tiesBetween(talk, marks).map(([parent, child]) => {
    const curve = parent.upstream ? curveOf(child, parent) : curveOf(parent, child)
    const thick = parent.upstream ? UPSTREAM_THICKNESS : thickness(talk.growth.get(child.address) ?? 1)
    const end = parent.upstream ? parent : child
    return {
      ...tendril(talk, parent, child, curve),
      path: curvePath(curve),
      outline: curveOutline(curve, thick, Math.max(1.3, thick * 0.5)),
      ...signsOf(talk.link(child.address, parent.address), curve, end.r),
    }
  })
}

/** The links of a map: plain lines without signs, the thinner the more there are. */
export function linesOf(talk: Talk, marks: Marks, curveOf: (from: Point, to: Point) => Curve): readonly Tendril[] {
  const width = marks.size > 1000 ? 0.7 : 1.2
  return tiesBetween(talk, marks).map(([parent, child]) => {
    const curve = curveOf(parent, child)
    const plain = { path: curvePath(curve), width, outline: null, ticks: null, leaf: null, cross: null }
    return { ...tendril(talk, parent, child, curve), ...plain }
  })
}

/** The tendrils of a list: late ones first, so that early ones lie on top where they share a lane. */
export function hooksOf(talk: Talk, marks: Marks): readonly Tendril[] {
  return [...tiesBetween(talk, marks)].reverse().map(([parent, child]) => {
    const curve = hookCurve(parent, child)
    const path = `M${at(parent)}L${curvePath(curve).slice(1)}`
    return { ...tendril(talk, parent, child, curve), path, outline: null, ticks: null, leaf: null }
  })
}

function tiesBetween(talk: Talk, marks: Marks): readonly (readonly [PostMark, PostMark])[] {
  return tiesOf(talk).flatMap(({ parent, child }) => {
    const [from, to] = [marks.get(parent), marks.get(child)]
    return from && to ? [[from, to] as const] : []
  })
}

function tendril(talk: Talk, parent: PostMark, child: PostMark, curve: Curve) {
  const state = talk.link(child.address, parent.address)?.state ?? 'confirmed'
  const delay = delayBetween(talk, child.address, parent.address)
  return {
    ...{ curve, width: PLAIN },
    ...{ parent: parent.address, child: child.address, state, ...tintOf(talk, child.address, delay) },
    cross: state === 'denied' || state === 'gone' ? crossPath(curve) : null,
  }
}

/** A tick a proof where there are several; a leaf where the answered post shows a linkback. */
function signsOf(link: LinkJson | null, curve: Curve, r: number) {
  const evidence = link?.evidence ?? []
  const several = evidence.length > 1
  const linkback = evidence.some(({ kind }) => kind !== 'citation' && kind !== 'comment')
  return {
    ticks: several ? proofTicks(curve, evidence.length, r + 5) : null,
    leaf: linkback ? leafPath(curve, r + (several ? 10 + 4 * evidence.length : 8)) : null,
  }
}

const PLAIN = 1.7
const UPSTREAM_THICKNESS = 1.6

/** Thicker where more grew: pixels at the foot of a tendril that bears `growth` posts. */
const thickness = (growth: number): number => Math.min(9, 1.1 + 0.9 * Math.sqrt(growth))

/** The links between drawn posts that are no tendril. */
export function strandsOf(talk: Talk, marks: Marks): readonly Strand[] {
  const tied = new Set(tiesOf(talk).map(({ parent, child }) => `${child} ${parent}`))
  return talk.data.links.flatMap(({ source, target, state, self }) => {
    const [from, to] = [marks.get(target), marks.get(source)]
    if (self || !from || !to || source === target || tied.has(`${source} ${target}`)) return []
    return [{ source, target, state, path: strandPath(from, to) }]
  })
}
