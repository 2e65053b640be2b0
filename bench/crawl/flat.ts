// Memory over a long crawl of small pages: says how much there is resident as the pages go by.
import { addressOfPage } from './blogosphere.ts'
import { crawlHere, row } from './row.ts'

const MARKS = [10_000, 50_000, 100_000]

await row(async (place) => {
  const { shape, port } = place
  const seeds = Array.from({ length: shape.hosts }, (_, page) => addressOfPage(page, shape, port))
  const marks = [...MARKS]
  return crawlHere(seeds, place, { delay: 0, concurrency: 50 }, ({ pages }) => {
    if (pages < (marks[0] ?? Infinity)) return
    process.stderr.write(`${marks.shift()} pages: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB\n`)
  })
})
