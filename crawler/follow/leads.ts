// What a page leads to, whatever the crawl then makes of it: kept with the reading, so that an unchanged page still leads on. Pure.
import { addressOf, pageAddressOf } from '../../graph/address.ts'
import type { Address, Because, Lead, Road } from '../../graph/model.ts'
import type { Extraction } from '../extract/extraction.ts'
import { hintsOfEntries, hintsOfPost, isFront } from './hints.ts'
import { whyAskForComments } from './lists.ts'

const MOST_LEADS = 3000

/** In the order of their worth; an address once, for its best reason. A page that asks for `nofollow` leads nowhere. */
export function leadsOf(
  extraction: Extraction,
  page: Address,
  road: Road,
  sitemaps: readonly Address[] = [],
): readonly Lead[] {
  if (extraction.robots.nofollow) return []
  const leads = new Map<Address, Lead>()
  for (const [because, texts] of offered(extraction, road)) {
    for (const text of texts) {
      const address = text === null ? null : targetOf(text, because, page)
      if (address === null || address === page || leads.has(address) || leads.size >= MOST_LEADS) continue
      leads.set(address, { address, because, via: null })
    }
  }
  if (road !== 'feed' && road !== 'index') {
    return [...leads.values(), ...hintsOfPost(extraction, page).filter(({ address }) => !leads.has(address))]
  }
  return [
    ...leads.values(),
    ...threadsOfEntries(extraction, page),
    ...hintsOfEntries(extraction, page),
    ...(isSitemap(extraction, road) ? [] : sitemapsOf(extraction, page, sitemaps)),
  ]
}

/** A list of pages that shows none of them. */
const isSitemap = ({ entries }: Extraction, road: Road): boolean => road === 'index' && entries.length === 0

/** Of the blog whose home page is told: those its host names, else the one that would stand beside the home page. */
function sitemapsOf({ blog }: Extraction, page: Address, named: readonly Address[]): readonly Lead[] {
  const home = blog === null ? null : addressOf(blog.address, page)
  if (home === null || new URL(home).host !== new URL(page).host) return []
  const guessed = pageAddressOf('sitemap.xml', home)
  const addresses = named.length > 0 ? named : [guessed].filter((one) => one !== null)
  return addresses.map((address) => ({ address, because: 'sitemap', via: home }))
}

/** Of the posts of a feed or an archive: feeds of the comments of those that have some, and windows of those that have no page of their own. */
function threadsOfEntries({ entries }: Extraction, page: Address): readonly Lead[] {
  return entries
    .slice(0, MOST_LEADS)
    .flatMap(({ address, commentFeed, commentCount, commentPages }): readonly Lead[] => {
      const via = address === null ? null : addressOf(address, page)
      if (via === null) return []
      const lead = (because: Because) => (text: string) => {
        const own = pageAddressOf(text, page)
        return own === null ? [] : [{ address: own, because, via }]
      }
      return [
        ...(commentFeed === null || commentCount === 0 ? [] : lead('comment-feed')(commentFeed)),
        ...(via.includes('#') ? commentPages.flatMap(lead('comment-page')) : []),
      ]
    })
}

function offered(said: Extraction, road: Road): readonly (readonly [Because, readonly (string | null)[]])[] {
  const posts = ['post', said.entries.map(({ address }) => address)] as const
  const pages = [
    ['feed', said.feeds],
    ['index', said.indexPages],
  ] as const
  if (isSitemap(said, road)) {
    return [
      ['sitemap', said.feeds],
      ['index', said.indexPages],
    ]
  }
  if (road === 'feed' || road === 'index') return [posts, ...pages]
  // The posts before and after it: followed where a whole blog is read.
  const beside = said.otherLinks.filter(({ rel }) => rel !== null && /\b(?:prev|next)\b/i.test(rel))
  // A signature is no word of the comment.
  const signatures = new Set(said.comments.map(({ authorUrl }) => authorUrl))
  const inComments = said.otherLinks.filter(({ zone, target }) => zone === 'comment' && !signatures.has(target))
  return [
    ['comment-page', said.nextCommentPages],
    ['comment-feed', road === 'page' ? one(said.commentFeeds) : said.commentFeeds],
    ['comment-api', road === 'api' || whyAskForComments(said) !== null ? said.commentApis : []],
    ['comment-api', said.linkbackApis],
    ['linkback', said.linkbacks.map(({ source }) => source)],
    ['comment-author', said.comments.map(({ authorUrl }) => authorUrl).filter((url) => !isFront(url))],
    ['citation', said.citations.map(({ target }) => target)],
    ['comment', inComments.map(({ target }) => target)],
    posts,
    ['post', beside.map(({ target }) => target)],
    ...pages,
    ['index', [said.blog?.address ?? null]],
  ]
}

/** Of feeds that say the same in several formats Atom says most: who wrote, and whom they answer. */
const one = (feeds: readonly string[]): readonly string[] =>
  feeds.length < 2 ? feeds : [feeds.find((feed) => /atom/i.test(feed)) ?? (feeds[0] as string)]

const AS_WRITTEN: ReadonlySet<Because> = new Set([
  'comment-page',
  'comment-feed',
  'comment-api',
  'feed',
  'index',
  'sitemap',
])

/** Feeds and the like are asked for as they are written; posts by their one name, without a fragment. */
function targetOf(text: string, because: Because, page: Address): Address | null {
  if (AS_WRITTEN.has(because)) return pageAddressOf(text, page)
  const address = addressOf(text, page)
  return address === null ? null : pageAddressOf(address)
}
