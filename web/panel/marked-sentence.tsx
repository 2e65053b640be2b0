// A sentence with the words that are the link marked in it. Text only, whatever stands in it.

interface MarkedSentenceProps {
  readonly sentence: string | null
  readonly anchor: string | null
}

export function MarkedSentence({ sentence, anchor }: MarkedSentenceProps) {
  if (sentence === null || sentence === '')
    return anchor === null ? null : (
      <p dir="auto">
        <mark>{anchor}</mark>
      </p>
    )
  const place = anchor === null || anchor === '' ? -1 : sentence.indexOf(anchor)
  if (anchor === null || place === -1) return <p dir="auto">{sentence}</p>
  return (
    <p dir="auto">
      {sentence.slice(0, place)}
      <mark>{anchor}</mark>
      {sentence.slice(place + anchor.length)}
    </p>
  )
}
