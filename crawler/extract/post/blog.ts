// The blog a page belongs to: its home page and its name, as the page's own header, feeds and metadata give them.
import type { Element } from 'domhandler'
import { bareHost, holdsPage, isIndex, keyOfTarget, pageKey, withoutFragment } from '../body/permalinks/page-address.ts'
import { isBareDay } from '../body/titles/day-heading.ts'
import { wordsKey } from '../body/titles/title-words.ts'
import { absolute, type Reading, targetOf } from '../context.ts'
import { withRel } from '../discovery/rels.ts'
import { byTag, closest, endOf, ofClasses, placeOf } from '../dom.ts'
import type { Extraction } from '../extraction.ts'
import { cleanText, textOf } from '../text.ts'
import { type Meta, metaNamed } from './meta.ts'
import { headTitle } from './title.ts'

const HEADER_NAMES =
  /^(?:header|head|masthead|banner|branding|site-?title|blog-?title|site-?name|blog-?name|logo|site-?header|blog-?header|top|header-?inner|title-?wrapper|site-?branding|wp-block-site-title|navbar-brand|brand)$/i

export function readBlog(reading: Reading, meta: Meta): Extraction['blog'] {
  const home = homeLink(reading)
  const address = home ? absolute(home.attribs.href, reading) : null
  const title =
    metaNamed(meta, 'og:site_name', 'application-name') ??
    feedTitle(reading) ??
    OPEN_ENDED.exec(headTitle(reading) ?? '')?.[1] ??
    nameOverDay(reading) ??
    (home ? textOf(home) || cleanText(home.attribs.title ?? '') || null : null) ??
    headingName(reading)
  return {
    address: withoutFragment(address ?? new URL('/', reading.url).href),
    title: title && title.length <= 200 ? title : null,
  }
}

/** "A blog »", where the title of a post would follow. */
const OPEN_ENDED = /^(.{1,120}?)\s*(?:[:»|–]|\s-)$/

/** `rel=home`, else a link in the header that leads to a place above this page, else one there whose words begin or end the page's title. */
function homeLink(reading: Reading): Element | null {
  const page = pageKey(reading.address)
  const domain = bareHost(reading.url)
  const leadsUp = (anchor: Element): boolean => {
    const target = targetOf(anchor, reading)
    return target !== null && bareHost(target) === domain && holdsPage(keyOfTarget(target), page)
  }
  // A post's own title links to itself, and may be the first heading; a blog's name stands in what is named a header.
  const isSelf = (anchor: Element): boolean => {
    const target = targetOf(anchor, reading)
    return target !== null && keyOfTarget(target) === page
  }
  const isHome = (anchor: Element): boolean =>
    isSelf(anchor) && !isIndex(reading.url) ? isNamedHeader(anchor) : isInHeader(anchor)
  const title = headTitle(reading) ?? ''
  const anchors = byTag(reading, 'a')
  return (
    withRel(reading, 'home').find((link) => link.name === 'a' && leadsUp(link)) ??
    anchors.find((anchor) => leadsUp(anchor) && isHome(anchor)) ??
    anchors.find((anchor) => leadsUp(anchor) && !isSelf(anchor) && isInTitle(textOf(anchor), title)) ??
    null
  )
}

/** A page that is called by its blog alone has the day below that name, and the title right below the day. */
function nameOverDay(reading: Reading): string | null {
  const [first, day, title] = headingsIn(reading)
  if (!first || !day || !title || placeOf(title) - endOf(day) > BESIDE) return null
  const isNamed = wordsKey(textOf(first)) === wordsKey(headTitle(reading) ?? '')
  return isNamed && isBareDay(textOf(day), reading) ? textOf(first) : null
}
/** In elements. */
const BESIDE = 4

const headingsIn = (reading: Reading): readonly Element[] =>
  ['h1', 'h2', 'h3'].flatMap((name) => byTag(reading, name)).sort((one, other) => placeOf(one) - placeOf(other))

/** What a text says beside a name that it begins or ends with; empty when it does neither. */
const besideName = (name: string, text: string): string =>
  text.startsWith(name) ? text.slice(name.length) : text.endsWith(name) ? text.slice(0, -name.length) : ''

/** A name of more than two letters, with a sign beside it. */
const isInTitle = (name: string, title: string): boolean =>
  name.length > 2 && /^\s*[\p{P}\p{S}]|[\p{P}\p{S}]\s*$/u.test(besideName(name, title))

/** A name that is no link: the first heading, where the rest of what the page is called is a heading soon after it ("A blog: its post"). */
function headingName(reading: Reading): string | null {
  const title = headTitle(reading) ?? ''
  const [first, ...others] = headingsIn(reading)
  const name = first ? textOf(first) : ''
  if (!first || !isInTitle(name, title)) return null
  const rest = besideName(name, title)
  // A title goes before the name of its blog, but for a colon or an arrow.
  if (title.startsWith(name) && !/^\s*(?:[:»>]|[-–—]>)/.test(rest)) return null
  const isRest = (heading: Element): boolean => wordsKey(textOf(heading)) === wordsKey(rest)
  return others.some((heading) => placeOf(heading) - placeOf(first) < NEAR && isRest(heading)) ? name : null
}
/** In elements. */
const NEAR = 40

const isInHeader = (anchor: Element): boolean =>
  isNamedHeader(anchor) || closest(anchor, ({ name }) => name === 'h1' || name === 'header') !== null

const isNamedHeader = (anchor: Element): boolean => isHeaderName(anchor) || closest(anchor, isHeaderName) !== null

const isHeaderName = (element: Element): boolean =>
  isHeaderByClass(element) || (element.attribs.id !== undefined && HEADER_NAMES.test(element.attribs.id))

const isHeaderByClass = ofClasses((classes) => classes.split(/\s+/).some((token) => HEADER_NAMES.test(token)))

/** "A blog » Feed", "A blog RSS Feed", "A blog - Atom": feeds are titled after their blog. */
function feedTitle(reading: Reading): string | null {
  for (const { attribs } of byTag(reading, 'link')) {
    if (!/^application\/(?:rss|atom)\+xml/i.test(attribs.type ?? '') || !attribs.title) continue
    const title = cleanText(attribs.title)
    const name = /^(.{1,120}?)\s*(?:[»›|:–-]\s*|\s)(?:(?:rss|atom)(?: ?\d(?:\.\d+)?)?(?: feed)?|feed|syötteet?)$/i.exec(
      title,
    )?.[1]
    if (name && !/comment|kommentar/i.test(title) && !/^(?:rss|atom|feed)/i.test(name)) return name.trim()
  }
  return null
}
