// Which elements of a page are one response each, by a platform's signs, and which of them stand inside others. Reads nothing of what they say.
import { Element, Text } from 'domhandler'
import type { Reading } from '../context.ts'
import { contains, endOf, parentOf, placeOf } from '../dom.ts'
import type { Platform } from '../platforms/platform.ts'
import { isFurniture } from './furniture.ts'
import type { Numbered } from './ids.ts'
import { fitsAny, selectorOf } from './rules.ts'
import { countBelow } from './search.ts'

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

interface Candidate {
  readonly element: Element
  id: string | null
  anchor: string | null
  weak: boolean
  /** The element inside that gave a shell its id. */
  inner: Element | null
  outer: Candidate | null
}

/** Items of a page in document order; empty when the platform's signs are not on it. */
export function itemsOf(
  reading: Reading,
  platform: Platform,
  numbered: ReadonlyMap<string, readonly Numbered[]>,
): readonly Item[] {
  const marked = markedElements(reading, platform, numbered)
  const candidates = settle(marked.filter(({ element }) => !isFurniture(element)))
  const starts = candidates.map(({ element }) => placeOf(element))
  const made = new Map<Candidate, Item>()
  for (const candidate of candidates) {
    const outer = candidate.outer ? (made.get(candidate.outer) ?? null) : null
    const nodes = nodesOf(candidate.element, starts, platform)
    const weak = candidate.weak && !isVouchedFor(candidate) && !nodes.some((node) => isTail(node, platform))
    made.set(candidate, { id: candidate.id, anchor: candidate.anchor, nodes, outer, weak })
  }
  return [...made.values()]
}

const VOUCHING =
  /comment|kommentar|commentaire|coment|kommentti|komentar|reacti|reakt|respon|feedback|discuss|diskus|pingback|trackback|opinion|repl(?:y|ies)/i
/** Blogger's numbers are that long, and no content element's is. */
const LONG_NUMBER = 15

/** True when an id such as "c12" is a comment's: by its length, or by the words in the markup round it. */
function isVouchedFor({ element, id }: Candidate): boolean {
  if (id !== null && id.length >= LONG_NUMBER) return true
  let node: Element | null = element
  for (let level = 0; node && node.name !== 'body' && level < 4; node = parentOf(node), level++)
    if (VOUCHING.test(`${node.attribs.id ?? ''} ${node.attribs.class ?? ''}`)) return true
  return false
}

function markedElements(
  reading: Reading,
  platform: Platform,
  numbered: ReadonlyMap<string, readonly Numbered[]>,
): Candidate[] {
  const found = new Map<Element, Candidate>()
  const add = ({ element, id, anchor }: Numbered | { element: Element; id: null; anchor: null }, weak = false) => {
    const known = found.get(element)
    if (!known) found.set(element, { element, id, anchor, weak, inner: null, outer: null })
    else if (!weak) known.weak = false
  }
  for (const prefix of platform.ids ?? []) for (const one of numbered.get(prefix) ?? []) add(one)
  for (const prefix of platform.weakIds ?? []) for (const one of numbered.get(prefix) ?? []) add(one, true)
  for (const selector of [...(platform.items ?? []), ...(platform.starts ?? [])]) {
    const { index, name, test } = selectorOf(selector)
    for (const element of index === 'byAttribute' ? [] : (reading[index].get(name) ?? []))
      if (test(element)) add({ element, id: null, anchor: null })
  }
  return withoutPoints([...found.values()].sort((one, other) => placeOf(one.element) - placeOf(other.element)))
}

/** `<liclass even id="comment-2">`: a theme lost a space, and nothing closes the element. What follows does not answer it. */
const isBroken = ({ element }: Candidate): boolean => /^li(?!nk$|sting$)./.test(element.name)
const isPoint = ({ element }: Candidate): boolean => element.name === 'a'

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

function nextElement(element: Element): Element | null {
  for (let node = element.next; node; node = node.next) if (node instanceof Element) return node
  return null
}

/** Candidates in document order → the responses among them, each with the one it stands in. */
function settle(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = []
  const open: Candidate[] = []
  const dropped = new Set<Candidate>()
  const seen = new Set<string>()
  for (const candidate of candidates) {
    while (open.length > 0 && !contains((open.at(-1) as Candidate).element, candidate.element)) open.pop()
    const outer = open.at(-1) ?? null
    if (outer && isSameResponse(outer, candidate)) {
      if (candidate.id !== null) adopt(outer, candidate)
      if (candidate.id !== null) seen.add(candidate.id)
      continue
    }
    if (outer?.inner && candidate.id !== null && outer.inner.parent === candidate.element.parent)
      split(outer, open, kept, dropped)
    if (candidate.id !== null && seen.has(candidate.id)) continue
    if (candidate.id !== null) seen.add(candidate.id)
    candidate.outer = open.at(-1) ?? null
    kept.push(candidate)
    if (!isPoint(candidate) && !isBroken(candidate)) open.push(candidate)
  }
  return kept.filter((candidate) => !dropped.has(candidate))
}

/** A shell and the element inside it that carries the id, or the body of it that carries the class again. */
function isSameResponse(outer: Candidate, inner: Candidate): boolean {
  if (inner.id !== null) return inner.id === outer.id || (outer.id === null && outer.inner === null)
  // Where responses have ids, what has none is a part of one; a list item is a response of its own (pingbacks have no ids).
  return inner.element.name !== 'li' && (outer.id !== null || inner.element.name !== outer.element.name)
}

/** A shell takes the id of what is inside; of two spellings the shorter is the one that links use. */
function adopt(shell: Candidate, { id, anchor, element }: Candidate): void {
  if (shell.id === null) shell.inner = element
  shell.id ??= id
  if (anchor !== null && (shell.anchor === null || anchor.length < shell.anchor.length)) shell.anchor = anchor
}

/** What seemed the shell of one response holds several: it is the list of them. */
function split(shell: Candidate, open: Candidate[], kept: Candidate[], dropped: Set<Candidate>): void {
  const first: Candidate = {
    element: shell.inner as Element,
    id: shell.id,
    anchor: shell.anchor,
    weak: shell.weak,
    inner: null,
    outer: shell.outer,
  }
  dropped.add(shell)
  kept.push(first)
  open.pop()
}

const BREAKS = new Set(['h1', 'h2', 'h3', 'h4', 'form', 'hr'])

/** The nodes that show a response: the marked element, or with it those that follow up to the next. */
function nodesOf(element: Element, starts: readonly number[], platform: Platform): readonly (Element | Text)[] {
  const runsOn = element.name === 'a' || element.name === 'dt' || fitsAny(element, platform.starts)
  if (!runsOn) return [element, ...tailsOf(element, starts, platform)]
  const first = element.name === 'a' ? lifted(element) : element
  return [first, ...run(first, starts)]
}

/** A named anchor stands for the paragraph or line it opens. */
function lifted(anchor: Element): Element {
  let node = anchor
  for (let parent = parentOf(node); parent && LINES.has(parent.name); parent = parentOf(node)) node = parent
  return node
}
const LINES = new Set(['p', 'span', 'small', 'b', 'strong', 'cite', 'em', 'font', 'h4', 'h5', 'h6', 'a'])

function tailsOf(element: Element, starts: readonly number[], platform: Platform): readonly Element[] {
  const next = nextElement(element)
  return next && isTail(next, platform) && !holdsStart(next, starts) ? [next] : []
}

const isTail = (node: Element | Text, { tails = [] }: Platform): boolean =>
  node instanceof Element && fitsAny(node, tails)

/** The siblings that follow, up to the next response or whatever ends the thread. */
function run(from: Element, starts: readonly number[]): (Element | Text)[] {
  const nodes: (Element | Text)[] = []
  for (let node = from.next; node; node = node.next) {
    if (node instanceof Element && (BREAKS.has(node.name) || holdsStart(node, starts))) break
    if (node instanceof Element || node instanceof Text) nodes.push(node)
  }
  return nodes
}

/** True when a response begins in it. */
const holdsStart = (element: Element, starts: readonly number[]): boolean =>
  (starts[countBelow(starts, placeOf(element))] ?? Number.POSITIVE_INFINITY) <= endOf(element)
