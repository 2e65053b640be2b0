// One reading that tells things: what every fact of a page has in common.
import { addressOf, pageAddressOf } from '../../graph/address.ts'
import { tell } from '../../graph/fields.ts'
import type { Address, From, Road, Sighting, Time, Told } from '../../graph/model.ts'
import { seenBy } from '../../graph/untold.ts'
import type { Extraction } from '../extract/extraction.ts'
import { postOf, type Said } from '../said.ts'

export interface Telling {
  readonly said: Said
  readonly extraction: Extraction
  /** The address that was read. */
  readonly page: Address
  readonly road: Road
  readonly at: Time
  readonly told: Told
  readonly seen: readonly Sighting[]
  /** The post the page is about; null when it shows several. */
  readonly post: Address | null
  /** Home page of the blog, as the page says it; null when it does not. */
  readonly blog: Address | null
}

export function tellingOf(said: Said, extraction: Extraction): Telling {
  const { hop, road, page } = said
  const told = { road, at: page.fetchedAt }
  const blog = extraction.blog === null ? null : homeOf(extraction.blog.address, hop.address)
  return {
    ...{ said, extraction, page: hop.address, road, at: page.fetchedAt, told, post: postOf(said), blog },
    seen: seenBy(hop.address, road, page.fetchedAt),
  }
}

function homeOf(address: string, page: Address): Address | null {
  return addressOf(address, page)
}

/** `tell` for a thing with a date: one that was read in a guessed order says so. */
export function tellDated<Fields extends { readonly publishedAt: Time | null }>(
  { told, extraction }: Telling,
  fields: Fields,
): Fields & { readonly from: From } {
  const guess = extraction.dates.guessed.find(({ time }) => time === fields.publishedAt)
  const node = tell(told, fields)
  return guess ? { ...node, from: { ...node.from, publishedAt: { ...told, guessed: guess.order } } } : node
}

/** Addresses of pages, as a sorted set without the page itself. */
export function pagesOf(texts: readonly string[], page: Address, limit: number): readonly Address[] {
  const found = new Set<Address>()
  for (const text of texts) {
    const address = pageAddressOf(text, page)
    if (address !== null && address !== page) found.add(address)
    if (found.size >= limit) break
  }
  return [...found].sort()
}
