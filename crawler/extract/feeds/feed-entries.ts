// The posts of a feed, each with the citations of its own text.
import type { Element } from 'domhandler'
import { measure } from '../body/measure.ts'
import { absolute, type Reading, readingOf } from '../context.ts'
import type { PageDates } from '../dates/page-dates.ts'
import { parentOf } from '../dom.ts'
import type { ExtractedEntry, PageToRead } from '../extraction.ts'
import { citationsOf, readLinks } from '../links/links.ts'
import { parseDom } from '../parse-dom.ts'
import { excerptOf } from '../post/post.ts'
import { cleanText, textOf } from '../text.ts'
import type { FeedItem } from './feed-item.ts'

export interface FeedPage extends Pick<PageToRead, 'address' | 'headers' | 'fetchedAt'> {
  /** Of the whole feed. */
  readonly base: string
  readonly dates: PageDates
}

/** What relative links in an item are relative to. */
const baseIn = (item: FeedItem, { base }: FeedPage): string => absolute(item.base, { base }) ?? base

export const addressIn = (item: FeedItem, page: FeedPage): string | null =>
  absolute(item.address, { base: baseIn(item, page) })

/** The text of an item, read as a page of its own. */
export const readingIn = (item: FeedItem, page: FeedPage): Reading =>
  readingOf(item.html, {
    ...page,
    address: item.base === null ? (addressIn(item, page) ?? page.base) : baseIn(item, page),
    headers: {},
  })

export function entryOf(item: FeedItem, page: FeedPage): ExtractedEntry {
  const address = addressIn(item, page)
  const reading = readingIn(item, page)
  const text = textOf(reading.document)
  return {
    address,
    title: plainOf(item.title),
    author: plainOf(item.author),
    publishedAt: reading.dateOf(item.date ?? ''),
    excerpt: text ? excerptOf(text) : null,
    commentCount: item.commentCount,
    commentFeed: absolute(item.commentFeed, { base: baseIn(item, page) }),
    commentPages: [],
    citations: citationsIn(reading, address),
  }
}

/** Titles and names in feeds are often escaped twice, and may hold markup. */
export const plainOf = (html: string | null): string | null =>
  html ? cleanText(/[<&]/.test(html) ? textOf(parseDom(html).document) : html) || null : null

/** All of an item is body. */
function citationsIn(reading: Reading, permalink: string | null): ExtractedEntry['citations'] {
  const [first, ...others] = reading.elements.filter((element) => parentOf(element) === null)
  if (!first) return []
  const body: readonly [Element, ...Element[]] = [first, ...others]
  const place = { entry: first, body, title: null, foot: [], day: null, after: -1, permalink }
  return citationsOf(
    readLinks(reading, { measures: measure(reading, new Set()), places: [place], comments: new Map() }),
    place,
    reading.address,
  )
}
