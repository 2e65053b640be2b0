// GET /about/crawler: for the owners of sites that were crawled: who asks, what for, and how to be left alone. The crawler's name for itself
// points here where a `publicUrl` is set and no `contact`. Plain HTML, so that it works for everybody.
import type { RequestHandler } from 'express'
import type { CrawlSettings } from '../frontier/crawls.ts'
import { escaped } from './escaped.ts'

export const ABOUT_CRAWLER = '/about/crawler'

export function aboutCrawler({ userAgent, delay }: Pick<CrawlSettings, 'userAgent' | 'delay'>): RequestHandler {
  const name = userAgent.split('/', 1)[0] ?? userAgent
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>About the crawler ${escaped(name)}</title></head>
<body><h1>About the crawler ${escaped(name)}</h1>
<p>It reads blog posts, their comments and their linkbacks, to show who answered whom. It calls itself <code>${escaped(userAgent)}</code>.</p>
<h2>What it does</h2>
<ul><li>It asks with GET alone, one thing at a time of each site, and waits ${delay / 1000} s or longer after each answer.</li>
<li>It reads robots.txt first and keeps to it, to <code>Crawl-delay</code> and to <code>Retry-After</code>. It slows down for whoever answers 429 or 503.</li>
<li>It asks for pages it knows with their ETag and Last-Modified, so that an unchanged page costs a 304.</li>
<li>It sends no forms, no comments and no linkbacks, and signs in nowhere.</li></ul>
<h2>How to be left alone</h2>
<p>In robots.txt, for all or a part of your site (it is read again every day):</p>
<pre>User-agent: ${escaped(name)}
Disallow: /</pre>
<p>To be asked more seldom: <code>Crawl-delay: 30</code>. For one page: <code>&lt;meta name="robots" content="nofollow"&gt;</code> or the header
<code>X-Robots-Tag: nofollow</code>; with <code>noindex</code> it is read and not shown.</p>
</body></html>
`
  return (_request, response) => void response.type('html').send(html)
}
