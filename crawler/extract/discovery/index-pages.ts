// Where the other posts of a blog are found: older and newer pages, archives by month, the home page's own list of archives.

import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../context.ts'
import { byTag, relsOf } from '../dom.ts'
import { ofTarget } from '../target.ts'
import { textOf } from '../text.ts'

const MONTH =
  /\/(?:19|20)\d\d[/_-](?:0?[1-9]|1[0-2])(?:\/|\.\w{2,5}|_01_archive\.html)?$|\/(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:\/|\.\w{2,5})?$|[?&](?:m|monthnum|archive)=\d{4,8}|_(?:19|20)\d\d_\d\d_\d\d_(?:\w+_)?archive\.html$|\/(?:19|20)\d\d_\d\d(?:_\d\d)?_archive/i
const PAGE = /(?<!\/comments)\/page\/\d{1,4}\/?$|[?&](?:paged?|updated-max)=|\/index[_-]?\d{1,3}\.html?$/i
const ARCHIVES = /\/archives?(?:\.\w{2,5}|\/(?:index\.\w{2,5})?)?$/i
const OLDER =
  /^[\s«»‹›←→<>|-]*(?:older|newer|previous|next|earlier|later|more)(?: (?:posts?|entries|page|articles))?[\s«»‹›←→<>|-]*$|^[\s\P{L}]*(?:ältere|neuere|anciens?|plus anciens|anteriores|antigas|più vecchi|oudere|starsze|nowsze|äldre|vanhemmat|старые|предыдущие|過去|前へ|次へ|以前)/iu

/** Pages of posts on the same host. On a post's own page `rel=prev` leads to another post: no page of posts. */
export function readIndexPages(reading: Reading, showsSeveral: boolean): readonly string[] {
  const { protocol, host, origin } = reading.url
  const found = new Set<string>()
  for (const element of [...byTag(reading, 'link'), ...byTag(reading, 'a')]) {
    const url = targetOf(element, reading)
    if (url?.host !== host || url.protocol !== protocol) continue
    if (isOfPosts(url) || (showsSeveral && isFurther(element))) found.add(origin + url.pathname + url.search)
  }
  found.delete(reading.address)
  return [...found]
}

const isOfPosts = ofTarget(({ pathname, search }) => {
  const path = pathname + search
  return MONTH.test(path) || PAGE.test(path) || ARCHIVES.test(path)
})

function isFurther(element: Element): boolean {
  const rels = relsOf(element)
  return rels.has('next') || rels.has('prev') || (element.name === 'a' && OLDER.test(textOf(element)))
}
