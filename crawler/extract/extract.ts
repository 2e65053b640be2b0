// A page's bytes in, what it says out. Pure: no network, no clock, and no hostile page makes it throw. The order of the layers is told here.

import { measure } from './body/measure.ts'
import { placesOf } from './body/places.ts'
import { type Found, readingOf } from './context.ts'
import { readEndpoints } from './discovery/endpoints.ts'
import { readFeedLinks } from './discovery/feed-links.ts'
import { readRobots } from './discovery/robots.ts'
import { decode } from './encoding/encoding.ts'
import type { Extraction, PageToRead } from './extraction.ts'
import { citationsOf, readLinks } from './links/links.ts'
import { readBlog } from './post/blog.ts'
import { canonicalOf } from './post/canonical.ts'
import { metaOf } from './post/meta.ts'
import { readPost } from './post/post.ts'
import { pageTitlesOf } from './post/title.ts'
import { readThread } from './thread/thread.ts'

export function extract(page: PageToRead): Extraction {
  const reading = readingOf(decode(page.body, page.contentType), page)
  const { comments, linkbacks, ...thread } = readThread(reading)
  const meta = metaOf(reading)
  const blog = readBlog(reading, meta)
  const titles = pageTitlesOf(reading, meta, blog?.title ?? null)
  const measures = measure(reading, new Set([...comments, ...linkbacks].flatMap(({ elements }) => elements)))
  const { post: place, entries } = placesOf(reading, measures, titles, comments.length + linkbacks.length > 0)
  const places = place ? [place] : entries
  const links = readLinks(reading, {
    measures,
    places,
    comments: new Map(comments.flatMap(({ elements, item }) => elements.map((element) => [element, item] as const))),
  })
  const citations = places.flatMap((one) => citationsOf(links, one, reading.address))
  const cited = new Set(citations)
  const canonical = canonicalOf(reading, meta)
  const post = entries.length > 0 ? null : readPost(reading, place, measures, meta, canonical, titles)
  return {
    address: page.address,
    canonical,
    blog,
    robots: readRobots(reading),
    post,
    entries: [],
    comments: itemsOf(comments),
    linkbacks: itemsOf(linkbacks),
    citations,
    otherLinks: links.map(([, link]) => link).filter((link) => !cited.has(link)),
    endpoints: readEndpoints(reading, post?.address ?? null),
    ...readFeedLinks(reading, post?.address ?? page.address),
    indexPages: [],
    ...thread,
    body: place ? 'whole' : null,
    truncated: page.truncated,
    platform: null,
    language: reading.language,
  }
}

const itemsOf = <Item>(found: readonly Found<Item>[]): readonly Item[] => found.map(({ item }) => item)
