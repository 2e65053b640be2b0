// Lets the conversation grow before one's eyes: play, pause, a step forwards and backwards.
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Readable } from '../../picture/time-axis.ts'

interface PlayProps {
  readonly data: ConversationJson
  readonly axis: Readable
  readonly until: number | null
  readonly onUntil: (until: number | null) => void
}

/** The whole conversation in so many ms, whatever its length. */
const LENGTH = 12_000
const FRAME = 50
/** With reduced motion it goes from response to response. */
const STEP = 900

export function Play({ data, axis, until, onUntil }: PlayProps) {
  const [playing, setPlaying] = useState(false)
  const moments = useMemo(() => data.moments.filter((moment) => moment > 0), [data])
  const last = moments.at(-1) ?? 0
  useEffect(() => {
    if (!playing) return
    if (until !== null && until >= last) {
      setPlaying(false)
      onUntil(null)
      return
    }
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const next = () => onUntil(calm ? nextMoment(moments, until ?? 0) : later(axis, until ?? 0, last))
    const timer = setTimeout(next, calm ? STEP : FRAME)
    return () => clearTimeout(timer)
  }, [playing, until])
  if (moments[0] === moments.at(-1)) return null
  const start = () => {
    if (!playing && until === null) onUntil(0)
    setPlaying(!playing)
  }
  const step = (moment: number) => {
    setPlaying(false)
    onUntil(moment)
  }
  return (
    <span class="play">
      <button type="button" onClick={start}>
        {playing ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        aria-label="A response back"
        onClick={() => step(moments.findLast((m) => m < (until ?? last)) ?? 0)}
      >
        ‹
      </button>
      <button type="button" aria-label="A response on" onClick={() => step(nextMoment(moments, until ?? 0))}>
        ›
      </button>
      {until !== null && !playing && (
        <button type="button" onClick={() => onUntil(null)}>
          Show all
        </button>
      )}
    </span>
  )
}

const nextMoment = (moments: readonly number[], from: number): number => moments.find((m) => m > from) ?? from

/** Evenly along the axis, not along the clock: the first hour is not over in a blink. */
function later(axis: Readable, from: number, last: number): number {
  const [start, end] = [axis.x(0), axis.x(last)]
  const place = axis.x(from) + ((end - start) * FRAME) / LENGTH
  return place >= end ? last : Math.max(from + 1, axis.seconds(place))
}
