// A page's bytes in, what it says out. Pure: no network, no clock, and no hostile page makes it throw. The order of the layers is told here.

import { measure } from './body/measure.ts'
import { placesOf } from './body/places.ts'
import { type Found, readingOf } from './context.ts'
import { decode } from './encoding/encoding.ts'
import type { Extraction, PageToRead } from './extraction.ts'
import { citationsOf, readLinks } from './links/links.ts'
import { readThread } from './thread/thread.ts'

export function extract(page: PageToRead): Extraction {
  const reading = readingOf(decode(page.body, page.contentType), page)
  const { comments, linkbacks, ...thread } = readThread(reading)
  const measures = measure(reading, new Set([...comments, ...linkbacks].flatMap(({ elements }) => elements)))
  const { post, entries } = placesOf(reading, measures)
  const places = post ? [post] : entries
  const links = readLinks(reading, {
    measures,
    places,
    comments: new Map(comments.flatMap(({ elements, item }) => elements.map((element) => [element, item] as const))),
  })
  const citations = places.flatMap((place) => citationsOf(links, place, reading.address))
  const cited = new Set(citations)
  return {
    address: page.address,
    canonical: null,
    blog: null,
    robots: { noindex: false, nofollow: false },
    post: null,
    entries: [],
    comments: itemsOf(comments),
    linkbacks: itemsOf(linkbacks),
    citations,
    otherLinks: links.map(([, link]) => link).filter((link) => !cited.has(link)),
    endpoints: [],
    feeds: [],
    commentFeeds: [],
    indexPages: [],
    ...thread,
    body: null,
    truncated: page.truncated,
    platform: null,
    language: reading.language,
  }
}

const itemsOf = <Item>(found: readonly Found<Item>[]): readonly Item[] => found.map(({ item }) => item)
