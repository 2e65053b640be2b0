// Copies the address bar: whoever opens the link sees the same.
import { useState } from 'preact/hooks'

export function CopyLink() {
  const [said, setSaid] = useState('Copy the link')
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setSaid('Copied'),
      () => setSaid('Copy it from the address bar'),
    )
  return (
    <button type="button" onClick={copy} onBlur={() => setSaid('Copy the link')} aria-live="polite">
      {said}
    </button>
  )
}
