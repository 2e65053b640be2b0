// Whose word a proof is.
import { type EvidenceKind, LINKBACK_KINDS } from './model.ts'

/** The target's claim about the source, not the source's own. */
export function isLinkback(kind: EvidenceKind): boolean {
  return (LINKBACK_KINDS as readonly string[]).includes(kind)
}
