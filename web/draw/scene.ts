// Draws a scene into an SVG element, layer by layer. It decides nothing: places come from the scene, dress from picture/looks.ts.
import { select } from 'd3'
import { PALETTES, type Scheme } from '../../picture/colours.ts'
import * as looks from '../../picture/looks.ts'
import type { Grape, PostMark, Scene, Tendril } from '../../picture/scene.ts'
import { crossAt, short } from '../../picture/tendrils.ts'
import { type Dressing, joinMarks, type Layer } from './join.ts'
import { joinLabels, joinTicks } from './words.ts'

/** From the ground up. Whoever reads marks back (lighting.ts) finds them by these names. */
export const LAYERS = [
  ...['ticks', 'strands', 'tendrils', 'tendril-hits', 'shoots', 'arcs', 'proofs', 'crosses', 'leaves'],
  ...['grapes', 'posts', 'gone', 'labels', 'post-hits', 'rings'],
] as const
export type LayerName = (typeof LAYERS)[number]

/** Bigger than what an eye can follow: then nothing is eased. */
const CALM_FROM = 1200
/** Half of the least target that a finger meets (WCAG 2.2, 2.5.8). */
const TOUCH = 12

export function drawScene(svg: SVGSVGElement, scene: Scene, scheme: Scheme, still: boolean): void {
  const calm = still || scene.posts.length + scene.grapes.length > CALM_FROM
  const draw = <Mark>(name: LayerName, marks: readonly Mark[], dressing: Dressing<Mark>) =>
    joinMarks(layerOf(svg, name), marks, dressing, calm)
  const paths = <Mark extends { readonly path: string }>(
    key: (mark: Mark) => string,
    look: (mark: Mark) => looks.Look,
  ) => ({ tag: 'path', key, look: (mark: Mark) => ({ d: mark.path, ...look(mark) }) }) as const

  joinTicks(layerOf(svg, 'ticks'), scene, scheme, calm)
  draw(
    'strands',
    scene.strands,
    paths(
      ({ source, target }) => `${source} ${target}`,
      (mark) => looks.strandLook(mark, scheme),
    ),
  )
  drawTendrils(draw, scene.tendrils, scheme)
  draw(
    'shoots',
    scene.shoots,
    paths(
      ({ post }) => post,
      () => looks.shootLook(scheme),
    ),
  )
  draw(
    'arcs',
    scene.arcs,
    paths(
      ({ child }) => child,
      () => looks.arcLook(scheme),
    ),
  )
  draw('grapes', scene.grapes, { tag: 'circle', key: ({ address }) => address, look: (mark) => grape(mark, scheme) })
  drawPosts(draw, scene.posts, scheme)
  joinLabels(layerOf(svg, 'labels'), scene.labels, scheme, calm)
}

/** Rings round the selected post and the one the keys stand on. */
export function drawRings(
  svg: SVGSVGElement,
  scene: Scene,
  scheme: Scheme,
  selected: string | null,
  walked: string | null,
): void {
  const { ink, accent } = PALETTES[scheme]
  const rings = scene.posts.flatMap((post) => [
    ...(post.address === selected ? [{ post, name: 'selected', stroke: ink, dash: 'none', far: 4 }] : []),
    ...(post.address === walked ? [{ post, name: 'walked', stroke: accent, dash: '3 3', far: 8 }] : []),
  ])
  joinMarks(
    layerOf(svg, 'rings'),
    rings,
    {
      tag: 'circle',
      key: ({ name }) => name,
      look: ({ post, name, stroke, dash, far }) => ({
        ...{
          cx: post.x,
          cy: post.y,
          r: post.r + far,
          fill: 'none',
          stroke,
          'stroke-width': 2,
          'stroke-dasharray': dash,
        },
        'data-ring': name,
      }),
    },
    true,
  )
}

type Draw = <Mark>(name: LayerName, marks: readonly Mark[], dressing: Dressing<Mark>) => void

function drawTendrils(draw: Draw, tendrils: readonly Tendril[], scheme: Scheme): void {
  const key = ({ parent, child }: Tendril) => `${parent} ${child}`
  const signs = (name: LayerName, pathOf: (mark: Tendril) => string | null, look: (mark: Tendril) => looks.Look) => {
    const having = tendrils.filter((mark) => pathOf(mark) !== null)
    draw(name, having, { tag: 'path', key, look: (mark) => ({ d: pathOf(mark) ?? '', ...look(mark) }) })
  }
  draw('tendrils', tendrils, { tag: 'path', key, look: (mark) => looks.tendrilLook(mark, scheme) })
  signs(
    'tendril-hits',
    ({ path }) => path,
    (mark) => ({ ...HIT_LINE, 'data-post': mark.child, 'data-parent': mark.parent }),
  )
  signs(
    'proofs',
    ({ ticks }) => ticks,
    (mark) => looks.signLook(mark, scheme),
  )
  signs(
    'crosses',
    ({ cross }) => cross,
    (mark) => looks.signLook(mark, scheme),
  )
  signs(
    'leaves',
    ({ leaf }) => leaf,
    () => looks.leafLook(scheme),
  )
}

const HIT_LINE = { fill: 'none', stroke: 'transparent', 'stroke-width': 12 } as const

function drawPosts(draw: Draw, posts: readonly PostMark[], scheme: Scheme): void {
  const key = ({ address }: PostMark) => address
  const disc = ({ x, y, r }: PostMark) => ({ cx: short(x), cy: short(y), r: short(r) })
  draw('posts', posts, { tag: 'circle', key, look: (mark) => ({ ...disc(mark), ...looks.postLook(mark, scheme) }) })
  const gone = posts.filter(({ state }) => state === 'gone')
  draw('gone', gone, {
    tag: 'path',
    key,
    look: (mark) => ({ d: crossAt(mark, mark.r * 0.6), ...looks.crossLook(scheme) }),
  })
  draw('post-hits', posts, {
    ...{ tag: 'circle', key },
    look: (mark) => ({ ...disc(mark), r: Math.max(TOUCH, mark.r), fill: 'transparent', 'data-post': mark.address }),
  })
}

const grape = (mark: Grape, scheme: Scheme): looks.Look => ({
  ...{ cx: short(mark.x), cy: short(mark.y), r: mark.r, 'data-thread': mark.post },
  ...looks.grapeLook(mark, scheme),
})

export function layerOf(svg: SVGSVGElement, name: LayerName): Layer {
  const root = select(svg)
  for (const layer of LAYERS) {
    if (root.select(`g.${layer}`).empty()) root.append('g').attr('class', layer).attr('aria-hidden', 'true')
  }
  return root.select<SVGGElement>(`g.${name}`)
}
