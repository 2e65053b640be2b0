// Which of the elements that look like responses are one each, and which are a part of one, the list of several, or an answer inside another.
import type { Element } from 'domhandler'
import { contains, parentOf } from '../../dom.ts'

export interface Candidate {
  readonly element: Element
  id: string | null
  anchor: string | null
  weak: boolean
  /** The element inside that gave a shell its id. */
  inner: Element | null
  outer: Candidate | null
}

/** `<liclass even id="comment-2">`: a theme lost a space, and nothing closes the element. What follows does not answer it. */
const isBroken = ({ element }: Candidate): boolean => /^li(?!nk$|sting$)./.test(element.name)
export const isPoint = ({ element }: Candidate): boolean => element.name === 'a'

/** Candidates in document order → the responses among them, each with the one it stands in. */
export function settle(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = []
  const open: Candidate[] = []
  const dropped = new Set<Candidate>()
  const seen = new Set<string>()
  for (const [at, candidate] of candidates.entries()) {
    while (open.length > 0 && !contains((open.at(-1) as Candidate).element, candidate.element)) open.pop()
    const outer = open.at(-1) ?? null
    if (outer && isListOf(outer, candidate)) {
      dropped.add(outer)
      open.pop()
    } else if (outer && isSameResponse(outer, candidate, candidates[at + 1])) {
      if (candidate.id !== null) adopt(outer, candidate)
      if (candidate.id !== null) seen.add(candidate.id)
      continue
    } else if (outer?.inner && candidate.id !== null && standAlike(outer.inner, candidate.element))
      split(outer, open, kept, dropped)
    if (candidate.id !== null && seen.has(candidate.id)) continue
    if (candidate.id !== null) seen.add(candidate.id)
    candidate.outer = open.at(-1) ?? null
    kept.push(candidate)
    if (!isPoint(candidate) && !isBroken(candidate)) open.push(candidate)
  }
  return kept.filter((candidate) => !dropped.has(candidate))
}

/** A list item that has the id is the response; what stands round it, and only has a class, is the list. */
const isListOf = (outer: Candidate, { id, element }: Candidate): boolean =>
  outer.id === null && outer.inner === null && id !== null && element.name === 'li' && outer.element.name !== 'li'

/** A shell and the element inside it that carries the id, or the body of it that carries the class again. */
function isSameResponse(outer: Candidate, inner: Candidate, next: Candidate | undefined): boolean {
  if (inner.id !== null) return inner.id === outer.id || (outer.id === null && outer.inner === null)
  if (inner.element.name === 'li' || isAnswer(outer, inner, next)) return false
  // Where responses have ids, what has none is a part of one; a list item is a response of its own (pingbacks have no ids).
  return outer.id !== null || inner.element.name !== outer.element.name
}

/** Beside each other, or first in lines beside each other. */
function standAlike(one: Element, other: Element): boolean {
  if (one.parent === other.parent) return true
  const [line, next] = [parentOf(one), parentOf(other)]
  return line !== null && next !== null && line.name === next.name && line.parent === next.parent
}

/** Marked like the response it stands in, and with an id of its own inside. */
const isAnswer = (outer: Candidate, { element }: Candidate, next: Candidate | undefined): boolean =>
  next !== undefined &&
  next.id !== null &&
  next.id !== outer.id &&
  contains(element, next.element) &&
  element.name === outer.element.name &&
  element.attribs.class === outer.element.attribs.class

/** A shell takes the id of what is inside; of two spellings the shorter is the one that links use. */
export function adopt(shell: Candidate, { id, anchor, element }: Candidate): void {
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
