// What an export has written so far, and what readers who count should know was left out: told at its end.
import type { Address } from '../../graph/model.ts'
import { commentsOf, isSpam, type Link } from '../../graph/verdict.ts'
import { NOTHING_EXCLUDED, whyLeftOut, zoneLeftOut } from '../excluded.ts'
import type { Known } from '../known.ts'
import type { Excluded } from '../shapes.ts'

export class Tally {
  /** Rows by list. */
  readonly rows: Record<string, number> = {}
  readonly excluded: { -readonly [Reason in keyof Excluded]: number } = { ...NOTHING_EXCLUDED }

  wrote(list: string): void {
    this.rows[list] = (this.rows[list] ?? 0) + 1
  }

  /** Why it is no response; null when it is one. */
  link(known: Known, link: Link): keyof Excluded | null {
    const reason = whyLeftOut(known, link)
    if (reason !== null) this.excluded[reason] += 1
    return reason
  }

  /** Anchors outside the words of posts that lead to it. */
  anchorsTo(known: Known, post: Address): void {
    for (const anchor of known.facts.anchors.get(post) ?? []) this.excluded[zoneLeftOut(known, anchor)] += 1
  }

  commentsUnder({ facts }: Known, post: Address): void {
    for (const { address } of commentsOf(facts, post)) if (isSpam(facts, address)) this.excluded.spam += 1
  }
}
