// A text round the words that were searched for, with these marked. Text only, whatever stands in it.
const BEFORE = 80
const MOST = 320

interface FoundWordsProps {
  readonly text: string
  readonly query: string
}

export function FoundWords({ text, query }: FoundWordsProps) {
  const words = wordsOf(query)
  const whole = text.replace(/\s+/g, ' ').trim()
  const first = words === null ? -1 : whole.search(words)
  const start = first > BEFORE + 20 ? whole.lastIndexOf(' ', first - BEFORE) + 1 : 0
  const shown = whole.slice(start, start + MOST)
  const pieces = words === null ? [shown] : shown.split(words)
  return (
    <p class="found" dir="auto">
      {start > 0 && '…'}
      {pieces.map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece))}
      {start + MOST < whole.length && '…'}
    </p>
  )
}

/** Any of the words as a whole, or begin* as it begins one; null when there is none. */
function wordsOf(query: string): RegExp | null {
  const words = [...query.matchAll(/([\p{L}\p{N}\p{M}]+)(\*?)/gu)].map(
    ([, word, star]) => `${word}${star === '' ? '(?![\\p{L}\\p{N}])' : ''}`,
  )
  return words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'iu')
}
