// The nearest right word for a wrong one, so that a refusal can say "did you mean".

/** Damerau–Levenshtein distance without its rare cases: insert, delete, change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The word of the list that is at most half as long away; null when none is near. */
export function nearest(word: string, words: readonly string[]): string | null {
  const asked = word.slice(0, 40).toLowerCase()
  const ranked = words
    .map((candidate) => ({ candidate, away: distance(asked, candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
  const best = ranked[0]
  return best && best.away <= Math.max(2, best.candidate.length / 2) ? best.candidate : null
}
