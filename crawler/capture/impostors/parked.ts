// Domains that lapsed and now show advertisements, or that they are for sale: whatever was there before is not what this page says. Pure.
import type { Address } from '../../../graph/model.ts'

/** Who serves such pages: their scripts and frames are on nobody else's. */
const PARKING =
  /<(?:script|iframe|frame|link|img)\b[^<>]{0,300}?(?:src|href)\s*=\s*["']?(?:https?:)?\/\/[\w.-]{0,60}?\b(?:sedoparking\.com|parkingcrew\.net|parklogic\.com|bodis\.com|above\.com|voodoo\.com|skenzo\.com|domainparking\.\w+|parked-content\.godaddy\.com|d38psrni17bvxu\.cloudfront\.net|wsimg\.com\/parking-lander)/i
/** The key by which advertisements on them pass blockers; and the door of a registrar's. */
const KEYED = /<html\b[^<>]{0,500}?\bdata-adblockkey=|window\.location(?:\.href)?\s*=\s*["']\/lander["']/i
/** What they say of themselves, in the languages of the large registrars. */
const WORDS = [
  /\bdomain(?: name)?\b[^<>]{0,80}\b(?:is|may be|are|has)\b[^<>]{0,30}\b(?:for sale|parked|expired|available for purchase)\b/iu,
  /\b(?:buy|inquire about|get) this domain\b|\bdomain parking\b|\bparked (?:free|domain)\b/iu,
  /\b(?:diese|die) domain\b[^<>]{0,80}(?:zum verkauf|zu verkaufen|geparkt|abgelaufen)/iu,
  /\bdomaine\b[^<>]{0,80}(?:à vendre|en vente|expiré|parqué)|\bdominio\b[^<>]{0,80}(?:en venta|a la venta|in vendita|caducado|scaduto)/iu,
  /\bdomínio\b[^<>]{0,80}à venda|\bdomein(?:naam)?\b[^<>]{0,80}(?:te koop|geparkeerd)|\bdomen[ay]?\b[^<>]{0,80}na sprzedaż/iu,
  /домен[^<>]{0,80}(?:прода[её]тся|припаркован)|домен свободен|ドメイン[^<>]{0,40}販売|域名[^<>]{0,40}出售/iu,
]
/** A blog names its feeds or its software, and says more. */
const OF_A_BLOG = /application\/(?:rss|atom)\+xml|<meta\b[^<>]{0,100}\bname=["']?generator/i
const MOST_BYTES = 64_000
const HEAD = 8000
const MOST_TEXT = 1500

/** What gives the page away, in words for people; null when nothing does. */
export function parkedBy(body: Uint8Array): string | null {
  if (body.length > MOST_BYTES) return null
  if (OF_A_BLOG.test(Buffer.from(body.subarray(0, HEAD)).toString('latin1'))) return null
  const html = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()
  if (KEYED.test(html) || PARKING.test(html)) return 'a page of a domain that nobody uses'
  const text = textOf(html)
  if (text.length > MOST_TEXT) return null
  const words = WORDS.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined)
  return words === undefined ? null : `it says: ${words.trim()}`
}

const MARKETS =
  /(?:^|\.)(?:hugedomains|dan|afternic|sedo|undeveloped|buydomains|domainmarket|brandpa|epik|uniregistry|perfectdomain|atom)\.com$/
const SALE = /domain|sale|buy|lander|offer|parking/i

/** Where those are sent who ask for a blog whose name is for sale. */
export function isDomainMarket(to: Address): boolean {
  const { hostname, pathname, search } = new URL(to)
  return MARKETS.test(hostname) && SALE.test(pathname + search)
}

/** Title and words without markup; scripts and styles are left out. */
function textOf(html: string): string {
  let hidden = false
  const parts = html.split('<').map((part) => {
    const end = part.indexOf('>')
    const name = /^\/?(?:script|style)\b/i.exec(part)?.[0]
    if (name !== undefined) hidden = !name.startsWith('/')
    return hidden ? '' : part.slice(end + 1)
  })
  return parts.join(' ').replace(/\s+/g, ' ').trim()
}
