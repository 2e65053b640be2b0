// Which links a figure counts, and what was left out of it, in a sentence.
import { counted } from '../../answers/plural.ts'
import { leftOutCounts } from '../../answers/reason-words.ts'
import type { AuthorityExcluded, AuthorityJson } from '../../answers/shapes.ts'

interface Counted extends Pick<AuthorityJson, 'window'> {
  readonly excluded: Partial<AuthorityExcluded>
}

export function leftOutOf({ excluded, window }: Counted): string {
  const out = leftOutCounts(excluded).join(', ')
  const span = window === null ? 'Links of all time' : `Links of the last ${counted(window, 'day')}`
  return `${span}; many from one blog count once. ${out === '' ? 'Nothing was left out.' : `Left out: ${out}.`}`
}
