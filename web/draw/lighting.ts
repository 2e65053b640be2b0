// Lets what matters now stand out by fading the rest. What matters is decided in light.ts.
import type { Arc, Grape, Label, PostMark, Shoot, Strand, Tendril } from '../../picture/scene.ts'
import type { Light } from '../light.ts'
import { type LayerName, layerOf } from './scene.ts'

export function lightUp(svg: SVGSVGElement, light: Light | null): void {
  const fade = <Mark>(name: LayerName, isLit: (mark: Mark, light: Light) => boolean) =>
    layerOf(svg, name)
      .selectChildren<SVGElement, Mark>()
      .classed('faded', (mark) => light !== null && !isLit(mark, light))
  fade<PostMark>('posts', ({ address }, { posts }) => posts.has(address))
  fade<PostMark>('gone', ({ address }, { posts }) => posts.has(address))
  for (const name of ['tendrils', 'proofs', 'crosses', 'leaves'] as const) fade<Tendril>(name, tendrilIsLit)
  fade<Grape>('grapes', grapeIsLit)
  fade<Shoot>('shoots', ({ post }, { posts }) => posts.has(post))
  fade<Arc>('arcs', ({ child }, { comments }) => comments === 'of lit posts' || comments.has(child))
  fade<Label>('labels', labelIsLit)
  fade<Strand>('strands', strandIsLit)
  layerOf(svg, 'strands')
    .selectChildren<SVGElement, Strand>()
    .classed('lit', (mark) => light !== null && strandIsLit(mark, light))
}

const strandIsLit = ({ source, target }: Strand, { centre }: Light): boolean => source === centre || target === centre

const tendrilIsLit = ({ parent, child }: Tendril, { posts }: Light): boolean => posts.has(parent) && posts.has(child)

const labelIsLit = ({ post, kind }: Label, { posts, comments }: Light): boolean =>
  posts.has(post) && (kind !== 'author' || comments === 'of lit posts')

const grapeIsLit = ({ address, post }: Grape, { posts, comments }: Light): boolean =>
  comments === 'of lit posts' ? posts.has(post) : comments.has(address)
