// What a reader chooses of the picture: the view, how time runs, what colours tell, the day that is looked back at.
import type { ConversationJson } from '../../answers/shapes.ts'
import type { ConversationView, WAYS } from '../view.ts'

interface ChoicesBarProps {
  readonly data: ConversationJson
  readonly view: ConversationView
  readonly onChange: (part: Partial<ConversationView>) => void
}

const VIEWS: readonly (readonly [(typeof WAYS)[number], string])[] = [
  ['vine', 'Vine'],
  ['tree', 'Tree'],
  ['table', 'Table'],
]
const TIMES = [
  ['since', 'Time since the post'],
  ['calendar', 'Calendar time'],
  ['steps', 'A step an answer'],
] as const

export function ChoicesBar({ data, view, onChange }: ChoicesBarProps) {
  const hasTime = view.as === 'vine' || view.as === 'lanes'
  return (
    <div class="choices">
      <fieldset class="switch" aria-label="View">
        {VIEWS.map(([name, words]) => (
          <button key={name} type="button" aria-pressed={view.as === name} onClick={() => onChange({ as: name })}>
            {words}
          </button>
        ))}
      </fieldset>
      {hasTime && data.tree.length > 1 && (
        <Choice words="Time" value={view.times} of={TIMES} onChoose={(times) => onChange({ times })} />
      )}
      <label class="choice">
        Known on{' '}
        <input
          type="date"
          value={view.asOf ?? ''}
          onChange={(event) => onChange({ asOf: event.currentTarget.value || null })}
        />
      </label>
    </div>
  )
}

interface ChoiceProps<Word extends string> {
  readonly words: string
  readonly value: Word
  readonly of: readonly (readonly [Word, string])[]
  readonly onChoose: (word: Word) => void
}

function Choice<Word extends string>({ words, value, of, onChoose }: ChoiceProps<Word>) {
  return (
    <label class="choice">
      {words}{' '}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as Word)}>
        {of.map(([word, name]) => (
          <option key={word} value={word}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
