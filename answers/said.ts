// What an answer says with its link: the sentence that people read first.
import type { EvidenceJson, LinkJson } from './shapes.ts'

/** The proof that quotes it: what the answer itself says goes before what a linkback says of it. Undefined when none quotes anything. */
export const proofSaying = ({ evidence }: Pick<LinkJson, 'evidence'>): EvidenceJson | undefined =>
  evidence.find(({ context }) => context) ?? evidence.find(({ excerpt }) => excerpt)
