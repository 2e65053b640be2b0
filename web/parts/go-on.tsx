// After a crawl: asks for the next one from the same seeds, as it was or extended; what was read is not asked for twice.
import { useState } from 'preact/hooks'
import type { CrawlJson } from '../../api/contract.ts'
import { askForCrawl, type LoadProblem } from '../load.ts'
import { go } from '../navigation.ts'
import { problemOf } from '../use-loaded.ts'
import { Problem } from './messages.tsx'

/** More are not asked for in one go. */
const MOST_SEEDS = 1000
const MOST_HOPS = 100

export function GoOn({ crawl: { seeds, settings, sample } }: { readonly crawl: CrawlJson }) {
  const [problem, setProblem] = useState<LoadProblem | null>(null)
  if (sample || seeds.length > MOST_SEEDS) return null
  const ask = (changes: Partial<CrawlJson['settings']>) => () =>
    askForCrawl(seeds, { ...settings, ...changes }).then(
      ({ id }) => go({ page: 'crawl', id }),
      (error) => setProblem(problemOf(error)),
    )
  if (problem) return <Problem problem={problem} onAgain={ask({})} />
  return (
    <p class="actions">
      <button type="button" onClick={ask({})}>
        Go on
      </button>
      {settings.pages > 0 && (
        <button type="button" onClick={ask({ pages: settings.pages * 2 })}>
          Up to {(settings.pages * 2).toLocaleString('en-US')} pages
        </button>
      )}
      {settings.depth < MOST_HOPS && (
        <button type="button" onClick={ask({ depth: settings.depth + 1 })}>
          One answer further
        </button>
      )}
      <span class="quiet">From the same addresses; what was read lately is not asked for again.</span>
    </p>
  )
}
