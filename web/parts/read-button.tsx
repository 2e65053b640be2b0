// Asks for a crawl of one address, and goes to watch it.
import { useState } from 'preact/hooks'
import type { Address } from '../../graph/model.ts'
import { askForCrawl, type LoadProblem } from '../load.ts'
import { go } from '../navigation.ts'
import { problemOf } from '../use-loaded.ts'
import { Problem } from './messages.tsx'

interface ReadButtonProps {
  readonly address: Address
  /** It is the next step, not one among others. */
  readonly main?: boolean
}

export function ReadButton({ address, main = false }: ReadButtonProps) {
  const [problem, setProblem] = useState<LoadProblem | null>(null)
  const ask = async () => {
    try {
      const { id } = await askForCrawl([address])
      go({ page: 'crawl', id })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  if (problem) return <Problem problem={problem} onAgain={ask} />
  return (
    <button type="button" class={main ? 'main' : undefined} onClick={ask}>
      {main ? 'Read it now' : 'Read again'}
    </button>
  )
}
