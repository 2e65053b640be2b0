// Every anchor of a page, with its zone and the sentence round it. Citations are those an author put into the body of a post, or into what the post quotes.
import type { Element } from 'domhandler'
import type { Measures } from '../body/measure.ts'
import { pageKey } from '../body/permalinks/page-address.ts'
import type { PostPlace } from '../body/post-place.ts'
import { absolute, type Reading, targetOf } from '../context.ts'
import { byTag, contains, endOf, parentOf, placeOf, relsOf } from '../dom.ts'
import type { ExtractedComment, ExtractedLink } from '../extraction.ts'
import { countWhere } from '../search.ts'
import { ofTarget, type Target } from '../target.ts'
import { textOf } from '../text.ts'
import { blockReader } from './block-text.ts'
import { pictureWords, zoneReader } from './link-zones.ts'
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
  const zoneOf = zoneReader(reading, context.measures, context.places, blocks)
  const links: [Element, ExtractedLink][] = []
  for (const anchor of byTag(reading, 'a')) {
    const url = targetOf(anchor, reading)
    if (url === null || isPicture(url, host)) continue
    const stands = isShare(url) ? 'share' : zoneOf(anchor, url)
    const mention = stands === 'comment' ? null : mentionOf(anchor)
    const zone = mention === null ? stands : 'body'
    const isRunning = zone === 'body' || zone === 'quote' || zone === 'comment'
    const comment = zone === 'comment' ? commentRound(anchor, context.comments) : null
    const link: ExtractedLink = {
      target: url.href,
      anchorText: textOf(anchor) || pictureWords(anchor),
      context: isRunning ? sentenceOf(anchor) : null,
      rel: relsOf(anchor).size > 0 ? (anchor.attribs.rel?.trim().toLowerCase() ?? null) : null,
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
        (mention === null ? isOfWords(anchor, place) : contains(place.entry, anchor)) &&
        !own.has(pageKey(target)),
    )
    .map(([, link]) => link)
}

/** In the body, or the title itself. */
const isOfWords = (anchor: Element, { body, title }: PostPlace): boolean =>
  body.some((part) => contains(part, anchor)) ||
  (title !== null && (contains(title, anchor) || contains(anchor, title)))

const PICTURE = /\.(?:jpe?g|png|gif|bmp|svg|webp|avif)$/i
/** A picture's own file on the same site is no address of the talk. */
const isPicture = (url: Target, host: string): boolean => url.hostname === host && isPictureFile(url)
const isPictureFile = ofTarget(({ pathname }) => PICTURE.test(pathname))

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
