// A scene in its dress: layers of paths, discs and words with all that a drawer needs. The screen, a canvas and a file draw the same list.
import type { Address } from '../graph/model.ts'
import { PALETTES, type Scheme } from './colours.ts'
import * as looks from './looks.ts'
import type { Label, Scene, Tendril } from './scene.ts'
import { crossOf, leafOf, proofsOf } from './tendril-paths.ts'
import { crossAt, curvePath, short } from './tendrils.ts'
import { TICK_SIZE } from './time-axis.ts'

/** From the ground up. */
export const LAYERS = [
  ...['silences', 'ticks', 'halos', 'rails', 'strands', 'tendrils', 'shoots', 'arcs', 'proofs', 'crosses', 'leaves'],
  ...['grapes', 'posts', 'gone', 'labels'],
] as const
export type LayerName = (typeof LAYERS)[number]

/** What a mark stands for, so that it can be lit: the posts at its ends, and the comment where it is one (`''`: some comment). */
interface Stands {
  readonly ends: readonly Address[]
  readonly comment: Address | null
}

export interface Shape extends Stands {
  readonly tag: 'path' | 'circle'
  /** The same for the same thing in another scene. */
  readonly key: string
  readonly look: looks.Look
}

export interface Words extends Stands {
  readonly tag: 'text'
  readonly key: string
  readonly look: looks.Look
  readonly kind: Label['kind'] | 'tick'
  readonly parts: readonly { readonly words: string; readonly look: looks.Look }[]
}

export type Drawn = Shape | Words
export type Drawing = readonly { readonly name: LayerName; readonly marks: readonly Drawn[] }[]

export function drawingOf(scene: Scene, scheme: Scheme): Drawing {
  const { tendrils } = scene
  const marks: Readonly<Record<LayerName, readonly Drawn[]>> = {
    silences: silencesOf(scene, scheme),
    ticks: ticksOf(scene, scheme),
    halos: halosOf(scene, scheme),
    rails: scene.rails.map(({ key, path }) => shape(key, { d: path, ...looks.tickLook(scheme) })),
    strands: scene.strands.map((mark) => {
      const look = { d: curvePath(mark.curve), ...looks.strandLook(mark, scheme) }
      return shape(`${mark.source} ${mark.target}`, look, [mark.source, mark.target])
    }),
    tendrils: tendrils.map((mark) => onTendril(mark, looks.tendrilLook(mark, scheme))),
    shoots: scene.shoots.map(({ post, path }) => shape(post, { d: path, ...looks.shootLook(scheme) }, [post])),
    arcs: scene.arcs.map(({ child, path }) => shape(child, { d: path, ...looks.arcLook(scheme) }, [], child)),
    proofs: signsOf(tendrils, proofsOf, (mark) => looks.signLook(mark, scheme)),
    crosses: signsOf(tendrils, crossOf, (mark) => looks.signLook(mark, scheme)),
    leaves: signsOf(tendrils, leafOf, () => looks.leafLook(scheme)),
    grapes: scene.grapes.map((mark) => ({
      ...disc(mark.address, mark, looks.grapeLook(mark, scheme), mark.post),
      comment: mark.address,
    })),
    posts: scene.posts.map((mark) => disc(mark.address, mark, looks.postLook(mark, scheme), mark.address)),
    gone: scene.posts.flatMap((mark) => {
      const sign = mark.folded > 0 ? plusAt(mark) : mark.state === 'gone' ? crossAt(mark, mark.r * 0.6) : null
      return sign === null ? [] : [shape(mark.address, { d: sign, ...looks.crossLook(scheme) }, [mark.address])]
    }),
    labels: labelsOf(scene.labels, scheme),
  }
  return LAYERS.map((name) => ({ name, marks: marks[name] }))
}

const shape = (
  key: string,
  look: looks.Look,
  ends: readonly Address[] = [],
  comment: Address | null = null,
): Shape => ({
  ...{ tag: 'path', key, look, ends, comment },
})

function disc(
  key: string,
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  look: looks.Look,
  post: Address,
): Shape {
  return { tag: 'circle', key, look: { cx: x, cy: y, r, ...look }, ends: [post], comment: null }
}

const onTendril = (mark: Tendril, look: looks.Look): Shape =>
  shape(`${mark.parent} ${mark.child}`, look, [mark.parent, mark.child])

function signsOf(
  tendrils: readonly Tendril[],
  pathOf: (mark: Tendril) => string | null,
  look: (mark: Tendril) => looks.Look,
): readonly Shape[] {
  return tendrils.flatMap((mark) => {
    const d = pathOf(mark)
    return d === null ? [] : [onTendril(mark, { d, ...look(mark) })]
  })
}

/** The sign of a bud: there is more in it. */
const plusAt = ({ x, y, r }: { readonly x: number; readonly y: number; readonly r: number }): string => {
  const half = Math.max(2, r * 0.5)
  return `M${short(x - half)},${short(y)}h${short(2 * half)}M${short(x)},${short(y - half)}v${short(2 * half)}`
}

function silencesOf({ ticks, plot }: Scene, scheme: Scheme): readonly Shape[] {
  const keys = tickKeys(ticks)
  return ticks.flatMap(({ silence }, index) => {
    if (silence === null) return []
    const [left, right] = silence.map(short)
    const d = `M${left},${short(plot.top - 8)}H${right}V${short(plot.bottom)}H${left}Z`
    return [shape(keys[index] ?? '', { d, ...looks.silenceLook(scheme) })]
  })
}

/** Round the post that it all began with. */
function halosOf({ posts }: Scene, scheme: Scheme): readonly Shape[] {
  const root = posts.find((mark) => mark.root)
  return root ? [disc('halo', { ...root, r: root.r + HALO }, looks.haloLook(scheme), root.address)] : []
}
const HALO = 6

function ticksOf(scene: Scene, scheme: Scheme): readonly Drawn[] {
  const { ticks, plot } = scene
  const words = tickWordsOf(scene, scheme)
  return ticks.flatMap(({ x, silence }, index): readonly Drawn[] => {
    const text = words[index]
    if (text && silence !== null) return [text]
    const d = `M${short(x)},${short(plot.top - 8)}V${short(plot.bottom)}`
    return text ? [shape(text.key, { d, ...looks.tickLook(scheme) }), text] : []
  })
}

/** The words of the axis alone, in its order. */
export function tickWordsOf({ ticks, plot }: Scene, scheme: Scheme): readonly Words[] {
  const { quiet, paper } = PALETTES[scheme]
  const halo = { stroke: paper, 'stroke-width': 3, 'paint-order': 'stroke' }
  const keys = tickKeys(ticks)
  return ticks.map(({ x, words }, index) => {
    const look = { x, y: plot.top - 16, 'font-size': TICK_SIZE, fill: quiet, 'text-anchor': 'middle', ...halo }
    return {
      tag: 'text',
      key: keys[index] ?? '',
      kind: 'tick',
      look,
      parts: [{ words, look: {} }],
      ends: [],
      comment: null,
    }
  })
}

/** Two silences may be as long as each other. */
const tickKeys = (ticks: Scene['ticks']): readonly string[] => toldApart(ticks.map(({ words }) => words))

function labelsOf(labels: readonly Label[], scheme: Scheme): readonly Words[] {
  const keys = toldApart(labels.map(({ kind, post }) => `${kind} ${post}`))
  return labels.map((label, index) => ({
    ...{ tag: 'text', key: keys[index] ?? '', kind: label.kind, parts: looks.wordsLook(label, scheme) },
    look: { x: label.x, y: label.y, ...looks.labelLook(label, scheme) },
    ...{ ends: [label.post], comment: label.kind === 'author' ? '' : null },
  }))
}

/** Names that come more than once are told apart by their number. */
function toldApart(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return names.map((name) => {
    const number = counts.get(name) ?? 0
    counts.set(name, number + 1)
    return `${name} ${number}`
  })
}
