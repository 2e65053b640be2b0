// Counts by reason, in a line.

/** { robots: 2, nofollow: 1 } → "2 robots, 1 nofollow"; what happened most stands first. Empty for none. `inWords`: what a reason is called. */
export function tally(
  counts: Readonly<Record<string, number>>,
  inWords: (reason: string) => string = (reason) => reason,
): string {
  const entries = Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return entries.map(([reason, count]) => `${count.toLocaleString('en-US')} ${inWords(reason)}`).join(', ')
}
