// The title of a post: its heading, else what the page is called without the blog's name.
import type { PostPlace } from '../body/post-place.ts'
import { isBareDay } from '../body/titles/day-heading.ts'
import { headingText } from '../body/titles/heading-text.ts'
import { type PageTitles, pageTitles, sharedWords } from '../body/titles/title-words.ts'
import type { Reading } from '../context.ts'
import { byTag, within } from '../dom.ts'
import { cleanText, textOf } from '../text.ts'
import { type Meta, metaNamed } from './meta.ts'
import type { PostSources } from './sources.ts'

export function pageTitlesOf(reading: Reading, meta: Meta, blog: string | null): PageTitles {
  const stated = [declaredTitle(meta), headTitle(reading)]
  return pageTitles(
    stated.flatMap((title) => title ?? []),
    blog,
  )
}

const declaredTitle = (meta: Meta): string | null => metaNamed(meta, 'og:title', 'twitter:title', 'dc.title')

/** Less in common, and the heading is another's: "Search", "About me". */
const ALIKE = 0.34
const areAlike = (one: string, other: string): boolean => sharedWords(one, other) >= ALIKE

/** `headline`: what the data of the page calls the post. */
export function titleOf(
  { reading, place, measures, meta }: PostSources,
  titles: PageTitles,
  headline: string | null,
): string | null {
  const named = place?.title ? headingText(place.title, measures, titles) : ''
  const heading = place && isBareDay(named, reading) ? (onlyHeading(place, reading) ?? named) : named
  const declared = withoutBlog(headline ?? declaredTitle(meta), titles.blog)
  const isOther = (title: string): boolean => title === titles.blog || isBareDay(title, reading)
  if (heading && (!declared || isOther(declared) || areAlike(heading, declared))) return heading
  // Some templates declare the name of the blog on every page; then `<title>` knows better.
  const head = headTitle(reading)
  if (heading && head && declared && !isOther(heading) && areAlike(heading, head) && !areAlike(declared, head))
    return heading
  return declared ?? withoutBlog(titles.stated[0] ?? null, titles.blog)
}

/** A diary calls its pages by the day; what was written on it may have a heading. */
function onlyHeading({ body }: PostPlace, reading: Reading): string | null {
  const [heading, other] = body.flatMap((part) => within(reading, part)).filter(({ name }) => /^h[2-4]$/.test(name))
  return heading && !other ? textOf(heading).replace(BULLET, '').replace(EDGES, '') || null : null
}
/** "■ Title", "_Title": the mark that diaries set a section off with. */
const BULLET = /^[\s_■◆●#]+/

/** What the `<title>` of the page says. */
export function headTitle(reading: Reading): string | null {
  const head = byTag(reading, 'title').find(({ parent }) => !(parent && 'name' in parent && parent.name === 'svg'))
  return head ? cleanText(head.children.map((child) => ('data' in child ? child.data : '')).join('')) || null : null
}

const SEPARATOR = /\s+[|–—»«›‹·•:-]\s+|\s*[»«|›]\s*|::/
const EDGES = /^[\s|–—»«›‹·•:/-]+|[\s|–—»«›‹·•:/-]+$/g

/** "NAME's blog", "NAME blog": no title of a post. */
const CALLS_ITSELF =
  /(?:^|\s|[\u3041-\u9fff])(?:we)?blog(?:ger|spot)?(?:\.\w{2,3})?$|블로그$|ブログ$|博客$|部落格$|^блог\s|\sблог$/iu

/** The blog's name stands before or after the title; without knowing it, the longest part is the title. */
function withoutBlog(title: string | null, blog: string | null): string | null {
  if (title === null) return null
  if (blog && title.toLowerCase() !== blog.toLowerCase()) {
    const [lower, name] = [title.toLowerCase(), blog.toLowerCase()]
    const rest = lower.startsWith(name)
      ? title.slice(name.length)
      : lower.endsWith(name)
        ? title.slice(0, -name.length)
        : ''
    const trimmed = rest.replace(EDGES, '').replace(/^blog archive\s*[»:-]?\s*/i, '')
    if (trimmed) return trimmed
  }
  const parts = title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part && !/^blog archive$/i.test(part))
  const own = parts.filter((part) => !CALLS_ITSELF.test(part))
  return (own.length > 0 ? own : parts).reduce<string | null>(
    (longest, part) => (longest !== null && longest.length >= part.length ? longest : part),
    null,
  )
}
