// The title of a post: the heading that stands by its body and that the page's own `<title>` repeats.
import type { Element } from 'domhandler'
import type { Measures } from '../body/measure.ts'
import { type PostPlace, pageKey } from '../body/places.ts'
import { absolute, type Reading } from '../context.ts'
import { byTag, classesOf, contains, endOf, placeOf, within } from '../dom.ts'
import { cleanText, textOf } from '../text.ts'
import { type Meta, metaNamed } from './meta.ts'

const TITLE_NAMES = new Set([
  'entrytitle',
  'posttitle',
  'pname',
  'storytitle',
  'articletitle',
  'assetname',
  'blogtitleentry',
  'titlepost',
  'headline',
  'blogposttitle',
  'postheadline',
  'entryheader',
  'entryname',
  'wpblockposttitle',
  'serendipitytitle',
  'posttitleentrytitle',
  'itemtitle',
  'title',
])
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4'])
const LONGEST = 300

export function titleOf(
  reading: Reading,
  place: PostPlace | null,
  measures: Measures,
  meta: Meta,
  blogTitle: string | null,
): string | null {
  const page = pageTitle(reading)
  const stated = metaNamed(meta, 'og:title', 'twitter:title', 'dc.title')
  const heading =
    place &&
    bestHeading(
      reading,
      place,
      measures,
      [page, stated].flatMap((title) => title ?? []),
      blogTitle,
    )
  return heading ?? withoutBlog(stated ?? page, blogTitle)
}

export const pageTitle = (reading: Reading): string | null => {
  const head = byTag(reading, 'title').find(({ parent }) => parent && 'name' in parent && parent.name !== 'svg')
  return head ? cleanText(head.children.map((child) => ('data' in child ? child.data : '')).join('')) || null : null
}

function bestHeading(
  reading: Reading,
  place: PostPlace,
  measures: Measures,
  titles: readonly string[],
  blogTitle: string | null,
): string | null {
  const [body] = place.body
  if (!body) return null
  let best: { readonly text: string; readonly score: number } | null = null
  for (const element of candidates(reading, place, body, measures)) {
    const text = textOf(element)
    if (!text || text.length > LONGEST) continue
    const score = scoreOf(element, text, { reading, place, body, titles, blogTitle })
    if (score > 0 && (!best || score > best.score)) best = { text, score }
  }
  return best?.text ?? null
}

function candidates(reading: Reading, place: PostPlace, body: Element, { furniture }: Measures): readonly Element[] {
  const last = Math.max(placeOf(body) + 12, placeOf(body))
  const mayBe = (element: Element): boolean =>
    placeOf(element) <= last &&
    furniture[placeOf(element)] !== 'comment' &&
    furniture[placeOf(element)] !== 'related' &&
    isTitleLike(element)
  const inside = within(reading, place.entry).filter(mayBe)
  const above = reading.elements.slice(0, placeOf(place.entry)).filter(mayBe)
  return [...inside, ...above]
}

const isTitleLike = (element: Element): boolean => HEADINGS.has(element.name) || isNamedTitle(element)
const isNamedTitle = (element: Element): boolean =>
  element.name !== 'title' &&
  ((element.attribs.class !== undefined &&
    [...classesOf(element)].some((token) => TITLE_NAMES.has(token.replace(/[-_]/g, '')))) ||
    /^(?:headline|name)$/.test(element.attribs.itemprop ?? ''))

interface About {
  readonly reading: Reading
  readonly place: PostPlace
  readonly body: Element
  readonly titles: readonly string[]
  readonly blogTitle: string | null
}

/** Above zero: may be the title. */
function scoreOf(element: Element, text: string, { reading, place, body, titles, blogTitle }: About): number {
  const lower = text.toLowerCase()
  const href = [element, ...within(reading, element)].find(({ name, attribs }) => name === 'a' && attribs.href)?.attribs
    .href
  const target = href ? absolute(href, reading) : null
  let score = HEADINGS.has(element.name) ? 1 : 0
  if (isNamedTitle(element)) score += 3
  if (titles.some((title) => title.toLowerCase() === lower)) score += 5
  else if (titles.some((title) => text.length > 1 && title.toLowerCase().includes(lower))) score += 4
  if (contains(place.entry, element)) score += 2
  if (target && pageKey(target) === pageKey(place.permalink ?? reading.address)) score += 3
  if (placeOf(element) > placeOf(body) && placeOf(element) <= endOf(body) && place.entry !== body) score -= 3
  if (blogTitle && lower === blogTitle.toLowerCase()) score -= 6
  if (target && new URL(target).pathname === '/' && pageKey(target) !== pageKey(reading.address)) score -= 5
  return score
}

const SEPARATOR = /\s+[|–—»«›‹·•:-]\s+|\s*[»«|›]\s*|::/

/** A page's title without the blog's name, which stands before or after it. */
export function withoutBlog(title: string | null, blogTitle: string | null): string | null {
  if (title === null) return null
  if (blogTitle && title.toLowerCase() !== blogTitle.toLowerCase()) {
    const [lower, blog] = [title.toLowerCase(), blogTitle.toLowerCase()]
    const rest = lower.startsWith(blog)
      ? title.slice(blog.length)
      : lower.endsWith(blog)
        ? title.slice(0, -blog.length)
        : null
    const trimmed = rest
      ?.replace(/^[\s|–—»«›‹·•:/-]+|[\s|–—»«›‹·•:/-]+$/g, '')
      .replace(/^Blog Archive\s*[»:-]?\s*/i, '')
    if (trimmed) return trimmed
  }
  const parts = title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part && !/^blog archive$/i.test(part))
  return parts.reduce<string | null>(
    (longest, part) => (longest !== null && longest.length >= part.length ? longest : part),
    null,
  )
}
