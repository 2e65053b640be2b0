// What is used of feedsmith's results whatever the format, and how it becomes the parts of an item. Dates come as the feed writes them.
import type { FeedItem } from './feed-item.ts'

export interface Person {
  readonly name?: string
  readonly uri?: string
  readonly url?: string
}
export interface Link {
  readonly href?: string
  readonly rel?: string
  readonly type?: string
  readonly thr?: { readonly count?: number }
}
export interface Common {
  readonly dc?: {
    readonly creators?: readonly string[]
    readonly dates?: readonly unknown[]
    readonly languages?: readonly string[]
  }
  readonly dcterms?: {
    readonly created?: readonly unknown[]
    readonly issued?: readonly unknown[]
    readonly modified?: readonly unknown[]
  }
  readonly trackback?: { readonly ping?: string }
  readonly thr?: {
    readonly inReplyTos?: readonly { readonly ref?: string; readonly href?: string }[]
    readonly total?: number
  }
  readonly slash?: { readonly comments?: number }
  readonly wfw?: { readonly commentRss?: string }
  readonly authors?: readonly Person[]
  readonly xml?: { readonly base?: string; readonly lang?: string }
}

/** The first that is written, of those that are surest first. */
export const dateIn = ({ dc, dcterms }: Common, ...own: readonly unknown[]): string | null =>
  [...own, dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], dcterms?.modified?.[0]].find(
    (date): date is string => typeof date === 'string' && date !== '',
  ) ?? null

/** Who made it, without the address of a mailbox: that is nobody's business. */
export function creatorOf({ dc }: Common): string | null {
  return dc?.creators?.[0]?.replace(/\s*[(<[]?[^\s()<>[\]@]{1,200}@[^\s()<>[\]]{1,200}[)>\]]?/g, '').trim() || null
}

export const linkOf = (links: readonly Link[] | undefined, rel: string): string | null =>
  links?.find((link) => (link.rel ?? 'alternate') === rel && link.href)?.href ?? null

/** A feed of replies is a link too (RFC 4685, 4); one to a page is none. */
export function threadOf(
  { thr, slash, wfw }: Common,
  links: readonly Link[] = [],
): Pick<FeedItem, 'inReplyTo' | 'related' | 'commentCount' | 'commentFeed'> {
  const replies = links.filter(({ rel, type }) => rel === 'replies' && type !== 'text/html')
  return {
    inReplyTo: thr?.inReplyTos?.[0]?.ref ?? null,
    related: linkOf(links, 'related'),
    commentCount:
      thr?.total ?? slash?.comments ?? replies.find((link) => link.thr?.count !== undefined)?.thr?.count ?? null,
    commentFeed: wfw?.commentRss ?? replies.find(({ href, type }) => href && type)?.href ?? null,
  }
}

/** An entity that is left in plain text was escaped once too often. */
const LEFT_OVER = /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}\d{0,2});/i

/** Plain text as the HTML that says it. */
export const htmlOf = (plain: string): string =>
  (LEFT_OVER.test(plain) ? plain : plain.replaceAll('&', '&amp;')).replaceAll('<', '&lt;')
