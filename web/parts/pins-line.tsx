// Under a map: that posts can be pinned, or how to let go of those that are.
import type { Pin } from '../../picture/pins.ts'

interface PinsLineProps {
  readonly pins: readonly Pin[]
  readonly onUnpin: () => void
}

const HINT = matchMedia('(pointer: coarse)').matches ? 'Hold a post, then drag it to pin it.' : 'Drag a post to pin it.'

export const PinsLine = ({ pins, onUnpin }: PinsLineProps) => (
  <p class="pins">
    {pins.length === 0 ? (
      HINT
    ) : (
      <button type="button" onClick={onUnpin}>
        Unpin {pins.length === 1 ? 'what is' : `all ${pins.length}`} pinned
      </button>
    )}
  </p>
)
