// Draws a scene into an SVG element, layer by layer. It decides nothing: places come from the scene, dress from picture/drawing.ts.
import { select } from 'd3'
import type { Address } from '../../graph/model.ts'
import { PALETTES, type Scheme } from '../../picture/colours.ts'
import { type Drawn, drawingOf, LAYERS, type LayerName } from '../../picture/drawing.ts'
import type { Look } from '../../picture/looks.ts'
import type { Grape, PostMark, Scene } from '../../picture/scene.ts'
import { joinMarks, type Layer } from './join.ts'
import { isLit, type Light } from './light.ts'

/** More than what an eye can follow: then nothing is eased. */
const CALM_FROM = 1200

export function drawSvg(svg: SVGSVGElement, scene: Scene, scheme: Scheme, still: boolean): void {
  const calm = still || scene.posts.length + scene.grapes.length > CALM_FROM
  for (const { name, marks } of drawingOf(scene, scheme)) joinMarks(layerOf(svg, name), marks, calm)
}

/** Lets what matters now stand out by fading the rest. */
export function lightSvg(svg: SVGSVGElement, light: Light | null): void {
  for (const name of LAYERS) {
    layerOf(svg, name)
      .selectChildren<SVGElement, Drawn>()
      .classed('faded', (mark) => light !== null && !light.alone && !isLit(name, mark, light))
      .classed('hidden', (mark) => light?.alone === true && !isLit(name, mark, light))
      .classed('lit', (mark) => light !== null && name === 'strands' && isLit(name, mark, light))
  }
}

/** Rings round the selected post and the one the keys stand on. */
export function ringSvg(svg: SVGSVGElement, scene: Scene, scheme: Scheme, rings: Rings): void {
  const marks = ringsOf(scene, scheme, rings).map(({ name, ...look }): Drawn => {
    return { tag: 'circle', key: name, look: { ...look, 'data-ring': name }, ends: [], comment: null }
  })
  joinMarks(layerOf(svg, 'rings'), marks, true)
}

export interface Rings {
  readonly selected: Address | null
  readonly walked: Address | null
  /** Posts and comments that are new. */
  readonly fresh: ReadonlySet<Address>
}

export function ringsOf(scene: Scene, scheme: Scheme, { selected, walked, fresh }: Rings): readonly Ring[] {
  const { ink, accent } = PALETTES[scheme]
  const ring = { fill: 'none', 'stroke-width': 2 } as const
  const rings = scene.posts.flatMap(({ address, x, y, r }): readonly Ring[] => [
    ...(address === selected ? [{ ...ring, name: 'selected', cx: x, cy: y, r: r + 4, stroke: ink }] : []),
    ...(address === walked
      ? [{ ...ring, name: 'walked', cx: x, cy: y, r: r + 8, stroke: accent, 'stroke-dasharray': '3 3' }]
      : []),
  ])
  return fresh.size === 0 ? rings : [...dotsOf(scene, scheme, fresh), ...rings]
}

type Ring = Look & { readonly name: string; readonly cx: number; readonly cy: number; readonly r: number }

/** A dot at the shoulder of a post that is new, and in the middle of a comment. */
function dotsOf({ posts, grapes }: Scene, scheme: Scheme, fresh: ReadonlySet<Address>): readonly Ring[] {
  const { paper, accent } = PALETTES[scheme]
  const dot = ({ address }: PostMark | Grape, place: Pick<Ring, 'cx' | 'cy' | 'r'>): Ring => {
    return { name: `new ${address}`, ...place, fill: accent, stroke: paper, 'stroke-width': 1 }
  }
  return [
    ...posts
      .filter(({ address }) => fresh.has(address))
      .map((mark) =>
        dot(mark, { cx: mark.x + mark.r * 0.8, cy: mark.y - mark.r * 0.8, r: Math.min(4, 1 + mark.r / 2) }),
      ),
    ...grapes
      .filter(({ address }) => fresh.has(address))
      .map((mark) => dot(mark, { cx: mark.x, cy: mark.y, r: mark.r * 0.6 })),
  ]
}

function layerOf(svg: SVGSVGElement, name: LayerName | 'rings'): Layer {
  const root = select(svg)
  for (const layer of [...LAYERS, 'rings']) {
    if (root.select(`g.${layer}`).empty()) root.append('g').attr('class', layer).attr('aria-hidden', 'true')
  }
  return root.select<SVGGElement>(`g.${name}`)
}
