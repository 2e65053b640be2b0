// The as-of handle: looks back at what was known on a day, by a slider over the days on which something was learnt, or by any date.
import { useEffect, useState } from 'preact/hooks'
import { dayInWords } from '../../answers/dates.ts'

interface AsOfProps {
  /** Days on which something was learnt, in order. */
  readonly days: readonly string[]
  /** Null: now. */
  readonly asOf: string | null
  readonly onAsOf: (day: string | null) => void
}

export function AsOf({ days, asOf, onAsOf }: AsOfProps) {
  return (
    <fieldset class="as-of" aria-label="Look back">
      {days.length > 1 && <Handle days={days} asOf={asOf} onAsOf={onAsOf} />}
      <label>
        What was known on{' '}
        <input type="date" value={asOf ?? ''} onChange={({ currentTarget }) => onAsOf(currentTarget.value || null)} />
      </label>
      {asOf !== null && (
        <button type="button" onClick={() => onAsOf(null)}>
          Now
        </button>
      )}
    </fieldset>
  )
}

/** Its last place is now; a day between two of learning stands at the earlier. */
function Handle({ days, asOf, onAsOf }: AsOfProps) {
  const now = days.length - 1
  const chosen =
    asOf === null
      ? now
      : Math.max(
          0,
          days.findLastIndex((day) => day <= asOf),
        )
  const [place, setPlace] = useState(chosen)
  useEffect(() => setPlace(chosen), [chosen])
  const words = place === now ? 'now' : (dayInWords(days[place] ?? null) ?? '')
  return (
    <label>
      As of{' '}
      <input
        {...{ type: 'range', min: 0, max: now, step: 1, value: place, 'aria-valuetext': words }}
        onInput={({ currentTarget }) => setPlace(Number(currentTarget.value))}
        onChange={() => onAsOf(place === now ? null : (days[place] ?? null))}
      />{' '}
      <output>{words}</output>
    </label>
  )
}
