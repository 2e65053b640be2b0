// The post a page is about, in its own words: permalink, title, author, days, language, excerpt and text.
import type { Element } from 'domhandler'
import { marksOf } from '../body/marks.ts'
import type { Measures } from '../body/measure.ts'
import { pageKey } from '../body/permalinks/page-address.ts'
import { isCalledPermalink } from '../body/permalinks/permalink.ts'
import type { PostPlace } from '../body/post-place.ts'
import type { PageTitles } from '../body/titles/title-words.ts'
import { type Reading, targetOf } from '../context.ts'
import { hasClass, within } from '../dom.ts'
import type { ExtractedPost, Layer } from '../extraction.ts'
import { postOfThread } from '../thread/pages/comment-pages.ts'
import { authorOf } from './author.ts'
import { textOfBody } from './body-text.ts'
import { datesMarked } from './dated-elements.ts'
import { publishedAtOf } from './day.ts'
import { updatedAtOf } from './day-of-change.ts'
import { isOfType, type JsonLd, jsonLdOf, wordsOf } from './json-ld.ts'
import { type Meta, metaNamed } from './meta.ts'
import { linesAround } from './surroundings.ts'
import { titleOf } from './title.ts'

const ARTICLES = [
  'BlogPosting',
  'Article',
  'NewsArticle',
  'DiscussionForumPosting',
  'SocialMediaPosting',
  'TechArticle',
  'Report',
  'ReportageNewsArticle',
  'LiveBlogPosting',
]
const EXCERPT = 300

/** `address`: the permalink the page gives itself, or null. */
export function readPost(
  reading: Reading,
  place: PostPlace | null,
  measures: Measures,
  meta: Meta,
  address: string | null,
  titles: PageTitles,
): ExtractedPost | null {
  const data = jsonLdOf(reading)
  const article =
    data.find((node) => isOfType(node, ...ARTICLES)) ??
    data.find((node) => isOfType(node, 'WebPage') && (node.author || node.datePublished)) ??
    null
  if (!place && !isOfType(article ?? {}, ...ARTICLES) && metaNamed(meta, 'og:type') !== 'article') return null
  const permalink = postOfThread(address ?? (place && ownPermalink(place, reading)) ?? reading.address)
  const sources = {
    reading,
    measures,
    place,
    lines: linesAround(reading, place, measures),
    marked: datesMarked(reading, place, measures),
    article,
    data,
    meta,
    permalink,
  }
  const author = authorOf(sources)
  const publishedAt = publishedAtOf(sources)
  const text = place ? textOfBody(reading, place, measures) : null
  return {
    address: permalink,
    title: titleOf(sources, titles, wordsOf(article?.headline)),
    author: author?.name ?? null,
    authorUrl: author?.address ?? null,
    publishedAt,
    updatedAt: updatedAtOf(sources, publishedAt),
    language: wordsOf(article?.inLanguage) ?? reading.language,
    excerpt: text ? excerptOf(text) : metaNamed(meta, 'og:description', 'description'),
    text,
    layer: layerOf(place, article),
  }
}

/** On a post's own page another address is believed when its title carries it, or a link called "permalink": other links to posts stand about. */
function ownPermalink({ title, permalink, entry }: PostPlace, reading: Reading): string | null {
  if (permalink === null || title === null || pageKey(permalink) === pageKey(reading.address)) return permalink
  const leadsThere = (element: Element): boolean => targetOf(element, reading)?.href === permalink
  const isSaid =
    within(reading, title).some(leadsThere) ||
    within(reading, entry).some((element) => element.name === 'a' && leadsThere(element) && isCalledPermalink(element))
  return isSaid ? permalink : null
}

/** Of clean lines. */
export function excerptOf(text: string): string {
  const cut = text.slice(0, EXCERPT).replaceAll('\n', ' ')
  if (text.length <= EXCERPT) return cut
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT / 2))
    .trimEnd()
    .toWellFormed()}…`
}

function layerOf(place: PostPlace | null, article: JsonLd | null): Layer {
  if (!place) return article ? 'json-ld' : 'meta'
  if (hasClass(place.entry, 'hentry') || hasClass(place.entry, 'h-entry')) return 'microformats'
  return place.body.some((body) => marksOf(body).body === 'sure') || marksOf(place.entry).entry === 'sure'
    ? 'platform'
    : 'structure'
}
