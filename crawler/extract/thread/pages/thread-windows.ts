// Comments or trackbacks on a page of their own, as a post links to it ("Comments (3)", "view trackbacks"): the windows that Movable Type, Blogger,
// b2 and many others open. Given only where the page does not show them itself.
import type { Element } from 'domhandler'
import { withoutFragment } from '../../body/permalinks/page-address.ts'
import { type Reading, targetOf, urlOf } from '../../context.ts'
import { markedAnchors } from '../../discovery/marked-anchors.ts'
import { byTag, within } from '../../dom.ts'
import { textOf } from '../../text.ts'
import { countIn } from '../counts/comment-count.ts'
import { isInviting } from '../counts/headings.ts'
import { keepsWindows, namesWindow, type WindowAddress, windowAddress, windowBelow } from './window-address.ts'

/** What the page shows itself, and how many responses it says there are (null: it does not say). */
export interface Shown {
  readonly comments: number
  readonly linkbacks: number
  readonly stated: number | null
}

interface Window extends WindowAddress {
  readonly address: string
  readonly words: string
}

/** Of the page, or of one entry on it. Absolute, without fragment, sorted. */
export function threadWindowsOf(reading: Reading, shown: Shown, entry: Element | null = null): readonly string[] {
  const anchors = entry === null ? markedAnchors(reading) : within(reading, entry).filter(({ name }) => name === 'a')
  const windows = anchors.flatMap((anchor) => windowOf(anchor, reading) ?? []).filter((one) => isWanted(one, shown))
  return [...new Set(ofOnePost(windows, reading).map(({ address }) => address))].sort()
}

function windowOf(anchor: Element, reading: Reading): Window | null {
  const href = opened(anchor)
  if (href === undefined || !namesWindow(href)) return null
  const url = href === anchor.attribs.href ? targetOf(anchor, reading) : urlOf(href, reading)
  if (url === null || (url.hostname !== reading.url.hostname && !keepsWindows(url.hostname))) return null
  const address = withoutFragment(url.href)
  const found = windowAddress(address) ?? windowBelow(url, reading.url)
  return found === null || address === reading.url.href ? null : { ...found, address, words: textOf(anchor) }
}

/** Where a link leads, or what its script opens: `href="#" onclick="window.open('comments.php?id=12', …)"`. */
function opened({ attribs: { href, onclick } }: Element): string | undefined {
  if (href && !/^(?:#|javascript:)/i.test(href)) return href
  const script = onclick ?? href ?? ''
  return script.length > 1000
    ? undefined
    : /(?:open|comments?|popup|trackbacks?)\w*\(\s*["']([^"']+)["']/i.exec(script)?.[1]
}

/** A link that says there are none leads to none; one that asks for a comment leads to those that are there, if it is known that there are. */
function isWanted({ holds, words }: Window, { comments, linkbacks, stated }: Shown): boolean {
  const counted = countIn(words) ?? numberIn(words)
  if (counted === 0) return false
  if (holds === 'trackbacks') return linkbacks === 0
  if (stated !== null) return stated > comments + linkbacks
  return comments === 0 && (counted !== null || !isInviting(words))
}

/** "TrackBack (2)", "comment [0]". */
function numberIn(words: string): number | null {
  const number = /(?:^|[\s([])(\d{1,5})(?:[\s)\]]|$)/.exec(words)?.[1]
  return number === undefined ? null : Number(number)
}

/** Windows of other posts stand in sidebars: where there are several, those count whose post is the page's, by its form or its address. */
function ofOnePost(windows: readonly Window[], reading: Reading): readonly Window[] {
  const entries = new Set(windows.map(({ entry }) => entry))
  if (entries.size <= 1) return windows
  const fields = byTag(reading, 'input').filter(({ attribs }) => FIELD.test(attribs.name ?? ''))
  const own = new Set(fields.map(({ attribs }) => attribs.value ?? ''))
  const byForm = windows.filter(({ entry }) => own.has(entry))
  const number = /(\d+)(?:\.\w{2,5}|\/)?$/.exec(reading.url.pathname)?.[1]
  return byForm.length > 0 || number === undefined
    ? byForm
    : windows.filter(({ entry }) => Number(entry) === Number(number))
}
const FIELD = /^(?:entry_id|comment_post_ID|itemid|postID|post_id|comment_post_id)$/
