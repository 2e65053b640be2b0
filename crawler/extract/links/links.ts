// Every anchor of a page and the zone it stands in. Citations are those an author put into the body of a post, or into what the post quotes.
import type { Element } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import type { Measures } from '../body/measure.ts'
import { isIndex, pageKey } from '../body/page-address.ts'
import type { PostPlace } from '../body/places.ts'
import { absolute, type Reading, targetOf } from '../context.ts'
import { byTag, childElements, closest, contains, endOf, hasClass, parentOf, placeOf, relsOf } from '../dom.ts'
import type { ExtractedComment, ExtractedLink } from '../extraction.ts'
import { countWhere } from '../search.ts'
import { textOf } from '../text.ts'
import { type BlockReader, blockReader } from './block-text.ts'
import { lineZoneReader } from './line-zones.ts'
import { mentionOf } from './mentions.ts'
import { sentenceReader } from './sentences.ts'
import { shareTest } from './shares.ts'

export interface LinkContext {
  readonly measures: Measures
  /** Where the bodies on this page are. */
  readonly places: readonly PostPlace[]
  readonly comments: ReadonlyMap<Element, ExtractedComment>
}

/** Links and the elements that hold them. */
export type Links = readonly (readonly [Element, ExtractedLink])[]

/** All anchors, in document order. */
export function readLinks(reading: Reading, context: LinkContext): Links {
  const blocks = blockReader()
  const sentenceOf = sentenceReader(blocks)
  const isShare = shareTest([reading.address, ...context.places.flatMap(({ permalink }) => permalink ?? [])])
  const host = reading.url.hostname
  const zoneOf = zoneReader(reading, context, blocks)
  const links: [Element, ExtractedLink][] = []
  for (const anchor of byTag(reading, 'a')) {
    const url = targetOf(anchor, reading)
    if (url === null || isPicture(url, host)) continue
    const stands = isShare(url) ? 'share' : (zoneOfAddress(anchor, url, host) ?? zoneOf(anchor, url))
    const mention = stands === 'comment' ? null : mentionOf(anchor)
    const zone = mention === null ? stands : 'body'
    const isRunning = zone === 'body' || zone === 'quote' || zone === 'comment'
    const comment = zone === 'comment' ? commentRound(anchor, context.comments) : null
    const link: ExtractedLink = {
      target: url.href,
      anchorText: textOf(anchor) || pictureWords(anchor),
      context: isRunning ? sentenceOf(anchor) : null,
      rel: anchor.attribs.rel?.trim().toLowerCase() || null,
      zone,
      mention,
      comment: comment && (comment.id ?? comment.address),
    }
    if (!comment || !isSignature(link, comment)) links.push([anchor, link])
  }
  return [...links, ...quotedSources(reading, context, links)]
}

/** `<blockquote cite>` and `<q cite>` name their source without an anchor; where one leads there too, it is enough. */
function quotedSources(reading: Reading, { measures, places }: LinkContext, links: Links): Links {
  const quotes = [...byTag(reading, 'blockquote'), ...byTag(reading, 'q')].filter(({ attribs }) => attribs.cite)
  const anchored = new Set(quotes.length > 0 ? links.map(([, { target }]) => target) : [])
  return quotes.flatMap((quote) => {
    const target = absolute(quote.attribs.cite, reading)
    const stands =
      measures.furniture[placeOf(quote)] === null &&
      places.some(({ body }) => body.some((part) => contains(part, quote)))
    if (target === null || anchored.has(target) || !stands) return []
    return [
      [
        quote,
        { target, anchorText: '', context: null, rel: null, zone: 'quote', mention: null, comment: null },
      ] as const,
    ]
  })
}

/** The links of a page by where they stand, each list in the order of all. */
export function linksWithin(links: Links): (element: Element) => Links {
  const sorted = links
    .map(([anchor], at) => ({ place: placeOf(anchor), at }))
    .sort((one, other) => one.place - other.place)
  return (element) =>
    sorted
      .slice(
        countWhere(sorted, ({ place }) => place < placeOf(element)),
        countWhere(sorted, ({ place }) => place <= endOf(element)),
      )
      .sort((one, other) => one.at - other.at)
      .map(({ at }) => links[at] as Links[number])
}

/** Citations of one post: its anchors in the body and its quotes, without those that lead to the post itself. */
export function citationsOf(links: Links, place: PostPlace, address: string): readonly ExtractedLink[] {
  const own = new Set([pageKey(address), ...(place.permalink ? [pageKey(place.permalink)] : [])])
  return links
    .filter(
      ([anchor, { zone, target, mention }]) =>
        (zone === 'body' || zone === 'quote') &&
        (mention === null ? place.body.some((body) => contains(body, anchor)) : contains(place.entry, anchor)) &&
        !own.has(pageKey(target)),
    )
    .map(([, link]) => link)
}

const PICTURE = /\.(?:jpe?g|png|gif|bmp|svg|webp|avif)$/i
/** A picture's own file on the same site is no address of the talk. */
const isPicture = (url: URL, host: string): boolean => url.hostname === host && PICTURE.test(url.pathname)

const pictureWords = (anchor: Element): string => {
  const image = anchor.children.find((child): child is Element => 'name' in child && child.name === 'img')
  return image?.attribs.alt?.replace(/\s+/g, ' ').trim() ?? ''
}

const RELS: readonly (readonly [string, Zone])[] = [
  ['tag', 'tags'],
  ['category', 'tags'],
  ['author', 'author'],
  ['prev', 'navigation'],
  ['next', 'navigation'],
  ['bookmark', 'navigation'],
  ['home', 'navigation'],
  ['search', 'navigation'],
  ['license', 'footer'],
]
/** What a picture says that leads to the software of the blog. */
const BADGE = /^(?:powered by|made with|generated by|hosted by|valid) /i
/** What a blog or wiki offers to do with a post. */
const DOING = /[?&;](?:do|action|mode)=(?:edit|create|comment|reply|print|e?mail|login|register|prefs|diff|history)\b/i
const OWN_LISTS = /\/(?:tags?|category|categories|label|author|search\/label)\/[^/]+\/?$/i
const OF_WRITERS = /\/(?:users?|members?|profiles?)\/[^/]+\/?$/i
/** A blog's own feeds: to subscribe to, not to be cited. */
const FEED =
  /\/(?:feed|rss2?|atom|rdf)(?:\.xml|\.php|\/index\.html)?\/?$|\.(?:rss|rdf|atom)$|\/(?:index|feed|rss|atom)\.xml$/i

const isFeed = ({ pathname, search }: URL): boolean => FEED.test(pathname) || /[?&]feed=/.test(search)

/** LiveJournal sets a picture that leads to the profile before the name of whom it mentions. */
function isProfileIcon(anchor: Element): boolean {
  const parent = parentOf(anchor)
  return parent !== null && hasClass(parent, 'ljuser') && textOf(anchor) === ''
}

/** What the link itself says of its zone, wherever it stands. */
function zoneOfAddress(anchor: Element, url: URL, host: string): Zone | null {
  const rels = relsOf(anchor)
  const rel = rels.size > 0 && RELS.find(([token]) => rels.has(token))
  if (rel) return rel[1]
  if (url.hostname.endsWith('technorati.com') && /^\/tags?\//.test(url.pathname)) return 'tags'
  if (isProfileIcon(anchor)) return 'author'
  if (BADGE.test(pictureWords(anchor))) return 'footer'
  if (url.hostname !== host) return null
  if (/^#(?:comments?|respond|trackbacks?|postcomment)$/.test(url.hash) || DOING.test(url.search)) return 'navigation'
  return OWN_LISTS.test(url.pathname) ? 'tags' : null
}

/** Plugins list other posts of the blog; what an author calls "related" elsewhere is cited. */
const OWN_ONLY: ReadonlySet<Zone> = new Set(['related', 'navigation', 'author'])

function zoneReader(
  reading: Reading,
  { measures, places }: LinkContext,
  blocks: BlockReader,
): (anchor: Element, url: URL) => Zone {
  const bodies = new Map(places.flatMap(bodiesOf))
  const label = lineZoneReader(reading, blocks)
  return (anchor, url) => {
    const furniture = measures.furniture[placeOf(anchor)] ?? null
    if (furniture) return furniture
    const { body, title } =
      bodies.get(bodies.has(anchor) ? anchor : closest(anchor, (around) => bodies.has(around))) ?? {}
    // What stands above the title inside its body is a header.
    if (!body || (title && contains(body, title) && placeOf(anchor) <= endOf(title))) return 'navigation'
    const labelled = label(anchor)
    const isOwn = url.hostname === reading.url.hostname
    if (isOwn && OF_WRITERS.test(url.pathname)) return 'author'
    if (isOwn && (isFeed(url) || (url.hash === '' && isIndex(url)))) return 'navigation'
    const isLabelled = labelled !== null && (!OWN_ONLY.has(labelled) || isOwn)
    return isLabelled ? labelled : isQuoted(anchor, body) ? 'quote' : 'body'
  }
}

interface Body {
  readonly body: Element
  readonly title: Element | null
}

/** By the element that stands in the page's tree: a body itself, or each child of one that was made up. */
const bodiesOf = ({ body, title }: PostPlace): readonly (readonly [Element | null, Body])[] =>
  body.flatMap((part) =>
    (part.parent ? [part] : childElements(part)).map((element) => [element, { body: part, title }] as const),
  )

function isQuoted(anchor: Element, body: Element): boolean {
  for (let node = parentOf(anchor); node && node !== body; node = parentOf(node))
    if (node.name === 'blockquote' || node.name === 'q') return true
  return false
}

function commentRound(anchor: Element, comments: LinkContext['comments']): ExtractedComment | null {
  for (let node: Element | null = anchor; node; node = parentOf(node)) {
    const comment = comments.get(node)
    if (comment) return comment
  }
  return null
}

/** The commenter's own link and the comment's own permalink sign a comment; they are no part of it. */
const isSignature = (
  { target, anchorText }: ExtractedLink,
  { author, authorUrl, address }: ExtractedComment,
): boolean =>
  (target === authorUrl && anchorText === author) || (address !== null && pageKey(target) === pageKey(address))
