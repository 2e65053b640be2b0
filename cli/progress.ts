// Progress of a crawl on standard error: a bar on a terminal, a line now and then elsewhere, nothing with --quiet.
import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from '../frontier/crawls.ts'
import { progressLine } from './summary.ts'

export interface ProgressDisplay {
  show(progress: Progress): void
  end(): void
}

const LINE_EVERY_MS = 5000
const NOTHING: ProgressDisplay = { show: () => {}, end: () => {} }

/** `pages` is the budget the bar runs against; 0 is no limit, and then it runs against what is known to wait. */
function barOf(pages: number): ProgressDisplay {
  const bar = new SingleBar(
    { format: '{bar} {line}', stream: process.stderr, clearOnComplete: true, hideCursor: true, barsize: 20 },
    Presets.shades_classic,
  )
  bar.start(1, 0, { line: '' })
  return {
    show: (progress) => {
      const known = progress.pages + progress.waiting
      bar.setTotal(Math.max(1, pages === 0 ? known : Math.min(pages, known)))
      bar.update(progress.pages, { line: progressLine(progress) })
    },
    end: () => bar.stop(),
  }
}

function linesOf(): ProgressDisplay {
  let shownAt = Date.now()
  return {
    show: (progress) => {
      if (Date.now() - shownAt < LINE_EVERY_MS) return
      shownAt = Date.now()
      process.stderr.write(`${progressLine(progress)}\n`)
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
  return process.stderr.isTTY ? barOf(pages) : linesOf()
}
