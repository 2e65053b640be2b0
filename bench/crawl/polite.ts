// Many hosts at a pause of a second each: small pages, so that the processor is not what holds it up. Ends after so many seconds: node …/polite.ts PORT HOSTS PAGES 0 SECONDS

import { addressOfPage } from './blogosphere.ts'
import { crawlHere, row } from './row.ts'

const seconds = Number(process.argv[6])

await row(async (place) => {
  const { shape, port } = place
  const seeds = Array.from({ length: shape.hosts }, (_, page) => addressOfPage(page, shape, port))
  return crawlHere(seeds, place, { delay: 1000, concurrency: shape.hosts, time: seconds * 1000 })
})
