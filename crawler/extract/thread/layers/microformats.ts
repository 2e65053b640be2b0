// Replies, likes and reposts that a page shows as microformats2 (https://microformats.org/wiki/h-entry): `u-comment h-cite` in an entry, or an `h-cite`
// in a list that is called webmentions. Comments of this page, and webmentions from others. Each is parsed alone, never inside a tree deep enough to exhaust the parser.
import { render } from 'dom-serializer'
import type { Element } from 'domhandler'
import { mf2 } from 'microformats-parser'
import type { Mention } from '../../../../graph/model.ts'
import { withoutFragment } from '../../body/permalinks/page-address.ts'
import { absolute, type Reading } from '../../context.ts'
import { byClass, classesOf, closest, hasClass, inside, parentOf, placeOf } from '../../dom.ts'
import { cleanText } from '../../text.ts'
import { splitId } from '../items/ids.ts'
import type { Response } from '../response.ts'

/** The property that makes a cited entry a response, and what a list or an item of it is called that says the same. */
const MENTIONS: readonly (readonly [Mention, string, RegExp])[] = [
  ['reply', 'comment', /(?:^|[-_])(?:repl(?:y|ies)|comments?)$/],
  ['like', 'like', /(?:^|[-_])likes?$/],
  ['repost', 'repost', /(?:^|[-_])reposts?$/],
  ['bookmark', 'bookmark', /(?:^|[-_])bookmarks?$/],
  ['mention', 'mention', /(?:^|[-_])(?:web-?mentions?|mentions?|links?|posts?|responses)$/],
]
const DEEPEST = 200
/** How far round a cited entry its list may be. */
const NEAR = 5

type Parsed = ReturnType<typeof mf2>['items'][number]
type Value = Parsed['properties'][string][number]

interface Cited {
  readonly element: Element
  readonly mention: Mention
}

export function readMicroformats(reading: Reading): readonly Response[] {
  const cited = citedIn(reading)
  if (cited.length === 0 || reading.depth > DEEPEST) return []
  const ids = new Map<Element, string | null>()
  return cited.flatMap(({ element, mention }) => {
    const [item] = mf2(render(element), { baseUrl: reading.base }).items
    if (!item) return []
    const outer = closest(element, (around) => ids.has(around))
    const response = responseOf(item, element, mention, reading)
    ids.set(element, response.id)
    return [{ ...response, parent: (outer && ids.get(outer)) ?? null }]
  })
}

/** In document order. */
function citedIn(reading: Reading): readonly Cited[] {
  const found = new Map<Element, Mention>()
  for (const [mention, property] of MENTIONS)
    for (const element of [...byClass(reading, `u-${property}`), ...byClass(reading, `p-${property}`)])
      if (/(?:^|\s)h-/.test(element.attribs.class ?? '')) found.set(element, mention)
  for (const element of byClass(reading, 'h-cite')) {
    const mention = found.has(element) ? null : mentionByList(element)
    if (mention) found.set(element, mention)
  }
  return [...found]
    .map(([element, mention]) => ({ element, mention }))
    .sort((one, other) => placeOf(one.element) - placeOf(other.element))
}

/** What the classes round a cited entry call it, nearest first; null when nothing there speaks of webmentions, or an entry quotes it. */
function mentionByList(element: Element): Mention | null {
  if (closest(element, (around) => hasClass(around, 'e-content'))) return null
  let mention: Mention | null = null
  let node: Element | null = element
  for (let level = 0; node && level < NEAR; node = parentOf(node), level++) {
    const classes = [...classesOf(node)]
    mention ??= MENTIONS.find(([, , words]) => classes.some((token) => words.test(token)))?.[0] ?? null
    if (mention && classes.some((token) => /web-?mention|responses|reactions/.test(token))) return mention
  }
  return null
}

const isItem = (value: Value): value is Value & Parsed =>
  typeof value === 'object' && value !== null && 'properties' in value

function responseOf(item: Parsed, element: Element, mention: Mention, reading: Reading): Response {
  const url = absolute(wordsIn(item, 'url'), reading)
  const isOwn = url === null || withoutFragment(url) === withoutFragment(reading.address)
  const anchor = (isOwn ? url?.split('#')[1] : undefined) ?? element.attribs.id ?? parentOf(element)?.attribs.id
  const author = item.properties.author?.[0]
  const published = wordsIn(item, 'published')
  return {
    id: anchor ? (splitId(anchor)?.id ?? anchor) : null,
    author: author === undefined ? null : nameOf(author),
    authorUrl:
      author !== undefined && isItem(author)
        ? absolute(wordsIn(author, 'url') ?? oldUrl(element, reading), reading)
        : null,
    publishedAt: published === null ? null : reading.dateOf(published),
    text: cleanText(wordsIn(item, 'content') ?? wordsIn(item, 'summary') ?? ''),
    parent: null,
    kind: { mark: isOwn && mention === 'reply' ? null : 'webmention', inferred: false },
    source: isOwn ? null : url,
    title: isOwn ? null : titleOf(item),
    blogName: null,
    mention: isOwn ? null : mention,
    address: anchor ? `${withoutFragment(reading.address)}#${anchor}` : null,
    layer: 'microformats',
    elements: [element],
  }
}

/** Themes that mark an author as an h-card may keep hCard's "url" on the link of the name. */
const oldUrl = (element: Element, reading: Reading): string | null =>
  inside(byClass(reading, 'url'), element).find((link) => {
    const author = closest(link, (around) => hasClass(around, 'u-author') || hasClass(around, 'p-author'))
    return author !== null && closest(author, isMicroformat) === element
  })?.attribs.href ?? null

const isMicroformat = ({ attribs }: Element): boolean => /(?:^|\s)h-/.test(attribs.class ?? '')

const nameOf = (author: Value): string | null => (isItem(author) ? wordsIn(author, 'name') : plain(author))

/** A name that is written, and not the whole text of the item for want of one. */
const titleOf = (item: Parsed): string | null => {
  const [name, content] = [wordsIn(item, 'name'), wordsIn(item, 'content')]
  return name !== null && content !== null && name.includes(content) ? null : name
}

const wordsIn = (item: Parsed, property: string): string | null => {
  const value = item.properties[property]?.[0]
  return value === undefined ? null : plain(value)
}

/** A value as text: itself, or what an embedded item or a piece of markup says of itself. */
function plain(value: Value): string | null {
  const text =
    typeof value === 'string' ? value : 'value' in value && typeof value.value === 'string' ? value.value : ''
  return cleanText(text) || null
}
