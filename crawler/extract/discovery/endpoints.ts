// Where a page takes notices: trackback, pingback and webmention endpoints, each with the entry it belongs to when the page tells.
import type { Element } from 'domhandler'
import { absolute, type Reading, urlOf } from '../context.ts'
import { byTag, parentOf, relsOf } from '../dom.ts'
import type { Endpoint } from '../extraction.ts'
import { linesOf } from '../text.ts'
import { linksOfHeader } from './link-header.ts'
import { trackbackBlocks } from './trackback-rdf.ts'

/** `permalink`: of the one post the page is about, or null. */
export function readEndpoints(reading: Reading, permalink: string | null): readonly Endpoint[] {
  const blocks = trackbackBlocks(reading).map(({ protocol, address, about }) => ({ protocol, address, about }))
  const inBlocks = new Set(blocks.map(({ address }) => address))
  const shown = new Set(
    [...trackbackLinks(reading), ...visiblePings(reading)].filter((address) => !inBlocks.has(address)),
  )
  return [
    ...new Map(blocks.map((block) => [`${block.address} ${block.about}`, block])).values(),
    ...[...shown].map((address) => ({ protocol: 'trackback', address, about: permalink }) as const),
    ...[...new Set(pingbacks(reading))].map((address) => ({ protocol: 'pingback', address, about: null }) as const),
    ...webmentions(reading).map((address) => ({ protocol: 'webmention', address, about: null }) as const),
  ]
}

const withRel = (reading: Reading, tag: string, rel: string): readonly Element[] =>
  byTag(reading, tag).filter((element) => element.attribs.rel && relsOf(element).has(rel))

const addressesOf = (elements: readonly Element[], reading: Reading): readonly string[] =>
  elements.flatMap(({ attribs }) => absolute(attribs.href, reading) ?? [])

const trackbackLinks = (reading: Reading): readonly string[] =>
  addressesOf([...withRel(reading, 'link', 'trackback'), ...withRel(reading, 'a', 'trackback')], reading)

/** The header first (Pingback 1.0, 2.1), then the link element; some pages have an anchor. */
function pingbacks(reading: Reading): readonly string[] {
  const header = absolute(reading.headers['x-pingback'], reading)
  return [
    ...(header ? [header] : []),
    ...addressesOf([...withRel(reading, 'link', 'pingback'), ...withRel(reading, 'a', 'pingback')], reading),
  ]
}

/** The first that is found wins: in the header, then as `<link>` or `<a>` in document order (Webmention, 3.1.2.1). An empty `href` is the page itself. */
function webmentions(reading: Reading): readonly string[] {
  const header = linksOfHeader(reading.headers.link ?? '').find(({ rels }) => rels.includes('webmention'))
  const element = reading.elements.find(
    ({ name, attribs }) =>
      (name === 'link' || name === 'a') &&
      attribs.href !== undefined &&
      /(?:^|\s)webmention(?:\s|$)/i.test(attribs.rel ?? ''),
  )
  const href = header?.target ?? element?.attribs.href
  if (href === undefined) return []
  return absolute(href === '' ? reading.address : href, reading)
    ? [absolute(href === '' ? reading.address : href, reading) as string]
    : []
}

const LABEL = /(?:track-?back|ping|トラックバック)[\s\S]{0,30}(?:ur[il]|address|adres|link|:|：)/i
const PING = /https?:\/\/[^\s"'<>]{4,500}/
/** Addresses that only ever take pings. */
const PING_PATH =
  /\/(?:mt-tb(?:\.\w+)?[/?]|[\w-]*tb\.cgi\/|tb\.php|wp-trackback\.php|t\/trackback\/|services\/trackback\/|trackback\.php|trackbacks?\/|htsrv\/trackback|comment\.php\?type=trackback)|\/trackback$/i

/** "TrackBack URL for this entry: …", as text, as a link, or in a box to copy from. */
function visiblePings(reading: Reading): readonly string[] {
  const boxes = byTag(reading, 'input').flatMap(({ attribs }) =>
    attribs.value && PING_PATH.test(attribs.value) ? (absolute(attribs.value, reading) ?? []) : [],
  )
  const anchors = byTag(reading, 'a').filter(
    ({ attribs }) => attribs.href && PING_PATH.test(attribs.href) && !/__mode=|#/.test(attribs.href),
  )
  return [
    ...labelled(reading),
    ...boxes,
    ...addressesOf(
      anchors.filter(({ attribs }) => urlOf(attribs.href, reading)?.hostname === reading.url.hostname),
      reading,
    ),
  ]
}

function labelled(reading: Reading): readonly string[] {
  const blocks = reading.elements.filter(
    ({ name, children }) =>
      name !== 'a' &&
      name !== 'script' &&
      children.some((child) => 'data' in child && child.type === 'text' && LABEL.test(child.data.slice(0, 200))),
  )
  return blocks.flatMap((block) => {
    const near = [...linesOf(block), ...linesOf(parentOf(block) ?? block)].slice(0, 40).join(' ')
    const from = near.search(LABEL)
    const ping = from < 0 ? null : PING.exec(near.slice(from, from + 600))?.[0]
    return ping && PING_PATH.test(ping) ? (absolute(ping, reading) ?? []) : []
  })
}
