// A page's bytes in, what it says out. Pure: no network, no clock, and no hostile page makes it throw. The order of the layers is told here.

import type { Element } from 'domhandler'
import { readApi } from './apis/read-api.ts'
import { measure } from './body/measure.ts'
import { isIndex } from './body/permalinks/page-address.ts'
import { placesOf } from './body/places.ts'
import { type Found, readingOf } from './context.ts'
import { type Undated, withDates } from './dates/day-month.ts'
import { readEndpoints } from './discovery/endpoints.ts'
import { readFeedLinks } from './discovery/feed-links.ts'
import { readIndexPages } from './discovery/index-pages.ts'
import { readPlatform } from './discovery/platform.ts'
import { readRobots } from './discovery/robots.ts'
import { isSitemap, readSitemap } from './discovery/sitemap.ts'
import { placeOf } from './dom.ts'
import { decode } from './encoding/encoding.ts'
import type { ExtractedComment, Extraction, PageToRead } from './extraction.ts'
import { isFeed, readFeed } from './feeds/feed.ts'
import { type Elsewhere, elsewhereOf, HERE } from './hosted/elsewhere.ts'
import { citationsOf, linksWithin, readLinks } from './links/links.ts'
import { readBlog } from './post/blog.ts'
import { canonicalOf } from './post/canonical.ts'
import { readEntry, withDaysAbove } from './post/entries.ts'
import { isList, listedEntries, onlyLists } from './post/listed-entries.ts'
import { metaOf } from './post/meta.ts'
import { readPost } from './post/post.ts'
import { pageTitlesOf } from './post/title.ts'
import { threadOf } from './thread/pages/thread-of.ts'
import { isOnlyThread } from './thread/pages/window-address.ts'
import { readThread, type Thread } from './thread/thread.ts'

export function extract(page: PageToRead): Extraction {
  const text = decode(page.body, page.contentType)
  if (isSitemap(text)) return readSitemap(text, page)
  return (isFeed(text) ? readFeed(text, page) : null) ?? readApi(text, page) ?? readPage(text, page)
}

function readPage(html: string, page: PageToRead): Extraction {
  const reading = readingOf(html, page)
  const { comments, linkbacks, ...ofThread } = readThread(reading)
  const meta = metaOf(reading)
  const blog = readBlog(reading, meta)
  const titles = pageTitlesOf(reading, meta, blog?.title ?? null)
  const measures = measure(reading, new Set([...comments, ...linkbacks].flatMap(({ elements }) => elements)), titles)
  const places = isOnlyThread(page.address)
    ? NO_POST
    : placesOf(reading, measures, titles, comments.length + linkbacks.length > 0)
  const { post: place, entries } = onlyLists(places.post, reading, measures) ? NO_POST : places
  const links = readLinks(reading, {
    measures,
    places: place ? [place] : entries,
    comments: commentsByElement(comments),
  })
  const citations = place ? citationsOf(links, place, reading.address) : []
  const canonical = canonicalOf(reading, meta)
  const isOfSeveral = entries.length > 0 || (place === null && isIndex(reading.url))
  const post =
    isOfSeveral || isOnlyThread(page.address) ? null : readPost(reading, place, measures, meta, canonical, titles)
  const thread = isOfSeveral && comments.length + linkbacks.length === 0 ? NO_THREAD : ofThread
  const { frames, ...elsewhere } = isOfSeveral
    ? HERE
    : elsewhereOf(reading, post?.address ?? canonical ?? reading.address, linkbacks)
  const within = linksWithin(links)
  const shown = withDaysAbove(entries.map((entry) => readEntry(reading, entry, measures, within(entry.entry))))
  const cited = new Set([...citations, ...shown.flatMap((entry) => entry.citations)])
  const extraction: Undated = {
    address: page.address,
    canonical,
    blog,
    robots: readRobots(reading),
    post,
    entries:
      (shown.length > 0 && !isList(shown, entries, reading, measures)) || post
        ? shown
        : listedEntries(reading, measures),
    threadOf: threadOf(reading, canonical, (element) => measures.furniture[placeOf(element)] === 'comment'),
    comments: itemsOf(comments),
    linkbacks: itemsOf(linkbacks),
    citations,
    otherLinks: links.map(([, link]) => link).filter((link) => !cited.has(link)),
    endpoints: readEndpoints(reading, post?.address ?? null),
    ...readFeedLinks(reading, post?.address ?? page.address),
    indexPages: readIndexPages(reading, isOfSeveral),
    ...thread,
    ...elsewhere,
    nextCommentPages: [...thread.nextCommentPages, ...frames],
    body: place || entries.length > 0 ? (page.truncated ? 'cut' : 'whole') : null,
    thread: isCut(thread, comments.length, elsewhere, page) ? 'cut' : thread.thread,
    truncated: page.truncated,
    platform: readPlatform(reading),
    language: reading.language,
  }
  return withDates(extraction, reading.dates)
}

/** What links to the threads of several posts is none of its own. */
const NO_THREAD = { nextCommentPages: [], commentCount: null, thread: null }
const NO_POST = { post: null, entries: [] }

/** Cut off with the page, or kept in another place. */
function isCut(
  { thread }: Pick<Thread, 'thread'>,
  shown: number,
  { commentsElsewhere }: Pick<Elsewhere, 'commentsElsewhere'>,
  page: PageToRead,
): boolean {
  return (page.truncated !== null && thread !== null) || (commentsElsewhere !== null && shown === 0)
}

const commentsByElement = (comments: readonly Found<ExtractedComment>[]): ReadonlyMap<Element, ExtractedComment> =>
  new Map(comments.flatMap(({ elements, item }) => elements.map((element) => [element, item] as const)))

const itemsOf = <Item>(found: readonly Found<Item>[]): readonly Item[] => found.map(({ item }) => item)
