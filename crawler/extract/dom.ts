// The tree of a page, and what is asked of it. Every layer reads this tree; nobody parses again.
import { type Comment, type Document, Element, type Text } from 'domhandler'
import { countWhere } from './search.ts'
import { Tag, type Tokens, tokensIn } from './tag.ts'

export interface Dom {
  /** What was parsed. */
  readonly html: string
  readonly document: Document
  /** All elements in document order; `element.startIndex` is the place in this list, `endIndex` that of its last descendant. */
  readonly elements: readonly Element[]
  /** By place in `elements`: the place of the element round it; -1 at the top. */
  readonly parents: readonly number[]
  readonly byId: ReadonlyMap<string, readonly Element[]>
  /** By class token, in lower case. */
  readonly byClass: ReadonlyMap<string, readonly Element[]>
  readonly byTag: ReadonlyMap<string, readonly Element[]>
  /** By those of the attributes `INDEXED` that they have. */
  readonly byAttribute: ReadonlyMap<string, readonly Element[]>
  /** All text but white space, in document order. */
  readonly texts: readonly Text[]
  /** What stands in `<!-- -->`, in document order. */
  readonly notes: readonly Comment[]
  /** How deep the tree is; what recurses (microformats-parser) must not be given a deep one. */
  readonly depth: number
}

/** What many layers ask for; another attribute has no index. */
export const INDEXED: ReadonlySet<string> = new Set([
  'id',
  'name',
  'rel',
  'style',
  'hidden',
  'aria-hidden',
  'itemprop',
  'itemtype',
  'typeof',
])

const listed = (element: Element): Tokens =>
  element instanceof Tag ? element.classes : tokensIn(element.attribs.class)

let questions = 0

/** As `read`, which is given the class attribute alone (empty where there is none): elements of the same classes are read once. Never undefined. */
export function ofClasses<Answer>(read: (classes: string) => Answer): (element: Element) => Answer {
  const question = questions++
  return (element) => {
    const { answers } = listed(element)
    if (answers[question] === undefined) answers[question] = read(element.attribs.class ?? '')
    return answers[question] as Answer
  }
}

/** The class tokens of an element, in lower case. */
export const classesOf = (element: Element): ReadonlySet<string> => listed(element).tokens

export const hasClass = (element: Element, token: string): boolean => classesOf(element).has(token)

/** True when one of the classes, written without `-` and `_`, is among `names`: themes spell "entry-title" in three ways. */
export const hasName = (classes: string, names: ReadonlySet<string>): boolean =>
  tokensIn(classes).plain.some((name) => names.has(name))

/** As `hasName`, of an element. */
export const namedBy = (names: ReadonlySet<string>): ((element: Element) => boolean) =>
  ofClasses((classes) => hasName(classes, names))

/** The tokens of its `rel`, in lower case. */
export const relsOf = (element: Element): ReadonlySet<string> =>
  (element instanceof Tag ? element.rels : tokensIn(element.attribs.rel)).tokens

export const byTag = (dom: Dom, name: string): readonly Element[] => dom.byTag.get(name) ?? []
export const byClass = (dom: Dom, token: string): readonly Element[] => dom.byClass.get(token) ?? []
export const byAttribute = (dom: Dom, name: string): readonly Element[] => dom.byAttribute.get(name) ?? []
export const byId = (dom: Dom, id: string): Element | null => dom.byId.get(id)?.[0] ?? null

/** True when `inner` is `outer` or stands inside it. */
export const contains = (outer: Element, inner: Element): boolean =>
  placeOf(outer) <= placeOf(inner) && placeOf(inner) <= endOf(outer)

/** The elements inside `root`, without itself, in document order. */
export const within = (dom: Dom, root: Element): readonly Element[] =>
  dom.elements.slice(placeOf(root) + 1, endOf(root) + 1)

/** As `within`, for a small element, without the document. */
export function descendants(root: Element): readonly Element[] {
  const found: Element[] = []
  const left = [...childElements(root)].reverse()
  for (let element = left.pop(); element; element = left.pop()) {
    found.push(element)
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child instanceof Element) left.push(child)
    }
  }
  return found
}

/** Those of a list in document order (an index's) that stand inside `root`. */
export const inside = (list: readonly Element[], root: Element): readonly Element[] =>
  list.slice(
    countWhere(list, (element) => placeOf(element) <= placeOf(root)),
    countWhere(list, (element) => placeOf(element) <= endOf(root)),
  )

/** Tells whether a place is in one of the elements. */
export function insideAny(elements: Iterable<Element>): (place: number) => boolean {
  const sorted = inDocumentOrder(elements)
  let furthest = -1
  const ends = sorted.map((element) => {
    furthest = Math.max(furthest, endOf(element))
    return furthest
  })
  return (place) => (ends[countWhere(sorted, (element) => placeOf(element) <= place) - 1] ?? -1) >= place
}

/** The nearest element round `element` that passes, itself left out; null when none does. */
export function closest(element: Element, passes: (ancestor: Element) => boolean): Element | null {
  for (let node = parentOf(element); node; node = parentOf(node)) if (passes(node)) return node
  return null
}

export const parentOf = (element: Element | Text): Element | null =>
  element.parent instanceof Element ? element.parent : null

export const childElements = (element: Element): readonly Element[] =>
  element.children.filter((child): child is Element => child instanceof Element)

/** Place of an element in document order. */
export const placeOf = (element: Element): number => element.startIndex ?? 0

/** Each once, sorted. */
export const inDocumentOrder = (elements: Iterable<Element>): readonly Element[] =>
  [...elements]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .filter((element, at, sorted) => element !== sorted[at - 1])

/** Place of the last element inside it. */
export const endOf = (element: Element): number => element.endIndex ?? placeOf(element)

/** The element before it, or null. */
export function previousElement(element: Element): Element | null {
  for (let node = element.prev; node; node = node.prev) if (node instanceof Element) return node
  return null
}

/** The element beside it, or null. */
export function nextElement(element: Element): Element | null {
  for (let node = element.next; node; node = node.next) if (node instanceof Element) return node
  return null
}
