// Grapevine's own crawl, with everything on: frontier and graph on disk, robots.txt, politeness without a pause.
import { addressOfPage } from './blogosphere.ts'
import { crawlHere, row } from './row.ts'

await row((place) => {
  const { shape, port } = place
  return crawlHere([addressOfPage(0, shape, port)], place, { delay: 0, concurrency: shape.hosts })
})
