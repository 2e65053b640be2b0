// Progress of a crawl on standard error: a line that is written over on a terminal, a line now and then elsewhere, nothing with --quiet.
import { clearLine, cursorTo } from 'node:readline'
import type { Progress } from '../frontier/crawls.ts'
import { progressLine } from './progress-line.ts'

export interface ProgressDisplay {
  show(progress: Progress): void
  end(): void
}

/** A log that is read later has no use for hundreds of lines: each pause is twice the last. */
const FIRST_PAUSE = 5000
const LONGEST_PAUSE = 300_000
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

/** Ever more seldom, and only what differs from the line before. `write` takes a line. */
export function linesNowAndThen(pages: number, now: () => number, write: (line: string) => void): ProgressDisplay {
  let [shownAt, pause, shown] = [now(), FIRST_PAUSE, '']
  return {
    show: (progress) => {
      if (now() - shownAt < pause) return
      const line = progressLine(progress, pages)
      if (line === shown) return
      ;[shownAt, pause, shown] = [now(), Math.min(2 * pause, LONGEST_PAUSE), line]
      write(`${line}\n`)
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
  return process.stderr.isTTY
    ? liveLine(pages)
    : linesNowAndThen(
        pages,
        () => performance.now(),
        (line) => void process.stderr.write(line),
      )
}
