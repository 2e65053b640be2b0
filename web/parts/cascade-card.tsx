// The cascade card, folded until it is asked for: how large, deep and fast the talk grew, beside what is published of such talk.
import { useState } from 'preact/hooks'
import { cardText } from '../../answers/card-text.ts'
import { loadCascade } from '../load.ts'
import { useLoaded } from '../use-loaded.ts'
import { Loading } from './messages.tsx'

export function CascadeCard({ address, asOf }: { readonly address: string; readonly asOf: string | null }) {
  const [open, setOpen] = useState(false)
  const { value, problem } = useLoaded(open ? `${address} ${asOf}` : null, (signal) =>
    loadCascade(address, asOf, signal),
  )
  return (
    <details class="completeness" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The shape of the talk</summary>
      {open && !value && !problem && <Loading what="its numbers" />}
      {problem && <p>{problem.message}</p>}
      {value && (
        <ul>
          {cardText(value)
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <li key={line}>{line.trim()}</li>
            ))}
        </ul>
      )}
    </details>
  )
}
