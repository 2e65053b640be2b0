// The sentence of numbers. Each number is a button that lights what it counts.
import { sentenceOf } from '../../answers/sentence.ts'
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Counted } from '../conversation-view.ts'

interface SentenceProps {
  readonly data: ConversationJson
  readonly counts: Counted | null
  readonly onCount: (counts: Counted | null) => void
}

export function Sentence({ data, counts, onCount }: SentenceProps) {
  const segments = sentenceOf(data.numbers, data.completeness)
  return (
    <p class="sentence">
      {segments.map((segment, index) => {
        const stop = STOP.exec(segments[index + 1]?.text ?? '')?.[0] ?? ''
        const follows = (segments[index - 1]?.counts ?? null) !== null
        if (segment.counts === null) return follows ? segment.text.replace(STOP, '') : segment.text
        return (
          <span key={index} class="together">
            <button
              type="button"
              aria-pressed={segment.counts === counts}
              onClick={() => onCount(segment.counts === counts ? null : segment.counts)}
            >
              {segment.text}
            </button>
            {stop}
          </span>
        )
      })}
    </p>
  )
}

/** A stop stays on the line of the number before it. */
const STOP = /^[.,]/
