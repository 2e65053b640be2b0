// Crawlee's CheerioCrawler as its users write it: title, comments by selector, links followed; one JSON line a page. node …/crawlee.ts PORT … disk|memory
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { CheerioCrawler, Configuration, Log, LogLevel } from 'crawlee'
import { addressOfPage } from './blogosphere.ts'
import { row } from './row.ts'

await row(async ({ port, shape, folder }) => {
  const lines = createWriteStream(join(folder, 'pages.jsonl'))
  process.env.CRAWLEE_STORAGE_DIR = folder
  let pages = 0
  const crawler = new CheerioCrawler(
    {
      maxConcurrency: shape.hosts,
      log: new Log({ level: LogLevel.OFF }),
      requestHandler: async ({ $, request, enqueueLinks }) => {
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
        lines.write(
          `${JSON.stringify({ url: request.loadedUrl, title: $('.post h2').text(), text: $('.entry').text(), links, comments })}\n`,
        )
        pages += 1
        await enqueueLinks({ selector: '.entry a', strategy: 'all' })
      },
    },
    new Configuration({ persistStorage: process.argv[6] === 'disk' }),
  )
  await crawler.run([addressOfPage(0, shape, port)])
  await new Promise<void>((resolve) => lines.end(resolve))
  return pages
})
