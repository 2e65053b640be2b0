// Where a page takes notices: trackback, pingback and webmention endpoints, each with the entry it belongs to when the page tells.
import type { Element } from 'domhandler'
import { pageKey } from '../body/permalinks/page-address.ts'
import { absolute, type Reading, targetOf } from '../context.ts'
import { placeOf } from '../dom.ts'
import type { Endpoint } from '../extraction.ts'
import { linksOfHeader } from './link-header.ts'
import { withRel } from './rels.ts'
import { postPinged, trackbackLinks } from './trackback-links.ts'
import { trackbackBlocks } from './trackback-rdf.ts'

/** `permalink`: of the one post the page is about, or null. */
export function readEndpoints(reading: Reading, permalink: string | null): readonly Endpoint[] {
  const blocks = trackbackBlocks(reading).map(({ protocol, address, about }) => ({ protocol, address, about }))
  const inBlocks = new Set(blocks.map(({ address }) => address))
  const shown = trackbackLinks(reading).filter((address) => !inBlocks.has(address))
  return [
    ...new Map(blocks.map((block) => [`${block.address} ${block.about}`, block])).values(),
    ...withPosts(shown, permalink),
    ...[...new Set(pingbacks(reading))].map((address) => ({ protocol: 'pingback', address, about: null }) as const),
    ...webmentions(reading).map((address) => ({ protocol: 'webmention', address, about: null }) as const),
  ]
}

const addressesOf = (elements: readonly Element[], reading: Reading): readonly string[] =>
  elements.flatMap((element) => targetOf(element, reading)?.href ?? [])

/** Where a ping address stands below the post, as it does on blogs that ping that way, each tells its own post. */
function withPosts(addresses: readonly string[], permalink: string | null): readonly Endpoint[] {
  const told = permalink === null || addresses.some((address) => isBelow(address, permalink))
  return addresses.map((address) => {
    const about = isBelow(address, permalink) || !told ? permalink : (postPinged(address) ?? permalink)
    return { protocol: 'trackback', address, about }
  })
}

const isBelow = (address: string, permalink: string | null): boolean =>
  permalink !== null && pageKey(postPinged(address) ?? '') === pageKey(permalink)

/** Pingback 1.0, 2.2: the only shape of a link that counts, so that nobody needs to parse the page. */
const STRICT = /<link rel="pingback" href="([^"]{1,2000})" ?\/?>/

/** The header first (2.1), then a link as the specification has it, then as pages have it: in any order and quotes, or as an anchor. */
function pingbacks(reading: Reading): readonly string[] {
  const strict = reading.html.includes(' rel="pingback" ') ? decoded(STRICT.exec(reading.html)?.[1]) : undefined
  return [
    ...[reading.headers['x-pingback'], strict].flatMap((href) => absolute(href, reading) ?? []),
    ...addressesOf(withRel(reading, 'pingback'), reading),
  ]
}

/** Pingback 1.0, 2.2: these four and no others. */
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const decoded = (href: string | undefined): string | undefined =>
  href?.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)

/** The first that is found wins: in the header, then as `<link>` or `<a>` in document order (Webmention, 3.1.2.1). An empty `href` is the page itself. */
function webmentions(reading: Reading): readonly string[] {
  const header = linksOfHeader(reading.headers.link ?? '').find(({ rels }) => rels.includes('webmention'))
  const [element] = withRel(reading, 'webmention')
    .filter(({ attribs }) => attribs.href !== undefined)
    .sort((one, other) => placeOf(one) - placeOf(other))
  const href = header?.target ?? element?.attribs.href
  if (href === undefined) return []
  const address = absolute(href === '' ? reading.address : href, reading)
  return address === null ? [] : [address]
}
