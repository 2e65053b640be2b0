// A feed as an Extraction: its posts as entries, or the comments of a comment feed.
import { absolute } from '../context.ts'
import { type Undated, withDates } from '../dates/day-month.ts'
import { pageDates } from '../dates/page-dates.ts'
import type { Endpoint, Extraction, PageToRead } from '../extraction.ts'
import { silent } from '../silent.ts'
import { isOfComments, responsesOf } from './feed-comments.ts'
import { entryOf, plainOf } from './feed-entries.ts'
import { type Feed, feedOf } from './items.ts'

const ROOT =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,300}\?>\s*|<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE[^>]{0,300}>\s*){0,8}<(?:rss|feed|rdf:RDF)[\s>]/i
const JSON_FEED = /^\s*\{[\s\S]{0,400}?https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/

/** By what the text begins with: servers call feeds many things. */
export const isFeed = (text: string): boolean => ROOT.test(text.slice(0, 8_000)) || JSON_FEED.test(text.slice(0, 8_000))

/** Null when it looks like a feed and cannot be read. */
export function readFeed(text: string, answer: PageToRead): Extraction | null {
  const feed = feedOf(text)
  if (!feed) return null
  const dates = pageDates({ language: feed.language, fetchedAt: answer.fetchedAt })
  const page = { ...answer, dates }
  const home = absolute(feed.home, { base: page.address })
  const ofComments = isOfComments(feed)
  const responses = ofComments ? responsesOf(feed, page) : {}
  const entries = ofComments ? [] : feed.items.map((item) => entryOf(item, page))
  const next = feed.next.flatMap((address) => absolute(address, { base: page.address }) ?? [])
  const extraction: Undated = {
    ...silent(page.address),
    blog: home ? { address: home, title: plainOf(feed.title) } : null,
    entries,
    ...responses,
    endpoints: endpointsOf(feed, page),
    feeds: ofComments ? [] : next,
    commentFeeds: ofComments ? next : [],
    body: feed.items.length === 0 ? null : feed.items.every(({ isWhole }) => isWhole) ? 'whole' : 'cut',
    thread: ofComments ? 'cut' : null, // feeds show the newest few
    truncated: page.truncated,
    language: feed.language,
  }
  return withDates(extraction, dates)
}

function endpointsOf({ items }: Feed, page: PageToRead): readonly Endpoint[] {
  return items.flatMap((item) => {
    const address = absolute(item.ping, { base: page.address })
    return address
      ? [{ protocol: 'trackback', address, about: absolute(item.address, { base: page.address }) } as const]
      : []
  })
}
