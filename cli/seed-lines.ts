// What a file of other people's lines gave: the addresses in it, and what was left out of it.
import type { Address } from '../graph/model.ts'

export interface SeedLines {
  readonly addresses: readonly Address[]
  /** Lines that name no page to read, those that nobody can read among them. */
  readonly leftOut: number
  readonly unreadable: number
}
