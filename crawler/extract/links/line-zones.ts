// Lines of a body that are no part of the talk though nothing in their markup says so: told by their first words, or by what their links are.
import type { Element, ParentNode } from 'domhandler'
import type { Zone } from '../../../graph/model.ts'
import { leadsToThread } from '../body/permalinks/page-address.ts'
import { isPermalinkWord } from '../body/permalinks/permalink-words.ts'
import { type Reading, targetOf, urlOf } from '../context.ts'
import { startsLikeByline } from '../post/byline-words.ts'
import { cleanText } from '../text.ts'
import { type BlockReader, type BlockText, blockAround } from './block-text.ts'
import { zoneOfHeading, zoneOfLine } from './labels.ts'

interface Line {
  readonly text: string
  readonly anchors: ReadonlyMap<Element, string>
}

/** Reads blocks when they are first asked for, and each once. */
export function lineZoneReader(reading: Reading, textOf: BlockReader): (anchor: Element) => Zone | null {
  const read = new Map<ParentNode, ReadonlyMap<Element, Zone | null>>()
  return (anchor) => {
    const block = blockAround(anchor)
    const known = read.get(block) ?? zonesIn(textOf(block), reading)
    read.set(block, known)
    return known.get(anchor) ?? null
  }
}

function zonesIn(block: BlockText, reading: Reading): ReadonlyMap<Element, Zone | null> {
  const zones = new Map<Element, Zone | null>()
  const lines = linesIn(block)
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0)
  const [top] = lines
  const first = top && letters < LONGEST_PARAGRAPH ? zoneOfLine(top.text, ownLetters(top)) : null
  let above: Zone | null = null
  for (const line of lines) {
    const own = ownLetters(line)
    const zone = first ?? zoneOfTextLine(line.text, line.anchors, reading) ?? (own < LITTLE ? above : null)
    for (const anchor of line.anchors.keys()) zones.set(anchor, zone)
    // A label that stands alone is that of the links under it.
    if (own >= LITTLE) above = line.anchors.size === 0 ? zoneOfHeading(line.text) : null
  }
  return zones
}

/** Letters between links. */
const LITTLE = 6
/** The first words speak for all of a paragraph as short as this, but not for a body of bare text. */
const LONGEST_PARAGRAPH = 600

function linesIn({ text, places }: BlockText): readonly Line[] {
  const anchors = [...places].sort(([, [one]], [, [other]]) => one - other)
  const lines: Line[] = []
  let [from, next] = [0, 0]
  for (const raw of text.split('\n')) {
    const line = { text: cleanText(raw), anchors: new Map<Element, string>() }
    for (; next < anchors.length; next++) {
      const [anchor, [start, end]] = anchors[next] as (typeof anchors)[number]
      if (start > from + raw.length) break
      line.anchors.set(anchor, cleanText(text.slice(start, end)))
    }
    if (line.text || line.anchors.size > 0) lines.push(line)
    from += raw.length + 1
  }
  return lines
}

const ownLetters = ({ text, anchors }: Line): number =>
  text.length - [...anchors.values()].reduce((letters, words) => letters + words.length, 0)

/** The zone of a line that holds these anchors, by their words; null for ordinary text. */
export function zoneOfTextLine(text: string, anchors: ReadonlyMap<Element, string>, reading: Reading): Zone | null {
  const own = ownLetters({ text, anchors })
  const isTags = own <= LONGEST_SMALL_PRINT && (isSmallPrint(anchors, reading) || isByline(text, anchors, reading))
  return zoneOfLine(text, own) ?? (isTags ? 'tags' : null)
}

/** "NAME wrote on 5 April, in <a>Garden</a>": who and when, and links to other pages of the blog. */
const isByline = (text: string, anchors: ReadonlyMap<Element, string>, reading: Reading): boolean =>
  anchors.size > 0 &&
  !/[.!?。！？]$/u.test(text) &&
  [...anchors.keys()].every((anchor) => targetOf(anchor, reading)?.hostname === reading.url.hostname) &&
  reading.dateOf(text) !== null &&
  (startsLikeByline(text, reading.spoken) || COLUMNS.test(text))
const COLUMNS = /\s[|·•]\s/u

/** More words beside its links, and it is no small print. */
const LONGEST_SMALL_PRINT = 90
const LONGEST_COUNT = 40

/** "9:14 AM · Permalink · Comments (3)": a few words round the post's own permalink, or a count of its comments. */
function isSmallPrint(anchors: ReadonlyMap<Element, string>, reading: Reading): boolean {
  const isOwn = ({ attribs: { href = '' } }: Element): boolean =>
    /^\s*(?:#|javascript:)/i.test(href) || urlOf(href, reading)?.hostname === reading.url.hostname
  const isOfThread = ({ attribs: { href = '' } }: Element, words: string): boolean =>
    words.length < LONGEST_COUNT && (leadsToThread(href) || zoneOfHeading(words) === 'comment')
  return [...anchors].some(([anchor, words]) => (isPermalinkWord(words) || isOfThread(anchor, words)) && isOwn(anchor))
}
