// What a node or a proof says of itself, told by roads that may disagree: for each field what is known beats what was guessed, then
// the surest road wins, then the newest, then the greater value. Whoever writes a fact uses `tell`; whoever adds two uses `mergeFields`.

import { type Blog, type Comment, type Evidence, type From, type Post, ROADS, type Told } from './model.ts'
import { byText } from './order.ts'

export const BLOG_FIELDS = [
  'title',
  'platform',
  'language',
  'feeds',
  'dayMonth',
] as const satisfies readonly (keyof Blog)[]
export const POST_FIELDS = [
  'blog',
  'title',
  'author',
  'authorUrl',
  'publishedAt',
  'updatedAt',
  'language',
  'excerpt',
  'contentHash',
  'commentsStated',
  'truncated',
] as const satisfies readonly (keyof Post)[]
export const COMMENT_FIELDS = [
  'author',
  'authorUrl',
  'publishedAt',
  'text',
  'parent',
] as const satisfies readonly (keyof Comment)[]
export const EVIDENCE_FIELDS = [
  'context',
  'rel',
  'mention',
  'title',
  'excerpt',
  'blogName',
  'publishedAt',
  'shownAt',
  'inferred',
] as const satisfies readonly (keyof Evidence)[]

/** Fields with their provenance: `{title: 'Slow', author: null}` told by a page becomes the same and `from: {title: …}`. */
export function tell<Fields extends object>(told: Told, fields: Fields): Fields & { readonly from: From } {
  const from: Record<string, Told> = {}
  for (const [name, value] of Object.entries(fields)) if (value !== null) from[name] = told
  return { ...fields, from }
}

interface Telling {
  readonly value: unknown
  readonly told: Told | null
}

/** `one` with those of the named fields that `other` tells better. */
export function mergeFields<Node extends { readonly from: From }>(
  names: readonly (keyof Node & string)[],
  one: Node,
  other: Node,
): Node {
  const fields: Partial<Record<keyof Node, unknown>> = {}
  const from: Record<string, Told> = {}
  for (const name of names) {
    const own = tellingOf(one, name)
    const best = one === other ? own : better(own, tellingOf(other, name))
    fields[name] = best.value
    if (best.value !== null && best.told !== null) from[name] = best.told
  }
  return { ...one, ...fields, from }
}

function tellingOf<Node extends { readonly from: From }>(node: Node, name: keyof Node & string): Telling {
  const told = node.from[name]
  return { value: node[name], told: told === undefined ? null : toldOf(told) }
}

const toldOf = ({ road, at, guessed }: Told): Told => (guessed === undefined ? { road, at } : { road, at, guessed })

function better(one: Telling, other: Telling): Telling {
  return compare(one, other) >= 0 ? one : other
}

function compare(one: Telling, other: Telling): number {
  return (
    Number(one.value !== null) - Number(other.value !== null) ||
    Number(isKnown(one)) - Number(isKnown(other)) ||
    trust(one.told) - trust(other.told) ||
    byText(one.told?.at ?? '', other.told?.at ?? '') ||
    (one.value === other.value ? 0 : byText(JSON.stringify(one.value), JSON.stringify(other.value))) ||
    byText(one.told?.guessed ?? '', other.told?.guessed ?? '')
  )
}

const isKnown = ({ told }: Telling): boolean => told?.guessed === undefined

/** What nobody is said to have told is trusted least. */
function trust(told: Told | null): number {
  return told === null ? -ROADS.length : -ROADS.indexOf(told.road)
}
