// The words of a scene: ticks of the axis, labels. Crawled words go in as text and nothing else.
import { select } from 'd3'
import { PALETTES, type Scheme } from '../../picture/colours.ts'
import { labelLook, strongLook, tickLook } from '../../picture/looks.ts'
import type { Label, Scene } from '../../picture/scene.ts'
import { easing, joinMarks, type Layer } from './join.ts'

export function joinTicks(layer: Layer, { ticks, plot }: Scene, scheme: Scheme, calm: boolean): void {
  joinMarks(
    layer,
    ticks,
    {
      ...{ tag: 'path', key: ({ words }) => words },
      look: ({ x }) => ({ d: `M${x},${plot.top - 8}V${plot.bottom}`, ...tickLook(scheme) }),
    },
    calm,
  )
  layer
    .selectAll<SVGTextElement, (typeof ticks)[number]>('text')
    .data(ticks, ({ words }) => words)
    .join('text')
    .attr('y', plot.top - 16)
    .attr('font-size', 11)
    .attr('text-anchor', 'middle')
    .attr('fill', PALETTES[scheme].quiet)
    .attr('x', ({ x }) => x)
    .text(({ words }) => words)
}

export function joinLabels(layer: Layer, labels: readonly Label[], scheme: Scheme, calm: boolean): void {
  const counts = new Map<string, number>()
  const keyed = labels.map((label) => {
    const name = `${label.kind} ${label.post}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
    return { ...label, key: `${name} ${counts.get(name)}` }
  })
  const drawn = layer.selectAll<SVGTextElement, (typeof keyed)[number]>('text').data(keyed, ({ key }) => key)
  drawn.exit().remove()
  const fresh = drawn
    .enter()
    .append('text')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
  drawn.merge(fresh).each(function (label) {
    write(this, label, scheme)
  })
  if (calm)
    drawn
      .interrupt()
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
  else
    drawn
      .transition(easing())
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
}

function write(element: SVGTextElement, label: Label, scheme: Scheme): void {
  const text = select(element)
  const look = { ...labelLook(label, scheme), 'data-post': label.post, class: `label-${label.kind}` }
  for (const [name, value] of Object.entries(look)) text.attr(name, value)
  text.selectAll('tspan').remove()
  if (label.strong !== '') {
    const strong = text.append('tspan').attr('unicode-bidi', 'isolate').text(label.strong)
    for (const [name, value] of Object.entries(strongLook(PALETTES[scheme]))) strong.attr(name, value)
  }
  if (label.quiet === '') return
  text
    .append('tspan')
    .attr('unicode-bidi', 'isolate')
    .attr('dx', label.strong === '' ? null : 7)
    .text(label.quiet)
}
