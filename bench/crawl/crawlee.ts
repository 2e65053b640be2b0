// Crawlee's CheerioCrawler as its users write it: title, comments by selector, links followed. node …/crawlee.ts PORT … disk|memory
// On disk all is as Crawlee has it by default: requests in its queue, results in its dataset, a file each. In memory the queue is, and a page is a line of JSON.
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { CheerioCrawler, Configuration, Log, LogLevel } from 'crawlee'
import { addressOfPage } from './blogosphere.ts'
import { row } from './row.ts'

await row(async ({ port, shape, folder }) => {
  const isPersisted = process.argv[6] === 'disk'
  const lines = createWriteStream(join(folder, 'pages.jsonl'))
  process.env.CRAWLEE_STORAGE_DIR = folder
  let pages = 0
  const crawler = new CheerioCrawler(
    {
      maxConcurrency: shape.hosts,
      log: new Log({ level: LogLevel.OFF }),
      requestHandler: async ({ $, request, enqueueLinks, pushData }) => {
        const links = $('.entry a')
          .map((_, anchor) => $(anchor).attr('href'))
          .get()
        const comments = $('.commentlist > li')
          .map((_, item) => ({
            author: $(item).find('.fn').text(),
            site: $(item).find('.fn a').attr('href'),
            date: $(item).find('.commentmetadata').text(),
            text: $(item).find('p').text(),
          }))
          .get()
        const said = {
          url: request.loadedUrl,
          title: $('.post h2').text(),
          text: $('.entry').text(),
          links,
          comments,
        }
        if (isPersisted) await pushData(said)
        else lines.write(`${JSON.stringify(said)}\n`)
        pages += 1
        await enqueueLinks({ selector: '.entry a', strategy: 'all' })
      },
    },
    new Configuration({ persistStorage: isPersisted }),
  )
  await crawler.run([addressOfPage(0, shape, port)])
  await new Promise<void>((resolve) => lines.end(resolve))
  return pages
})
