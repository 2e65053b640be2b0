// A few choices side by side, one of them taken.

interface SwitchProps<Word extends string> {
  /** What is chosen, for who hears it. */
  readonly label: string
  readonly value: Word
  readonly of: readonly (readonly [Word, string])[]
  readonly onChoose: (word: Word) => void
  /** Where there is little room these are left out, but for the one that is taken. */
  readonly onlyWide?: readonly Word[]
}

export function Switch<Word extends string>({ label, value, of, onChoose, onlyWide = [] }: SwitchProps<Word>) {
  return (
    <fieldset class="switch" aria-label={label}>
      {of.map(([word, name]) => (
        <button
          key={word}
          type="button"
          class={onlyWide.includes(word) ? 'only-wide' : undefined}
          aria-pressed={word === value}
          onClick={() => onChoose(word)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
