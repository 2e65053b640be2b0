// Copies a text and says so.
import { useState } from 'preact/hooks'

interface CopyButtonProps {
  readonly words: string
  readonly text: () => string
}

export function CopyButton({ words, text }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setSaid('Copied'),
      () => setSaid('It cannot be copied here'),
    )
  return (
    <button type="button" onClick={copy} onBlur={() => setSaid(null)} aria-live="polite">
      {said ?? words}
    </button>
  )
}
