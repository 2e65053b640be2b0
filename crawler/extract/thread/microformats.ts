// Replies, likes and reposts that a page shows as microformats2 (`u-comment h-cite`, https://microformats.org/wiki/h-entry): comments of this
// page, and webmentions from others. The parser runs only where these classes stand and never on a tree deep enough to exhaust it.
import type { Element } from 'domhandler'
import { mf2 } from 'microformats-parser'
import type { Mention } from '../../../graph/model.ts'
import { absolute, type Reading } from '../context.ts'
import { byClass } from '../dom.ts'
import { cleanText } from '../text.ts'
import { splitId } from './ids.ts'
import type { Response } from './response.ts'

const MENTIONS: Readonly<Record<string, Mention>> = {
  comment: 'reply',
  like: 'like',
  repost: 'repost',
  bookmark: 'bookmark',
  mention: 'mention',
}
const DEEPEST = 400

type Parsed = ReturnType<typeof mf2>['items'][number]
type Value = Parsed['properties'][string][number]

export function readMicroformats(reading: Reading): readonly Response[] {
  const names = Object.keys(MENTIONS).filter((name) => elementsOf(reading, name).length > 0)
  if (names.length === 0 || reading.depth > DEEPEST) return []
  const items = flat(mf2(reading.html, { baseUrl: reading.base }).items)
  return names.flatMap((name) => {
    const values = items.flatMap(({ properties }) => properties[name] ?? []).filter(isItem)
    const elements = elementsOf(reading, name)
    const isPaired = elements.length === values.length
    return values.map((value, at) => responseOf(value, name, isPaired ? elements.slice(at, at + 1) : [], reading))
  })
}

const elementsOf = (reading: Reading, name: string): readonly Element[] =>
  [...byClass(reading, `u-${name}`), ...byClass(reading, `p-${name}`)].filter(({ attribs }) =>
    /\bh-/.test(attribs.class ?? ''),
  )

const isItem = (value: Value): value is Value & Parsed =>
  typeof value === 'object' && value !== null && 'properties' in value

/** An item and those inside it, in the order of the page. */
const flat = (items: readonly Parsed[]): readonly Parsed[] =>
  items.flatMap((item) => [item, ...flat(item.children ?? [])])

function responseOf(item: Parsed, name: string, elements: readonly Element[], reading: Reading): Response {
  const url = absolute(wordsIn(item, 'url'), reading)
  const isOwn = url === null || url.split('#')[0] === reading.address.split('#')[0]
  const fragment = isOwn ? url?.split('#')[1] : undefined
  const anchor = fragment ?? elements[0]?.attribs.id
  const author = item.properties.author?.[0]
  const text = wordsIn(item, 'content') ?? wordsIn(item, 'summary') ?? ''
  const published = wordsIn(item, 'published')
  return {
    id: anchor ? (splitId(anchor)?.id ?? anchor) : null,
    author: author === undefined ? null : nameOf(author),
    authorUrl: author !== undefined && isItem(author) ? absolute(wordsIn(author, 'url'), reading) : null,
    publishedAt: published === null ? null : reading.dateOf(published),
    text: cleanText(text),
    parent: null,
    kind: { mark: isOwn && name === 'comment' ? null : 'webmention', inferred: false },
    source: isOwn ? null : url,
    title: isOwn ? null : wordsIn(item, 'name'),
    blogName: null,
    mention: isOwn ? null : (MENTIONS[name] ?? null),
    address: anchor ? `${reading.address.split('#')[0]}#${anchor}` : null,
    layer: 'microformats',
    elements,
  }
}

const nameOf = (author: Value): string | null => (isItem(author) ? wordsIn(author, 'name') : plain(author))

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
