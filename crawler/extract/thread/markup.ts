// The platform layer: the responses of a page by the markup of the blog platform that shows the most of them.
import { Element } from 'domhandler'
import { absolute, type Reading } from '../context.ts'
import { PLATFORMS } from '../platforms/all.ts'
import { common } from '../platforms/common.ts'
import type { Platform, Role } from '../platforms/platform.ts'
import { numberedElements } from './ids.ts'
import { type Item, itemsOf } from './items.ts'
import { COMMENT, headingMarks, type Kind, looksCut, markByClass, markByLabel } from './kind.ts'
import { type Parts, partsOf } from './parts.ts'
import type { Response } from './response.ts'
import { type Rules, rulesOf } from './rules.ts'

/** A platform with what all share added behind what is its own, and its rules compiled. */
interface Ready {
  readonly platform: Platform
  readonly rules: Rules
}

const ready = (platform: Platform): Ready => ({
  platform: { ...platform, linkbacks: joined(platform.linkbacks ?? {}, common.linkbacks ?? {}) },
  rules: rulesOf(joined<Role>(platform.parts, common.parts)),
})

function joined<Key extends string>(
  own: Partial<Readonly<Record<Key, readonly string[]>>>,
  shared: Partial<Readonly<Record<Key, readonly string[]>>>,
) {
  const keys = [...new Set([...Object.keys(own), ...Object.keys(shared)])] as Key[]
  return Object.fromEntries(keys.map((key) => [key, [...(own[key] ?? []), ...(shared[key] ?? [])]])) as Partial<
    Record<Key, readonly string[]>
  >
}

const READY: readonly Ready[] = [...PLATFORMS, common].map(ready)

/** Empty when no platform's signs are on the page. */
export function readMarkup(reading: Reading): readonly Response[] {
  const numbered = numberedElements(reading)
  let best: readonly Response[] = []
  for (const candidate of READY) {
    const items = itemsOf(reading, candidate.platform, numbered)
    if (items.length <= best.length) continue
    const responses = responsesOf(items, candidate, reading)
    if (responses.length > best.length) best = responses
  }
  return best
}

function responsesOf(items: readonly Item[], { platform, rules }: Ready, reading: Reading): readonly Response[] {
  const others = new Set(items.flatMap(({ nodes }) => nodes.slice(0, 1)))
  const announced = headingMarks(reading, items)
  return items.flatMap((item) => {
    const own = item.nodes[0]
    const parts = partsOf(item.nodes, item.anchor, rules, (element) => element !== own && others.has(element), reading)
    const kind = kindOf(item, parts, platform, announced)
    return isResponse(item, parts, kind) ? [responseOf(item, parts, kind, reading)] : []
  })
}

function kindOf(item: Item, parts: Parts, platform: Platform, announced: (place: number) => Kind['mark']): Kind {
  const element = item.nodes.find((node) => node instanceof Element)
  const marked = (element && markByClass(element, platform)) ?? markByLabel(parts.label)
  if (marked) return { mark: marked, inferred: false }
  if (parts.authorUrl === null) return COMMENT
  const under = element ? announced(element.startIndex ?? 0) : null
  if (under) return { mark: under, inferred: false }
  return looksCut(parts.text) ? { mark: 'pingback', inferred: true } : COMMENT
}

const isResponse = ({ weak }: Item, { found, link, authorUrl, text }: Parts, { mark }: Kind): boolean =>
  mark ? authorUrl !== null || link !== null || text !== '' : found >= 2 && !weak

function responseOf(item: Item, parts: Parts, kind: Kind, reading: Reading): Response {
  const elements = item.nodes.filter((node) => node instanceof Element)
  const { author, authorUrl, publishedAt, text } = parts
  return {
    id: item.id,
    author,
    authorUrl,
    publishedAt,
    text,
    parent: parentIdOf(item),
    kind,
    source: kind.mark ? (authorUrl ?? parts.link?.address ?? null) : null,
    title: kind.mark ? ((authorUrl === null ? parts.link?.text : null) ?? author) : null,
    blogName: null,
    mention: null,
    address: item.anchor === null ? null : absolute(`${reading.address.split('#')[0]}#${item.anchor}`, reading),
    layer: 'platform',
    elements,
  }
}

function parentIdOf({ outer }: Item): string | null {
  for (let item = outer; item; item = item.outer) if (item.id !== null) return item.id
  return null
}
