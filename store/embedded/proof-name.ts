// What tells two proofs of one link apart, in one short column.
import { hash } from 'node:crypto'
import type { Evidence } from '../../graph/model.ts'

/** Long anchor texts and comment names by their hash, to keep the index small. */
export function proofName({ kind, comment, zone, anchorText }: Evidence): string {
  const rest = JSON.stringify([comment, anchorText])
  const short = rest.length <= 120 ? rest : hash('sha256', rest, 'base64url')
  return `${kind} ${zone ?? '-'} ${short}`
}
