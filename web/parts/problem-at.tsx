// What stands where an address cannot be shown: what went wrong and, when nothing is known of it, that it can be read.
import type { ComponentChildren } from 'preact'
import type { Address } from '../../graph/model.ts'
import type { LoadProblem } from '../load.ts'
import { Problem } from './messages.tsx'
import { ReadButton } from './read-button.tsx'

/** Nothing is known of the address, or not as what was asked for: reading it may tell. */
export const isUnread = ({ code }: LoadProblem): boolean => code === 'api/unknown-address' || code === 'api/not-a-post'

interface ProblemAtProps {
  readonly problem: LoadProblem
  readonly address: Address
  readonly onAgain: () => void
  /** Another way on. */
  readonly children?: ComponentChildren
}

export const ProblemAt = ({ problem, address, onAgain, children }: ProblemAtProps) => (
  <Problem problem={problem} onAgain={onAgain}>
    {isUnread(problem) && <ReadButton address={address} main />}
    {children}
  </Problem>
)
