// One D3 join: marks of a kind become elements of a kind. What stays is eased to its new place, what is new fades in.
import { easeCubicOut, type Selection, transition } from 'd3'
import type { Look } from '../../picture/looks.ts'

export type Layer = Selection<SVGGElement, unknown, null, undefined>

export interface Dressing<Mark> {
  readonly tag: 'path' | 'circle' | 'rect'
  readonly key: (mark: Mark) => string
  readonly look: (mark: Mark) => Look
}

/** How what stays moves to its new place. */
export const easing = () => transition().duration(420).ease(easeCubicOut)

/** `calm`: everything is at its place at once. */
export function joinMarks<Mark>(
  layer: Layer,
  marks: readonly Mark[],
  { tag, key, look }: Dressing<Mark>,
  calm: boolean,
): void {
  const drawn = layer.selectAll<SVGElement, Mark>(tag).data(marks, key)
  drawn.exit().remove()
  const fresh = drawn.enter().append<SVGElement>(tag).each(dress)
  if (!calm) fresh.attr('opacity', 0).transition(easing()).attr('opacity', 1)
  if (calm) return void drawn.interrupt().attr('opacity', null).each(dress)
  const names = new Set(marks.flatMap((mark) => Object.keys(look(mark))))
  const moved = drawn.transition(easing()).attr('opacity', 1)
  for (const name of names) moved.attr(name, (mark) => look(mark)[name] ?? null)

  function dress(this: SVGElement, mark: Mark): void {
    const attributes = look(mark)
    for (const { name } of [...this.attributes])
      if (!(name in attributes) && name !== 'class') this.removeAttribute(name)
    for (const [name, value] of Object.entries(attributes)) this.setAttribute(name, String(value))
  }
}
