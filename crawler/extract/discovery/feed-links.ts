// The feeds a page names: of the blog's posts, and of the comments on the page's own post.
import { keyOfTarget, pageKey } from '../body/permalinks/page-address.ts'
import { type Reading, targetOf } from '../context.ts'
import { byTag, relsOf } from '../dom.ts'
import { ofTarget, type Target } from '../target.ts'
import { markedAnchors } from './marked-anchors.ts'

export interface FeedLinks {
  readonly feeds: readonly string[]
  readonly commentFeeds: readonly string[]
}

const FEED_TYPE =
  /^application\/(?:rss|atom|rdf|feed)\+?(?:xml|json)|^application\/json$|^text\/xml$|^application\/xml$/i
/** A relative link may begin with it. */
const FEED_PATH =
  /(?:^|\/)(?:(?:feed|rss|atom)(?:\/(?:atom|rss2?|rdf))?\/?$|(?:index|rss|rss2|atom|feed|feeds)\.(?:xml|rdf|rss|json)$|feeds\/posts\/)|\.(?:rdf|rss|atom)$|[?&]feed=/i
const OF_COMMENTS =
  /comment|kommentar|commentaire|comentario|comentário|commenti|reacties|komentarz|kommentit|コメント|评论|評論|댓글|комментар/i
/** Of one post, by platforms that do not put it under the post's own address. */
const OF_ONE_POST = /\/feeds\/\d{5,}\/comments\/|\/comments?\/(?:atom|rss)\.xml$|[?&](?:p|entry_id|cid)=\d+/i
/** Of one post, whatever else the address says: Typo, .Text and what came of it, dasBlog, BlogEngine, Pebble, Dotclear, Drupal, Z-Blog. */
const OF_ONE_POST_SURELY =
  /\/articles?\/\d+\/feed\.xml$|\/commentrss(?:\/\d+)?\.aspx|\/getentrycommentsrss\b|\/syndication\.axd\?post=|\/responses\/(?:rss|atom)\.xml\?entry=|[?&]type=co&post=\d|\bfeed\/(?:atom|rss2?)\/comments\/\d|\/crss\/node\/\d|[?&]cmt=\d/i

export function readFeedLinks(reading: Reading, permalink: string): FeedLinks {
  const named = byTag(reading, 'link').filter(
    ({ attribs }) => attribs.rel && FEED_TYPE.test(attribs.type?.trim() ?? ''),
  )
  const declared = named.filter((link) => relsOf(link).has('alternate') || relsOf(link).has('feed'))
  const visible = markedAnchors(reading).filter(
    ({ attribs: { href, type } }) => href && (FEED_PATH.test(href) || (type !== undefined && FEED_TYPE.test(type))),
  )
  const isDeclared = new Set(declared.map(({ attribs }) => attribs.href))
  const isOfPost = ofPost(permalink)
  const feeds = new Set<string>()
  const commentFeeds = new Set<string>()
  for (const link of [...declared, ...visible]) {
    const url = targetOf(link, reading)
    if (!url || /wp-json|oembed/.test(url.href)) continue
    const { href, title } = link.attribs
    if (isOfPost(url)) commentFeeds.add(url.href)
    else if (
      !OF_COMMENTS.test(title ?? '') &&
      !OF_COMMENTS.test(url.pathname) &&
      // One that the page only links to may be anyone's.
      (isDeclared.has(href) || url.hostname === reading.url.hostname)
    )
      feeds.add(url.href)
  }
  return { feeds: [...feeds], commentFeeds: [...commentFeeds] }
}

/** Tells a feed below the post's own address (`/2007/05/a-walk/feed/`, and Typecho's `/feed/2007/05/a-walk/`), or one that its platform keeps for one post. */
function ofPost(permalink: string): (feed: Target) => boolean {
  const { pathname } = new URL(permalink)
  const post = pageKey(permalink)
  const above = post.includes('/') ? [`${post}/`, `${post}?`, `${post.replace(/\.\w{2,5}$/, '')}/`] : []
  const isBelow = (feed: Target): boolean => {
    if (pathname.length <= 1) return false
    const key = keyOfTarget(feed)
    return feed.pathname.endsWith(`/feed${pathname}`) || above.some((start) => key.startsWith(start))
  }
  return (feed) => isBelow(feed) || isOfOnePost(feed)
}

const isOfOnePost = ofTarget(
  ({ href }) => OF_ONE_POST_SURELY.test(href) || (OF_ONE_POST.test(href) && OF_COMMENTS.test(href)),
)
