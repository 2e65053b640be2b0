// Which elements of a page are one response each, by a platform's signs, and which of them stand inside others. Reads nothing of what they say.
import { Element, type Text } from 'domhandler'
import { contains, nextElement, parentOf, placeOf } from '../../dom.ts'
import { isCalledResponse } from './called.ts'
import { type Ends, isTail, nodesOf } from './extent.ts'
import { isFurniture } from './furniture.ts'
import { type Numbered, splitId } from './ids.ts'
import { adopt, type Candidate, isPoint, settle } from './settle.ts'

export interface Item {
  readonly id: string | null
  /** What a link to it has after its "#"; null when it has no id. */
  readonly anchor: string | null
  /** What shows it: one element, or several nodes beside each other. */
  readonly nodes: readonly (Element | Text)[]
  /** The response it stands inside; null at the top. */
  readonly outer: Item | null
  /** Its id alone speaks for it, with a prefix that other things carry too, and nothing round it says "comment". */
  readonly weak: boolean
}

export interface Items {
  /** In document order. */
  readonly items: readonly Item[]
  /** How many of them more than a weak id speaks for, and how many of these have an id. */
  readonly sure: number
  readonly numbered: number
}

/** What speaks for the responses of a page: their ids, ids that alone are too weak to, and elements that a selector finds. */
export interface Marks {
  readonly ids: readonly Numbered[]
  readonly weakIds: readonly Numbered[]
  readonly elements: readonly Element[]
}

export function itemsOf(marks: Marks, ends: Ends): Items {
  const items = settled(marked(marks), ends)
  const sure = items.filter(({ weak }) => !weak)
  return { items, sure: sure.length, numbered: sure.filter(({ id }) => id !== null).length }
}

function settled(found: Candidate[], ends: Ends): readonly Item[] {
  const candidates = settle(
    withoutPoints(found).filter((candidate) => !isFurniture(candidate.element) && !leadsToForm(candidate)),
  )
  const starts = candidates.map(({ element }) => placeOf(element))
  const made = new Map<Candidate, Item>()
  const definitions: Item[] = []
  for (const candidate of candidates) {
    while (definitions.length > 0 && !isAnsweredBy(definitions.at(-1) as Item, candidate)) definitions.pop()
    const outer = (candidate.outer ? made.get(candidate.outer) : definitions.at(-1)) ?? null
    const nodes = nodesOf(candidate.element, starts, ends)
    const isVouched = isVouchedFor(candidate) || (candidate.outer !== null && outer?.weak === false)
    const weak = candidate.weak && !isVouched && !nodes.some((node) => isTail(node, ends))
    const item = { id: candidate.id, anchor: candidate.anchor, nodes, outer, weak }
    made.set(candidate, item)
    if (candidate.element.name === 'dt') definitions.push(item)
  }
  return [...made.values()]
}

/** Answers to a term stand in a list inside its definition. */
const isAnsweredBy = ({ nodes }: Item, { element }: Candidate): boolean =>
  nodes.some((node) => node instanceof Element && node.name === 'dd' && contains(node, element))

/** Blogger's numbers are that long, and no content element's is; a post has one without a letter before it. */
const LONG_NUMBER = 15

/** True when an id such as "c12" is a comment's: by its length, or by the words in the markup round it. */
function isVouchedFor({ element, id, anchor }: Candidate): boolean {
  if (id !== null && id.length >= LONG_NUMBER && anchor !== id) return true
  let node: Element | null = element
  for (let level = 0; node && node.name !== 'body' && level < 4; node = parentOf(node), level++)
    if (isCalledResponse(node)) return true
  return false
}

type Marked = Numbered | { readonly element: Element; readonly id: null; readonly anchor: null }

/** A list that is marked as a response holds them all. */
const isWholeList = ({ name, attribs }: Element): boolean =>
  !attribs.id && (name === 'ol' || name === 'ul' || SEVERAL.test(attribs.class ?? ''))
const SEVERAL = /(?:^|\s)(?:trackbacks|pingbacks)(?:\s|$)/i

/** What a selector finds has the number it carries, whatever stands before it. */
function numberedItself(element: Element): Marked {
  const { id } = element.attribs
  const parts = id ? splitId(id) : null
  return id && parts ? { element, id: parts.id, anchor: id.trim() } : { element, id: null, anchor: null }
}

function marked({ ids, weakIds, elements }: Marks): Candidate[] {
  const found = new Map<Element, Candidate>()
  const add = ({ element, id, anchor }: Marked, weak = false) => {
    const known = found.get(element)
    if (!known) found.set(element, { element, id, anchor, weak, inner: null, outer: null })
    else if (!weak) known.weak = false
  }
  for (const one of ids) add(one)
  for (const one of weakIds) add(one, true)
  for (const element of elements) if (!isWholeList(element)) add(numberedItself(element))
  return [...found.values()].sort((one, other) => placeOf(one.element) - placeOf(other.element))
}

/** An anchor that gives its number to an element already marked, round it or after it, is not a second response. */
function withoutPoints(candidates: Candidate[]): Candidate[] {
  const solid = new Map(
    candidates.filter((candidate) => !isPoint(candidate)).map((candidate) => [candidate.id, candidate]),
  )
  const byElement = new Map(candidates.map((candidate) => [candidate.element, candidate]))
  return candidates.filter((point) => {
    if (!isPoint(point)) return true
    const next = nextElement(point.element)
    const beside = next ? byElement.get(next) : undefined
    const named = beside?.id === null ? beside : solid.get(point.id)
    if (named) adopt(named, point)
    return named === undefined
  })
}

/** "Add yours" may be numbered like the responses below it; what leads to one of them, or to itself, is another matter. */
function leadsToForm({ element, anchor }: Candidate): boolean {
  const fragment = element.name === 'a' ? element.attribs.href?.split('#')[1] : undefined
  return !!fragment && fragment !== anchor && splitId(fragment) === null
}
