// The text of a feed made fit for a parser: nothing before its root, no DTD, no characters that XML forbids; of one that was cut, the items that are whole.

/** How far the root of a feed is looked for. */
const HEAD = 8_000
/** How much of a server's warnings may stand before it. */
const NOISE = 2_000
const ROOT = /<(\w{1,20}:)?(rss|feed|RDF|opml)[\s>]/iy
const JSON_FEED = /^\s*\{[\s\S]{0,400}?https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/

/** Where a feed begins in a text; null when the text is none. By what it begins with: servers call feeds many things. */
export function feedStart(text: string): number | null {
  const head = text.slice(0, HEAD)
  if (JSON_FEED.test(head) || rootAt(head, 0) !== null) return 0
  // Servers print warnings before what they were asked for; then only the XML declaration tells where it begins.
  const at = head.indexOf('<?xml')
  const isNoise = at > 0 && at < NOISE && !/<(?:html|head|body)[\s>]/i.test(head.slice(0, at))
  return isNoise && rootAt(head, at) !== null ? at : null
}

interface Root {
  readonly at: number
  readonly prefix: string
  readonly name: string
}

/** The root element of an XML text, past declarations, comments and DTD; null when it is not that of a feed. */
function rootAt(text: string, from: number): Root | null {
  const at = skipPrologue(text, from)
  ROOT.lastIndex = at
  const found = ROOT.exec(text)
  return found && { at, prefix: found[1] ?? '', name: (found[2] ?? '').toLowerCase() }
}

function skipPrologue(text: string, from: number): number {
  let at = from
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    const end = prologueEnd(text, at)
    if (end === null) return at
    at = end
  }
}

function prologueEnd(text: string, at: number): number | null {
  if (text.startsWith('<!--', at)) return after(text, '-->', at)
  if (text.startsWith('<?', at)) return after(text, '?>', at)
  return /^<!DOCTYPE/i.test(text.slice(at, at + 9)) ? dtdEnd(text, at) : null
}

/** Entities of its own, `[…]`, are the way into other people's files. */
function dtdEnd(text: string, at: number): number | null {
  const [open, end] = [text.indexOf('[', at), text.indexOf('>', at)]
  return open < 0 || open > end ? after(text, '>', at) : after(text, '>', text.indexOf(']', open))
}

function after(text: string, mark: string, from: number): number | null {
  const at = from < 0 ? -1 : text.indexOf(mark, from)
  return at < 0 ? null : at + mark.length
}

export const isOpml = (text: string): boolean => rootAt(text.slice(0, HEAD), 0)?.name === 'opml'

const HALF_A_TAG = /(<\/[\w:]{1,30})\s*$/

export function feedText(text: string): string {
  const plain = text.slice(feedStart(text) ?? 0).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
  const root = rootAt(plain, 0)
  return root === null ? plain : closed(withBodies(plain.slice(root.at).replace(HALF_A_TAG, '$1>'), root), root)
}

/** How the formats with items end. */
const ENDS: Readonly<Record<string, string>> = { rss: '</channel></rss>', rdf: '</rdf:RDF>' }

/** Before there was content:encoded, the whole of a post stood in the body element of XHTML. */
function withBodies(text: string, { name }: Root): string {
  if (!(name in ENDS) || /<content:encoded[\s>]/i.test(text)) return text
  return text.replace(/<(\/?)(?:xhtml:)?body(?:\s[^>]{0,300})?>/gi, '<$1content:encoded>')
}

/** Up to the last item that is whole, when the end is missing. */
function closed(text: string, { prefix, name }: Root): string {
  if (isClosed(text)) return text
  const item = name === 'feed' ? `${prefix}entry` : 'item'
  const last =
    after(text, `</${item}>`, text.lastIndexOf(`</${item}>`)) ?? text.search(new RegExp(`<${item}[\\s>]`, 'i'))
  return last < 0 ? text : text.slice(0, last) + (ENDS[name] ?? `</${prefix}feed>`)
}

/** Whether a feed ends where it should. */
export const isClosed = (text: string): boolean =>
  text.trimStart().startsWith('{') || /<\/(?:\w{1,20}:)?(?:rss|feed|RDF|opml)\s*>/i.test(text.slice(-NOISE))
