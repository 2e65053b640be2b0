// How an address is written: our one way. With query.ts and relays.ts the only place that parses or normalises addresses of
// the web. Never throws, whatever a page writes in an `href`.
import type { Address } from './model.ts'
import { withoutNoise } from './query.ts'
import { relayed } from './relays.ts'
import { shortHash } from './short-hash.ts'

/** Longer ones are traps or data, never posts. */
const LONGEST = 2_000

/**
 * The address that names what `text` points at: scheme and host in lower case, default port, fragment, tracking and reply
 * parameters gone, and `/feed/`, `/trackback/`, `/comment-page-2/`, `/amp/`, print and index-file views folded into the post.
 * A fragment stays only where it names a post that has no page of its own. Null: not http(s), unparsable, with credentials, too long.
 */
export function addressOf(text: string, base?: string): Address | null {
  const url = parse(text, base)
  if (url === null) return null
  const target = relayed(url)
  if (target !== null) return addressOf(target)
  const fragment = url.hash
  put(url, 'hash', '')
  put(url, 'pathname', withoutViews(url.pathname))
  put(url, 'search', withoutNoise(url.search))
  if (namesAnEntry(url.pathname, fragment)) url.hash = fragment
  return written(url)
}

/**
 * The address to ask a server for: written like `addressOf`, but nothing is folded, so a feed, a comment page or a print view
 * stays itself. What readings and sightings call `page`, and what `next`, `feeds` and leads hold.
 */
export function pageAddressOf(text: string, base?: string): Address | null {
  const url = parse(text, base)
  if (url === null) return null
  put(url, 'hash', '')
  return written(url)
}

export interface CommentName {
  /** Of the comment's own permalink, with or without `#`; null when the markup gives no way to point at it. */
  readonly fragment: string | null
  readonly author: string | null
  readonly text: string | null
  /** Counts comments of the same author and words under one post; any start will do, if it is always the same. */
  readonly ordinal: number
}

/** Post + fragment, else post + short hash of author and words and an ordinal among equals. Never the time: dates are read better next year. */
export function commentAddressOf(post: Address, { fragment, author, text, ordinal }: CommentName): Address {
  const page = post.split('#', 1)[0] ?? post
  const name =
    fragment
      ?.trim()
      .replace(/^#/, '')
      .replace(/^(?:li|div)-(?=comment-)/, '') ?? ''
  if (name !== '' && name.length <= 200) return `${page}#${encodeURIComponent(decoded(name))}`
  const words = `${author ?? ''}\n${text ?? ''}`.normalize('NFC').replace(/\s+/g, ' ').trim()
  return `${page}#words-${shortHash(words)}-${ordinal}`
}

function parse(text: string, base: string | undefined): URL | null {
  if (text.length > 4 * LONGEST) return null
  const url = URL.parse(text, base)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  if (url.username !== '' || url.password !== '' || /^\.*$/.test(url.hostname)) return null
  return url
}

function written(url: URL): Address | null {
  put(url, 'hostname', url.hostname.replace(/\.+$/, ''))
  put(url, 'pathname', plainEscapes(url.pathname))
  put(url, 'search', plainEscapes(url.search))
  return url.href.length <= LONGEST ? url.href : null
}

/** Each assignment parses the whole address anew, and most would change nothing. A mark with nothing behind it reads like none. */
function put(url: URL, part: 'hash' | 'hostname' | 'pathname' | 'search', text: string): void {
  if (url[part] !== text || (text === '' && /[?#]$/.test(url.href))) url[part] = text
}

/** Percent-escapes in capitals, and none where none is needed (RFC 3986, 6.2.2). */
function plainEscapes(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/%[0-9a-f]{2}/gi, (written) => {
    const character = String.fromCharCode(Number.parseInt(written.slice(1), 16))
    return /[\w.~-]/.test(character) ? character : written.toUpperCase()
  })
}

const VIEW = /^(.*?\/[^/]+)\/(?:feed(?:\/(?:atom|rss2?|rdf))?|trackback|comment-page-\d+|amp|print|embed)(\/?)$/
const INDEX_FILE = /\/index\.(?:html?|php)$/
const SESSION = /;jsessionid=[^/]*/i

/** `/post/feed/` → `/post/`. A view right below the root (`/feed/`) is no view of a post and stays. */
function withoutViews(path: string): string {
  const plain = path.replace(SESSION, '').replace(INDEX_FILE, '/')
  const view = VIEW.exec(plain)
  return view ? `${view[1]}${view[2]}` : plain
}

const ARCHIVE_PAGE =
  /(?:^|[/_-])(?:19|20)\d\d[/_-]?(?:0\d|1[0-2]|week_?\d\d?)(?:[/_-]?[0-3]\d)?(?:_[\w-]{0,60}archive)?(?:\.\w{2,5}|\/)?$/
const ENTRY_ID = /^#(?:(?:[pae]|entry[-_]?|post[-_]?)\d{1,20}|\d{3,20})$/

/** True for `2003_07.html#p000023`: an archive of a month, week or day, and the name of an entry in it. */
function namesAnEntry(path: string, fragment: string): boolean {
  return ARCHIVE_PAGE.test(path) && ENTRY_ID.test(fragment)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.toWellFormed()
  }
}
