// Progress of a crawl on standard error: a line that is written over on a terminal, a line now and then elsewhere, nothing with --quiet.
import { clearLine, cursorTo } from 'node:readline'
import type { Progress } from '../frontier/crawls.ts'
import { progressLine } from './progress-line.ts'

export interface ProgressDisplay {
  show(progress: Progress): void
  end(): void
}

const LINE_EVERY_MS = 5000
const NOTHING: ProgressDisplay = { show: () => {}, end: () => {} }

/** `pages`: the budget; 0 is no limit. */
function liveLine(pages: number): ProgressDisplay {
  const { stderr } = process
  const rewrite = (line: string): void => {
    cursorTo(stderr, 0)
    stderr.write(line)
    clearLine(stderr, 1)
  }
  return { show: (progress) => rewrite(progressLine(progress, pages, stderr.columns)), end: () => rewrite('') }
}

function linesNowAndThen(pages: number): ProgressDisplay {
  let shownAt = Date.now()
  return {
    show: (progress) => {
      if (Date.now() - shownAt < LINE_EVERY_MS) return
      shownAt = Date.now()
      process.stderr.write(`${progressLine(progress, pages)}\n`)
    },
    end: () => {},
  }
}

export function displayProgress({
  pages,
  quiet,
}: {
  readonly pages: number
  readonly quiet: boolean
}): ProgressDisplay {
  if (quiet) return NOTHING
  return process.stderr.isTTY ? liveLine(pages) : linesNowAndThen(pages)
}
