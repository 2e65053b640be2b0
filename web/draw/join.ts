// One D3 join: marks of a layer become elements. What stays is eased to its new place, what is new fades in.
import { easeCubicOut, type Selection, select, transition } from 'd3'
import type { Drawn } from '../../picture/drawing.ts'
import type { Look } from '../../picture/looks.ts'

export type Layer = Selection<SVGGElement, unknown, null, undefined>

/** How what stays moves to its new place. */
const easing = () => transition().duration(420).ease(easeCubicOut)

/** `calm`: everything is at its place at once. */
export function joinMarks(layer: Layer, marks: readonly Drawn[], calm: boolean): void {
  const keyOf = ({ tag, key }: Drawn) => `${tag} ${key}`
  const drawn = layer.selectChildren<SVGElement, Drawn>().data(marks, (mark) => keyOf(mark as Drawn))
  drawn.exit().remove()
  const fresh = drawn
    .enter()
    .append<SVGElement>(({ tag }) => document.createElementNS('http://www.w3.org/2000/svg', tag))
    .each(dress)
  drawn.merge(fresh).order()
  drawn.filter(({ tag }) => tag === 'text').each(write)
  fresh.filter(({ tag }) => tag === 'text').each(write)
  if (!calm) fresh.attr('opacity', 0).transition(easing()).attr('opacity', 1)
  if (calm) return void drawn.interrupt().attr('opacity', null).each(dress)
  const names = new Set(marks.flatMap(({ look }) => Object.keys(look)))
  const moved = drawn.transition(easing()).attr('opacity', 1)
  for (const name of names) moved.attr(name, ({ look }) => rounded(look[name]))
}

const rounded = (value: string | number | undefined): string | number | null =>
  typeof value === 'number' ? Math.round(value * 10) / 10 : (value ?? null)

function attributes(element: Element, look: Look): void {
  for (const [name, value] of Object.entries(look)) element.setAttribute(name, String(rounded(value)))
}

function dress(this: SVGElement, { look }: Drawn): void {
  for (const { name } of [...this.attributes]) if (!(name in look) && name !== 'class') this.removeAttribute(name)
  attributes(this, look)
}

/** Crawled words go in as text and nothing else. */
function write(this: SVGElement, mark: Drawn): void {
  if (mark.tag !== 'text') return
  const text = select(this).classed(`label-${mark.kind}`, true)
  text.selectAll('tspan').remove()
  for (const { words, look } of mark.parts) attributes(text.append('tspan').text(words).node() as Element, look)
}
