// The numbers that blogs give their responses: "comment-12", "li-comment-12", "c7003043455777434434", "comment-6a00d8341c53".
import { Element } from 'domhandler'
import { oncePerPage, type Reading } from '../../context.ts'
import { fragmentAnchors } from '../../discovery/marked-anchors.ts'
import { byAttribute, byTag, descendants, inDocumentOrder } from '../../dom.ts'

export interface Numbered {
  readonly element: Element
  /** The raw id, without what stands before it. */
  readonly id: string
  /** The whole of it: what a link to the response has after its "#". */
  readonly anchor: string
}

/**
 * Elements with an id or a name that ends in a number, by what stands before it (lower case; only what `prefixes` has), in document order.
 * "000012" on `/archives/000012.html` is the post.
 */
export function numberedElements(
  dom: Reading,
  prefixes: ReadonlySet<string>,
): ReadonlyMap<string, readonly Numbered[]> {
  const [, ofPage] = /\/(\d+)\.\w{2,5}$/.exec(dom.url.pathname) ?? []
  const found = new Map<string, Numbered[]>()
  const keep = (prefix: string, numbered: Numbered): void => {
    const list = found.get(prefix)
    if (list) list.push(numbered)
    else found.set(prefix, [numbered])
  }
  for (const element of namedElements(dom)) {
    const { id, name } = element.attribs
    const whole = id ?? (element.name === 'a' || element.name === 'div' ? name : undefined)
    const parts = whole ? splitId(whole) : null
    if (!parts || !prefixes.has(parts.prefix) || (parts.prefix === '' && parts.id === ofPage)) continue
    const numbered = { element, id: parts.id, anchor: (whole as string).trim() }
    keep(parts.prefix, numbered)
    if (parts.prefix === '' && linkedComments(dom).has(parts.id)) keep(LINKED, numbered)
  }
  return found
}

/** What stands for a prefix of bare numbers that links call those of comments: "comments.pl?cid=12", "/comments/2004/3/5/12#12". */
const LINKED = 'cid='

const linkedComments = oncePerPage((reading): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { attribs } of byTag(reading, 'a')) {
    const { href = '' } = attribs
    const [, cid, fragment] = href.includes('comment') ? (CID.exec(href) ?? []) : []
    const number = cid ?? fragment
    if (number !== undefined) found.add(number)
  }
  return found
})
const CID = /[?;&]cid=(\d{1,12})(?!\d)|(?<=\/(\d{1,12}))#\2$/

/** All with an id or a name, in document order. */
export const namedElements = oncePerPage((reading): readonly Element[] =>
  inDocumentOrder([...byAttribute(reading, 'id'), ...byAttribute(reading, 'name')]),
)

/** A link that leads to a numbered place of a page ("#comment-12"). */
interface NumberedLink extends Split {
  readonly anchor: Element
  /** To this page, whichever it is. */
  readonly isBare: boolean
}

/** In document order. */
export const numberedLinks = oncePerPage((reading) => {
  const found: NumberedLink[] = []
  for (const anchor of fragmentAnchors(reading)) {
    const { href = '' } = anchor.attribs
    const hash = href.lastIndexOf('#')
    const place = splitId(href.slice(hash + 1))
    if (place) found.push({ anchor, ...place, isBare: hash === 0 })
  }
  return found
})

/** What a link inside a response that leads to a numbered place on its own page has after its "#"; null when there is none. */
export function linkedAnchor(nodes: readonly unknown[], page: string): string | null {
  for (const node of nodes)
    for (const { name, attribs } of node instanceof Element ? [node, ...descendants(node)] : []) {
      const [address = '', fragment] = name === 'a' ? (attribs.href ?? '').split('#') : []
      if (fragment && OWN.test(splitId(fragment)?.prefix ?? '') && (address === '' || page.startsWith(address)))
        return fragment
    }
  return null
}
const OWN = /^(?:comment|cmt|response|reply|c)[-_]?$/

const LONGEST = 100
/** Most ids are words, and end in none of these. */
const LAST = /[\da-f]$/i
/** TypePad's, those of .NET, and whole hashes alone or behind a sign. */
const LETTERED = /6a[\da-f]{16,40}$|[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}$|(?<=^|[-_])[\da-f]{24,64}$/
const SHORTEST_LETTERED = 18

/** "wpd-comm-12_7": the twelfth, which answers the seventh. */
const ANSWERING = /^(.{0,40}comm-)(\d{1,12})_\d{1,12}$/

interface Split {
  /** In lower case. */
  readonly prefix: string
  readonly id: string
}

/** "comment-12" → "comment-" and "12"; null where no number ends it. */
export function splitId(whole: string): Split | null {
  const text = whole.trim()
  if (text.length > LONGEST || !LAST.test(text)) return null
  const [, before, own] = ANSWERING.exec(text) ?? []
  if (before !== undefined && own !== undefined) return { prefix: before.toLowerCase(), id: own }
  const lettered = text.length < SHORTEST_LETTERED ? undefined : LETTERED.exec(text)?.[0]
  const id = lettered ?? text.slice(digitsFrom(text))
  return id === '' ? null : { prefix: text.slice(0, -id.length).toLowerCase(), id }
}

/** Where the digits at the end begin. */
function digitsFrom(text: string): number {
  let from = text.length
  while (from > 0 && text.charCodeAt(from - 1) >= ZERO && text.charCodeAt(from - 1) <= NINE) from--
  return from
}
const [ZERO, NINE] = [0x30, 0x39]
