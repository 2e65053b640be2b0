// All routes, in the order in which the OpenAPI document lists them.
import type { Route } from '../route.ts'
import { authority } from './authority.ts'
import { blog } from './blog.ts'
import { cascade, conversation, leftOut } from './conversation.ts'
import { conversations } from './conversations.ts'
import { crawl } from './crawl.ts'
import { crawlEvents } from './crawl-events.ts'
import { crawlStop } from './crawl-stop.ts'
import { crawlsAsk } from './crawls-ask.ts'
import { crawlsList } from './crawls-list.ts'
import { exportAll, exportMethods } from './export.ts'
import { feed } from './feed.ts'
import { health } from './health.ts'
import { links } from './links.ts'
import { blogs, comments, people, posts } from './lists.ts'
import { oembed } from './oembed.ts'
import { picture } from './picture.ts'
import { post } from './post.ts'
import { ranking } from './ranking.ts'
import { responses } from './responses.ts'
import { sample } from './sample.ts'
import { search, searchFacets } from './search.ts'

export const ROUTES: readonly Route[] = [
  ...[conversations, conversation, cascade, leftOut, post, links, responses, blog, authority, ranking],
  ...[crawlsAsk, crawlsList, crawl, crawlEvents, crawlStop, sample],
  ...[posts, blogs, comments, people, search, searchFacets, picture, feed, oembed, exportAll, exportMethods, health],
]
