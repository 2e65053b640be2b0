// The posts a page shows, and their blog. Pure.
import { createHash } from 'node:crypto'
import { addressOf } from '../../graph/address.ts'
import { tell } from '../../graph/fields.ts'
import type { Blog, Post } from '../../graph/model.ts'
import { siteOf } from '../../graph/site.ts'
import { UNTOLD_BLOG, UNTOLD_POST } from '../../graph/untold.ts'
import type { ExtractedEntry, ExtractedPost } from '../extract/extraction.ts'
import { isThreadPage } from '../said.ts'
import { claimed, MEDIUM, plain, SHORT } from './plain.ts'
import { pagesOf, type Telling, tellDated } from './telling.ts'

const MOST_FEEDS = 20

export function blogsOf({ extraction, blog, page, told, said }: Telling): readonly Blog[] {
  const { dayMonth } = extraction.dates
  if (blog === null) return []
  if (isThreadPage(said))
    return dayMonth === null ? [] : [{ ...UNTOLD_BLOG, address: blog, ...tell(told, { dayMonth }) }]
  const feeds = pagesOf(extraction.feeds, page, MOST_FEEDS)
  const fields = {
    title: plain(extraction.blog?.title ?? null, SHORT),
    platform: extraction.platform?.name ?? null,
    language: plain(extraction.language, SHORT),
    feeds: feeds.length > 0 ? feeds : null,
    dayMonth,
  }
  return [{ address: blog, ...tell(told, fields) }]
}

export function postsOf(telling: Telling): readonly Post[] {
  const { extraction, post, road, said } = telling
  if (isThreadPage(said)) return []
  const own =
    road === 'page' && post !== null && extraction.post !== null ? [ownPost(telling, post, extraction.post)] : []
  return [...own, ...extraction.entries.flatMap((entry) => entryPost(telling, entry))]
}

function ownPost(telling: Telling, address: string, post: ExtractedPost): Post {
  const { extraction, blog, at, seen, said } = telling
  const fields = {
    blog,
    title: plain(post.title, SHORT),
    author: plain(post.author, SHORT),
    authorUrl: post.authorUrl === null ? null : addressOf(post.authorUrl, address),
    publishedAt: claimed(post.publishedAt, at),
    updatedAt: claimed(post.updatedAt, at),
    language: plain(post.language ?? extraction.language, SHORT),
    excerpt: plain(post.excerpt, MEDIUM),
    contentHash: wordsHash(post.text),
    commentsStated: extraction.commentCount,
    truncated: extraction.truncated ?? said.page.truncated,
  }
  return { address, ...tellDated(telling, fields), seen }
}

function entryPost(telling: Telling, entry: ExtractedEntry): readonly Post[] {
  const { page, at, seen } = telling
  const address = entry.address === null ? null : addressOf(entry.address, page)
  if (address === null) return []
  const fields = {
    blog: isCollected(address, telling) ? null : telling.blog,
    title: plain(entry.title, SHORT),
    author: plain(entry.author, SHORT),
    publishedAt: claimed(entry.publishedAt, at),
    excerpt: plain(entry.excerpt, MEDIUM),
    commentsStated: entry.commentCount,
  }
  return [{ ...UNTOLD_POST, address, ...tellDated(telling, fields), seen }]
}

/** True for a post of another site on a page that collects those of several blogs. */
const isCollected = (address: string, { page, road }: Telling): boolean =>
  road === 'page' && siteOf(address) !== siteOf(page)

/** The same words in whatever case and spacing have the same hash; null for none. */
function wordsHash(text: string | null): string | null {
  const words = text?.toLowerCase().match(/[\p{L}\p{N}]+/gu)
  if (!words) return null
  return createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 22)
}
