// The sentence of numbers. Each number is a button that lights what it counts.
import { sentenceOf } from '../../answers/sentence.ts'
import type { ConversationJson, Numbers } from '../../answers/shapes.ts'

interface SentenceProps {
  readonly data: ConversationJson
  readonly counts: keyof Numbers | null
  readonly onCount: (counts: keyof Numbers | null) => void
}

export function Sentence({ data, counts, onCount }: SentenceProps) {
  return (
    <p class="sentence">
      {sentenceOf(data.numbers, data.completeness).map((segment, index) =>
        segment.counts === null ? (
          segment.text
        ) : (
          <button
            key={index}
            type="button"
            aria-pressed={segment.counts === counts}
            onClick={() => onCount(segment.counts === counts ? null : segment.counts)}
          >
            {segment.text}
          </button>
        ),
      )}
    </p>
  )
}
