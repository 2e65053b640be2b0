// A sitemap, or an index of sitemaps (https://www.sitemaps.org/protocol.html): a list of pages, as an OPML file is one. It tells no post
// from an archive and gives no day of publication: what its pages are, they say themselves.
import { Parser } from 'htmlparser2'
import { absolute } from '../context.ts'
import type { Extraction, PageToRead } from '../extraction.ts'
import { silent } from '../silent.ts'

const HEAD = 4_000
const ROOT = /<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]/i
/** The protocol's own limit. */
const MOST = 50_000
/** Maps of what shows posts again, or no words at all. */
const NOT_OF_POSTS = /tag|categor|author|users|taxonom|image|video/i

export function isSitemap(text: string): boolean {
  const head = text.slice(0, HEAD)
  return !/<(?:html|body)[\s>]/i.test(head) && ROOT.test(head)
}

/** Its pages are `indexPages`, its further maps `feeds`. Addresses of other hosts are passed over: nobody speaks for them. */
export function readSitemap(text: string, { address, truncated }: PageToRead): Extraction {
  const { host } = new URL(address)
  const own = (written: readonly string[]): readonly string[] => {
    const found = written.map((one) => absolute(one, { base: address }))
    return [...new Set(found.filter((one) => one !== null && new URL(one).host === host))] as readonly string[]
  }
  const { pages, maps } = locationsIn(text)
  return {
    ...silent(address),
    indexPages: own(pages),
    feeds: own(maps).filter((map) => !NOT_OF_POSTS.test(new URL(map).pathname)),
    truncated,
  }
}

function locationsIn(text: string): { readonly pages: readonly string[]; readonly maps: readonly string[] } {
  const pages: string[] = []
  const maps: string[] = []
  let [entry, location]: [string, string | null] = ['', null]
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (name === 'url' || name === 'sitemap') entry = name
        if (name === 'loc') location = ''
      },
      ontext: (words) => {
        if (location !== null) location += words
      },
      onclosetag: (name) => {
        if (name !== 'loc' || location === null) return
        if (pages.length + maps.length < MOST) (entry === 'sitemap' ? maps : pages).push(location.trim())
        location = null
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return { pages, maps }
}
