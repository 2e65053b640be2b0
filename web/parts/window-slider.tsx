// The window of a ranking as a slider over usual lengths; one that the address bar asked for besides has its place among them.
import { useEffect, useState } from 'preact/hooks'
import { counted } from '../../answers/plural.ts'

const USUAL = ['30', '90', '180', '365', '1095', '3650', 'all']
const WORDS: Readonly<Record<string, string>> = {
  '365': 'a year',
  '1095': 'three years',
  '3650': 'ten years',
  all: 'all time',
}

interface WindowSliderProps {
  /** Days, or "all". */
  readonly window: string
  readonly onWindow: (window: string) => void
}

export function WindowSlider({ window, onWindow }: WindowSliderProps) {
  const windows = [...new Set([...USUAL, window])].sort((one, other) => daysIn(one) - daysIn(other))
  const chosen = windows.indexOf(window)
  const [place, setPlace] = useState(chosen)
  useEffect(() => setPlace(chosen), [chosen])
  const words = windowInWords(windows[place] ?? window)
  return (
    <label class="window">
      within{' '}
      <input
        {...{ type: 'range', min: 0, max: windows.length - 1, step: 1, value: place, 'aria-valuetext': words }}
        onInput={({ currentTarget }) => setPlace(Number(currentTarget.value))}
        onChange={({ currentTarget }) => onWindow(windows[Number(currentTarget.value)] ?? window)}
      />{' '}
      <output>{words}</output>
    </label>
  )
}

const daysIn = (window: string): number => (window === 'all' ? Number.POSITIVE_INFINITY : Number.parseInt(window, 10))

/** "180 days", "a year", "all time". */
export const windowInWords = (window: string): string => WORDS[window] ?? counted(Number.parseInt(window, 10), 'day')
