// What a service says of one thread as JSON. One service a file, beside this one or in hosted/: which addresses are its lists, and how they read.
// What comes from outside is checked here, item by item: one that is not as it should be is left out, and the rest is read.
import { z } from 'zod'
import type { Mention, Time } from '../../../graph/model.ts'
import type { ExtractedLinkback } from '../extraction.ts'

export interface Api {
  readonly name: string
  /** Whether an address is that of one of its lists. */
  readonly isList: (address: URL) => boolean
  /** Null when the JSON is not what the service sends. */
  readonly read: (json: unknown, answer: Answer) => Listed | null
}

/** Where a list came from. */
export interface Answer {
  readonly address: URL
  readonly headers: Readonly<Record<string, string>>
}

export interface Listed {
  readonly comments: readonly ListedComment[]
  readonly linkbacks: readonly ListedLinkback[]
  /** The post they belong to, where the list tells. */
  readonly threadOf: string | null
  /** Further lists of the same thread. */
  readonly next: readonly string[]
}

export interface ListedComment {
  readonly id: string
  /** Null where the service has no address for one comment. */
  readonly address: string | null
  readonly author: string | null
  readonly authorUrl: string | null
  readonly publishedAt: Time | null
  readonly html: string
  /** Id of the comment answered. */
  readonly parent: string | null
}

export interface ListedLinkback {
  readonly protocol: ExtractedLinkback['protocol']
  readonly source: string
  readonly title: string | null
  readonly html: string
  readonly publishedAt: Time | null
  readonly shownAt: string | null
  readonly mention: Mention | null
}

export const listed = (more: Partial<Listed>): Listed => ({
  comments: [],
  linkbacks: [],
  threadOf: null,
  next: [],
  ...more,
})

const MOST = 10_000
/** No comment is longer. */
const LONGEST = 200_000

/** A text, or nothing; what is no text is nothing too. */
export const Words = z
  .string()
  .transform((text) => text.slice(0, LONGEST).trim() || null)
  .nullable()
  .catch(null)
/** A number or a name that tells one item from the others; services write it either way. Never 0, which stands for none. */
export const Id = z
  .union([z.string().max(200), z.number()])
  .transform((id) => (id === 0 || id === '' ? null : String(id)))
  .nullable()
  .catch(null)
export const Html = z.string().transform((html) => html.slice(0, LONGEST))

/** The items of a list that are as they should be. */
export function each<Shape extends z.ZodType>(list: unknown, shape: Shape): readonly z.infer<Shape>[] {
  if (!Array.isArray(list)) return []
  return list.slice(0, MOST).flatMap((item) => {
    const { success, data } = shape.safeParse(item)
    return success ? [data] : []
  })
}

/** Items with the replies inside them, flat, in order and to any depth. */
export function flat(list: unknown, repliesOf: (item: object) => unknown): readonly object[] {
  const left = Array.isArray(list) ? list.slice(0, MOST).reverse() : []
  const found: object[] = []
  for (let item: unknown = left.pop(); item !== undefined && found.length < MOST; item = left.pop()) {
    if (typeof item !== 'object' || item === null) continue
    found.push(item)
    const replies = repliesOf(item)
    if (Array.isArray(replies)) for (const reply of replies.slice(0, MOST).toReversed()) left.push(reply)
  }
  return found
}

/** Text that was never meant to be markup. */
export const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** An address with one parameter changed. */
export function withParameter(address: URL, name: string, value: string): string {
  const changed = new URL(address)
  changed.searchParams.set(name, value)
  return changed.href
}
