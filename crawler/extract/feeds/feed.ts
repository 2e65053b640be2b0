// A feed as an Extraction: its posts as entries, or the comments of a comment feed.
import { absolute, languageTag } from '../context.ts'
import { type Undated, withDates } from '../dates/day-month.ts'
import { localeOf } from '../dates/locale.ts'
import { pageDates } from '../dates/page-dates.ts'
import type { Endpoint, Extraction, PageToRead } from '../extraction.ts'
import { silent } from '../silent.ts'
import { isOfComments, responsesOf } from './feed-comments.ts'
import { addressIn, entryOf, type FeedPage, plainOf } from './feed-entries.ts'
import type { Feed } from './feed-item.ts'
import { feedStart, feedText, isClosed, isOpml } from './feed-text.ts'
import { feedOf } from './items.ts'
import { readOpml } from './opml.ts'

/** By what the text begins with: servers call feeds many things. */
export const isFeed = (text: string): boolean => feedStart(text) !== null

/** Null when it looks like a feed and cannot be read. */
export function readFeed(text: string, answer: PageToRead): Extraction | null {
  if (isOpml(text)) return readOpml(feedText(text), answer)
  const feed = feedOf(text)
  if (!feed) return null
  const language = languageTag(feed.language ?? answer.headers['content-language'] ?? '')
  const dates = pageDates({ language: localeOf(language, answer.address), fetchedAt: answer.fetchedAt })
  const base = absolute(feed.base, { base: answer.address }) ?? answer.address
  const page = { ...answer, base, dates }
  const home = absolute(feed.home, page)
  const ofComments = isOfComments(feed)
  const responses = ofComments ? responsesOf(feed, page) : {}
  const entries = ofComments ? [] : feed.items.map((item) => entryOf(item, page))
  const next = feed.next.flatMap((address) => absolute(address, page) ?? [])
  const extraction: Undated = {
    ...silent(page.address),
    blog: home ? { address: home, title: plainOf(feed.title) } : null,
    entries,
    ...responses,
    endpoints: endpointsOf(feed, page),
    feeds: ofComments ? [] : next,
    commentFeeds: ofComments ? next : [],
    body:
      feed.items.length === 0 ? null : isClosed(text) && feed.items.every(({ isWhole }) => isWhole) ? 'whole' : 'cut',
    thread: ofComments ? 'cut' : null, // feeds show the newest few
    truncated: page.truncated,
    language,
  }
  return withDates(extraction, dates)
}

function endpointsOf({ items }: Feed, page: FeedPage): readonly Endpoint[] {
  return items.flatMap((item) => {
    const address = absolute(item.ping, page)
    return address ? [{ protocol: 'trackback', address, about: addressIn(item, page) } as const] : []
  })
}
