// Which links a figure counts, and what was left out of it, in a sentence.
import { counted } from '../../answers/plural.ts'
import type { AuthorityJson } from '../../answers/shapes.ts'

export function leftOutOf({ excluded, window }: Pick<AuthorityJson, 'window'> & { excluded: object }): string {
  const reasons = Object.entries(excluded).filter(([, count]) => count > 0)
  const out = reasons.map(([reason, count]) => `${count} ${reason.replace(/[A-Z]/g, ' $&').toLowerCase()}`).join(', ')
  const span = window === null ? 'Links of all time' : `Links of the last ${counted(window, 'day')}`
  return `${span}; many from one blog count once. ${out === '' ? 'Nothing was left out.' : `Left out: ${out}.`}`
}
