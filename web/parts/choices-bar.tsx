// What a reader chooses of the picture: the view, how time runs, what colours tell.
import { useState } from 'preact/hooks'
import type { ConversationJson } from '../../answers/shapes.ts'
import { AS_USUAL } from '../../picture/choices.ts'
import type { Scheme } from '../../picture/colours.ts'
import { colouringOf, tells } from '../../picture/hues.ts'
import type { ConversationView } from '../conversation-view.ts'
import { Sign } from './legend.tsx'
import { Switch } from './switch.tsx'

interface ChoicesBarProps {
  readonly data: ConversationJson
  readonly view: ConversationView
  readonly scheme: Scheme
  readonly onChange: (part: Partial<ConversationView>) => void
}

const VIEWS = [
  ['vine', 'Vine'],
  ['tree', 'Tree'],
  ['lanes', 'Lanes'],
  ['map', 'Map'],
  ['table', 'Table'],
] as const
/** On a narrow screen these are the same list as the vine. */
const ONLY_WIDE = ['tree', 'lanes'] as const
const TIMES = [
  ['since', 'Time since the post'],
  ['calendar', 'Calendar time'],
  ['steps', 'A step an answer'],
] as const
const MAPPED = [
  ['posts', 'Posts'],
  ['blogs', 'Blogs'],
] as const
const COLOURS = [
  ['speed', 'How soon it answered'],
  ['blog', 'Which blog'],
  ['kind', 'Which kind of answer'],
  ['camp', 'Which camp'],
] as const
/** Why a colouring that tells nothing cannot be chosen. */
const TELLS_NOTHING = {
  ...{ speed: '', blog: 'Which blog: each has one post' },
  ...{ kind: 'Which kind: all are the same', camp: 'Which camp: there are none' },
} as const

export function ChoicesBar({ data, view, scheme, onChange }: ChoicesBarProps) {
  const isPicture = view.as !== 'table' && data.tree.length > 1
  const colouring = isPicture ? colouringOf(data, view.as, view.colouring) : null
  const hasTime = view.as === 'vine' || view.as === 'lanes'
  const [open, setOpen] = useState(isUnusual(view))
  return (
    <div class="choices">
      <Switch label="View" value={view.as} of={VIEWS} onChoose={(as) => onChange({ as })} onlyWide={ONLY_WIDE} />
      {view.as === 'map' && (
        <Choice words="Map of" value={view.mapped} of={MAPPED} onChoose={(mapped) => onChange({ mapped, pins: [] })} />
      )}
      {colouring === 'speed' && <Key scheme={scheme} />}
      {colouring !== null && (
        <details class="more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>Time and colours</summary>
          <div class="choices">
            {hasTime && <Choice words="Time" value={view.times} of={TIMES} onChoose={(times) => onChange({ times })} />}
            <Choice
              {...{ words: 'Span', value: spanName(view), of: SPANS }}
              onChoose={(name) => onChange({ span: spanOf(name) })}
            />
            <Choice
              {...{ words: 'Colour', value: colouring, of: open ? coloursFor(data) : COLOURS }}
              onChoose={(colouring) => onChange({ colouring })}
            />
          </div>
        </details>
      )}
    </div>
  )
}

/** Worked out when they are looked at. */
const coloursFor = (data: ConversationJson) =>
  COLOURS.map(([word, name]) =>
    tells(data, word) ? ([word, name, false] as const) : ([word, TELLS_NOTHING[word], true] as const),
  )

/** What the brush does, for who does not drag. `other`: a span that the brush chose. */
const SPANS = [
  ['all', 'All the time'],
  ['3600', 'The first hour'],
  ['86400', 'The first day'],
  ['604800', 'The first week'],
  ['2629800', 'The first month'],
  ['other', 'As marked'],
] as const
type SpanName = (typeof SPANS)[number][0]

function spanName({ span }: ConversationView): SpanName {
  if (span === null) return 'all'
  return SPANS.find(([name]) => span.from === 0 && name === String(span.to))?.[0] ?? 'other'
}

const spanOf = (name: SpanName) => (name === 'all' || name === 'other' ? null : { from: 0, to: Number(name) })

/** What the colours tell, in sight of the top of the picture; the legend under it says it in words. */
const Key = ({ scheme }: { readonly scheme: Scheme }) => (
  <span class="key" aria-hidden="true">
    answered soon
    <Sign entry={{ sign: 'tones', hue: null, words: '' }} scheme={scheme} />
    late
  </span>
)

/** What was chosen is shown. */
const isUnusual = ({ times, colouring, span }: ConversationView): boolean =>
  times !== AS_USUAL.times || colouring !== null || span !== null

interface ChoiceProps<Word extends string> {
  readonly words: string
  readonly value: Word
  /** Each with its name, and whether it cannot be chosen. */
  readonly of: readonly (readonly [word: Word, name: string, disabled?: boolean])[]
  readonly onChoose: (word: Word) => void
}

function Choice<Word extends string>({ words, value, of, onChoose }: ChoiceProps<Word>) {
  return (
    <label class="choice">
      {words}{' '}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as Word)}>
        {of.map(([word, name, disabled = false]) => (
          <option key={word} value={word} disabled={disabled}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
