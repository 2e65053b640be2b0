// The part of a scene that reaches into a band of its height: for whoever shows no more of it at once.
import type { Label, Scene } from './scene.ts'
import type { Curve } from './tendrils.ts'

/** What lies between two heights, and what only passes through. Axis, rails, legend and sizes stay those of the whole. */
export function sceneBetween(scene: Scene, top: number, bottom: number): Scene {
  if (top <= 0 && bottom >= scene.height) return scene
  const isDiscNear = ({ y, r }: { readonly y: number; readonly r: number }) => y + r >= top && y - r <= bottom
  const isCurveNear = ({ curve }: { readonly curve: Curve }) => {
    const [a, b, c, d] = curve
    const [highest, lowest] = [Math.min(a.y, b.y, c.y, d.y), Math.max(a.y, b.y, c.y, d.y)]
    return lowest + SIGNS >= top && highest - SIGNS <= bottom
  }
  const isLabelNear = ({ box }: Label) => box.bottom >= top && box.top <= bottom
  const posts = scene.posts.filter(isDiscNear)
  const near = new Set(posts.map(({ address }) => address))
  const grapes = scene.grapes.filter(isDiscNear)
  const comments = new Set(scene.arcs.length === 0 ? [] : grapes.map(({ address }) => address))
  return {
    ...scene,
    ...{ posts, grapes },
    ...{ tendrils: scene.tendrils.filter(isCurveNear), strands: scene.strands.filter(isCurveNear) },
    shoots: scene.shoots.filter(({ post }) => near.has(post)),
    arcs: scene.arcs.filter(({ child }) => comments.has(child)),
    labels: scene.labels.filter(isLabelNear),
  }
}

/** Half the height of what stands on a tendril. */
const SIGNS = 12
