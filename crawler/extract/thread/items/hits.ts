// What a platform's rules find in one response: the surest element for each part, and what is nobody's words. One walk.
import { Element, type Text } from 'domhandler'
import { contains, type Dom, descendants, endOf, placeOf, relsOf } from '../../dom.ts'
import type { Role } from '../../platforms/platform.ts'
import { textOf } from '../../text.ts'
import { isSubjectLine } from '../parts/words.ts'
import { eachRule, type Rule, type Rules } from './rules.ts'
import type { Test } from './selectors.ts'

export type Nodes = readonly (Element | Text)[]

interface Hit {
  readonly rank: number
  readonly element: Element
}

export interface Hits {
  readonly author: Element | null
  readonly date: Element | null
  /** The element of the words alone; null when the one found holds author or date too, or all that is said. */
  readonly body: Element | null
  /** The link to the page a linkback comes from. */
  readonly source: Element | null
  readonly skipped: ReadonlySet<Element>
}

/** `anchor` is what a link to this response has after its "#": such a link is usually its date, unless it says "12". */
export function hitsIn(
  nodes: Nodes,
  anchor: string | null,
  rules: Rules<Role>,
  isOther: Test,
  { elements }: Pick<Dom, 'elements'>,
): Hits {
  const found: Partial<Record<Role, Hit>> = {}
  const skipped = new Set<Element>()
  // "comment comment-reply", "comment comment-author-ada": a response is no part of itself; of several nodes beside each other each may be one.
  const beside = nodes.length > 1 ? new Set<unknown>(nodes) : null
  const isWhole = (node: Element, role: Role): boolean =>
    beside ? role === 'skip' && beside.has(node) : node === nodes[0]
  const seen = ({ role, rank, test }: Rule<Role>, node: Element): void => {
    if (role !== 'skip' && !isSurer(rank, role, found[role])) return
    if (isWhole(node, role) || !test(node) || !mayBe(role, node)) return
    if (role === 'skip') skipped.add(node)
    else found[role] = { rank, element: node }
  }
  let permalink: Element | null = null
  for (const root of nodes) {
    if (!(root instanceof Element)) continue
    for (let place = placeOf(root); place <= endOf(root); place++) {
      const node = elements[place] as Element
      const isElse = isOther(node)
      if (!isElse) eachRule(node, rules, seen)
      if (isElse || skipped.has(node)) place = endOf(node)
      else permalink ??= isPermalink(node, anchor) ? node : null
    }
  }
  const author = found.author?.element ?? null
  const date = found.date?.element ?? permalink ?? dateAmong(skipped, rules, isOther)
  const text = bodyWithout(found.text?.element ?? null, author, date)
  const isOutside = (element: Element): boolean => element === text || skipped.has(element) || isOther(element)
  const isAll = author === null && date === null && nodes.every((node) => wordsOf(node, isOutside) === '')
  return { author, date, body: isAll ? null : text, source: found.source?.element ?? null, skipped }
}

/** In a row of links that act, one may be the date, named so: "Reply | Like | May 3, 2007". */
function dateAmong(acts: Iterable<Element>, rules: Rules<Role>, isOther: Test): Element | null {
  let date: Element | null = null
  const seen = ({ role, test }: Rule<Role>, node: Element): void => {
    if (role === 'date' && date === null && test(node) && saysWhen(node)) date = node
  }
  for (const act of acts) {
    const inner = descendants(act)
    if (inner.length <= MOST_ACTS && !inner.some(isOther)) for (const node of inner) eachRule(node, rules, seen)
  }
  return date
}
/** In elements. */
const MOST_ACTS = 20

const wordsOf = (node: Element | Text, skips: Test): string =>
  node instanceof Element ? (skips(node) ? '' : textOf(node, skips)) : node.data.trim()

/** Of two elements of one rank the first counts, unless it is empty: "comment-body__avatar" is named like the "comment-body__text" behind it. */
const isSurer = (rank: number, role: Role, known: Hit | undefined): boolean =>
  known === undefined || rank < known.rank || (role === 'text' && rank === known.rank && textOf(known.element) === '')

/** The subject of a response may be set like a name; with a link it is the title of a linkback. */
function mayBe(role: Role, element: Element): boolean {
  if (role === 'date') return saysWhen(element)
  if (role !== 'author' || !isSubjectLine(textOf(element))) return true
  return [element, ...descendants(element)].some(({ name }) => name === 'a')
}

/** Any date has a digit, is short, and is no link to somebody's site: ".comment-meta a" finds the name as well, ".commentmetadata" may hold the words. */
function saysWhen(element: Element): boolean {
  if (relsOf(element).has('external')) return false
  const { datetime = '', title = '', content = '' } = element.attribs
  if (/\p{N}/u.test(datetime + title + content)) return true
  const text = textOf(element)
  return text.length <= LONGEST_DATE && /\p{N}/u.test(text)
}
const LONGEST_DATE = 160

const isPermalink = (element: Element, anchor: string | null): boolean =>
  anchor !== null &&
  element.name === 'a' &&
  (element.attribs.href?.endsWith(`#${anchor}`) ?? false) &&
  textOf(element).length <= LONGEST_DATE &&
  /\d\D+\d|\d{5}|\d\D*\p{L}|\p{L}\D*\d/u.test(textOf(element))

function bodyWithout(body: Element | null, author: Element | null, date: Element | null): Element | null {
  const holds = (part: Element | null): boolean => part !== null && body !== null && contains(body, part)
  return body && !holds(author) && !holds(date) ? body : null
}
