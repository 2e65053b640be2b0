// The strip under the picture: when the responses came and how many there were by then, a brush for a span of time, and the play button.
import { brushX, select } from 'd3'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Span } from '../../picture/choices.ts'
import { PALETTES, type Scheme } from '../../picture/colours.ts'
import { barLook, curveLook, stripWordsLook } from '../../picture/looks.ts'
import { STRIP_WORDS, stripTicks } from '../../picture/overview.ts'
import type { Scene } from '../../picture/scene.ts'
import { type Readable, timeAxis } from '../../picture/time-axis.ts'
import { whenInWords } from '../../picture/timeline.ts'
import { Play } from './play.tsx'

interface OverviewProps {
  readonly scene: Scene
  readonly scheme: Scheme
  readonly data: ConversationJson
  readonly span: Span | null
  /** Seconds up to which the conversation is played; null when all is shown. */
  readonly until: number | null
  readonly onUntil: (until: number | null) => void
  readonly onSpan: (span: Span | null) => void
  /** The as-of handle. */
  readonly children?: ComponentChildren
}

export function Overview({ scene, scheme, data, span, until, onUntil, onSpan, children }: OverviewProps) {
  const { height, bars, curve, needs, left, right } = scene.overview
  const axis = useMemo(() => timeAxis(needs, left, right), [needs.first, needs.last, needs.early, left, right])
  const ticks = useMemo(() => stripTicks(scene), [scene])
  const tall = height + (ticks.length > 0 ? STRIP_WORDS : 0)
  const brush = useBrush(axis, scene, span, onSpan)
  if (bars.length === 0) return <div class="overview">{children}</div>
  return (
    <figure class="overview">
      <svg width={scene.width} height={tall} viewBox={`0 0 ${scene.width} ${tall}`} aria-hidden="true">
        {bars.map((bar) => (
          <rect
            {...{ key: bar.x, x: bar.x, y: height - bar.height, width: bar.width, height: bar.height }}
            {...barLook(scheme)}
          />
        ))}
        <path d={curve} {...curveLook(scheme)} />
        <g ref={brush} class="brush" />
        {ticks.map(({ x, words }) => (
          <text key={words} {...{ x, y: height + STRIP_WORDS - 3 }} {...stripWordsLook(scheme)}>
            {words}
          </text>
        ))}
        {until !== null && (
          <path d={`M${axis.x(until)},0V${height}`} stroke={PALETTES[scheme].ink} stroke-width="1.5" />
        )}
      </svg>
      <figcaption>
        <Play data={data} axis={axis} until={until} onUntil={onUntil} />
        {span === null ? (
          <span>{until === null ? 'Responses over time. Drag over them to look closer.' : whenInWords(until)}</span>
        ) : (
          <span>
            From {whenInWords(span.from)} to {whenInWords(span.to)}.{' '}
            <button type="button" onClick={() => onSpan(null)}>
              Show all
            </button>
          </span>
        )}
        {children}
      </figcaption>
    </figure>
  )
}

const LEAST_PIXELS = 6

function useBrush(axis: Readable, { overview }: Scene, span: Span | null, onSpan: (span: Span | null) => void) {
  const group = useRef<SVGGElement>(null)
  const told = useRef(onSpan)
  told.current = onSpan
  const brush = useMemo(
    () =>
      brushX<unknown>().extent([
        [axis.zero, 0],
        [overview.right, overview.height],
      ]),
    [axis, overview.right, overview.height],
  )
  useLayoutEffect(() => {
    if (!group.current) return
    brush.on('end', ({ sourceEvent, selection }) => {
      if (!sourceEvent) return
      const [from, to] = (selection ?? [0, 0]) as [number, number]
      const wide = to - from >= LEAST_PIXELS
      told.current(
        wide ? { from: Math.max(0, Math.round(axis.seconds(from))), to: Math.round(axis.seconds(to)) } : null,
      )
    })
    select(group.current).call(brush)
  }, [brush])
  useLayoutEffect(() => {
    if (group.current) brush.move(select(group.current), span ? [axis.x(span.from), axis.x(span.to)] : null)
  }, [brush, span?.from, span?.to])
  return group
}
