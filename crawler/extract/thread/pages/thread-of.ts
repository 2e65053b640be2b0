// Whose thread a page shows that holds nothing but a thread: the post that its window names in its address, in its head, or links back to.
import type { Element } from 'domhandler'
import { absolute, type Reading, targetOf } from '../../context.ts'
import { byTag, closest } from '../../dom.ts'
import { textOf } from '../../text.ts'
import { isOnlyThread, keepsWindows } from './window-address.ts'

/** Null for a page that is no such window, and where it does not tell. `inThread`: whether an element stands in a response. */
export function threadOf(
  reading: Reading,
  canonical: string | null,
  inThread: (element: Element) => boolean,
): string | null {
  if (!isOnlyThread(reading.address)) return null
  const { searchParams } = reading.url
  const named = absolute(searchParams.get('link') ?? searchParams.get('embed_url'), reading)
  if (named !== null) return named
  if (canonical !== null && !isOnlyThread(canonical)) return canonical
  const links = byTag(reading, 'a').filter((anchor) => !inThread(anchor) && isPost(anchor, reading))
  return absolute((links.find(speaksOfIt) ?? links.find(isHeading) ?? links.find(leadsBack))?.attribs.href, reading)
}

/** A page below the front page, of the blog where the blog keeps its windows itself. */
function isPost(anchor: Element, reading: Reading): boolean {
  const url = targetOf(anchor, reading)
  if (url === null || (url.pathname === '/' && url.search === '') || isOnlyThread(url.href)) return false
  return url.hostname === reading.url.hostname
    ? !/\.(?:cgi|css)$/.test(url.pathname)
    : keepsWindows(reading.url.hostname)
}

const BEFORE =
  /(?:comments? (?:on|to|for)|responses? to|reference|trackbacks? (?:on|to|for)|discussion (?:on|of)|kommentare? zu|commentaires? sur|comentarios? (?:en|a|sobre)|comentários? (?:em|sobre|a)|commenti (?:a|su)|reacties op|に対するコメント|へのコメント|へのトラックバック|参照しているブログ)\W*$/iu

/** "Listed below are links to weblogs that reference TITLE", "Comments on TITLE". */
function speaksOfIt(anchor: Element): boolean {
  const { prev } = anchor
  return prev !== null && 'data' in prev && BEFORE.test(String(prev.data).slice(-80))
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4'])
const isHeading = (anchor: Element): boolean =>
  textOf(anchor) !== '' && closest(anchor, ({ name }) => HEADINGS.has(name)) !== null

const BACK =
  /perma-?link|permalien|固定リンク|\b(?:back|return) to\b|original (?:post|entry)|full (?:post|entry)|zurück|retour|volver|voltar|torna|terug|powrót|назад|戻る/iu
const leadsBack = (anchor: Element): boolean =>
  BACK.test(`${textOf(anchor)} ${anchor.attribs.title ?? ''} ${anchor.attribs.rel ?? ''}`.slice(0, 200))
