// One parse of a page into one tree, with its indexes by id, class and tag made on the way. Every layer reads this tree; nobody parses again.
import { Comment, Document, Element, type ParentNode, Text } from 'domhandler'
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { type Handler, Parser } from 'htmlparser2'
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
  /** By the attributes of microdata and RDFa: `itemprop`, `itemtype`, `typeof`. */
  readonly byAttribute: ReadonlyMap<string, readonly Element[]>
  /** All text but white space, in document order. */
  readonly texts: readonly Text[]
  /** What stands in `<!-- -->`, in document order. */
  readonly notes: readonly Comment[]
  /** How deep the tree is; what recurses (microformats-parser) must not be given a deep one. */
  readonly depth: number
}

/** Elements below this depth stand beside each other instead of inside, as in browsers (512); few pages are deeper than 50. So hostile nesting stays linear. */
const DEEPEST = 256

/** A class because the library lets only its heirs say which elements hold nothing: here, all those that are too deep. */
class ShallowParser extends Parser {
  readonly open: readonly unknown[]
  /** Whose attributes are read: an element is there from its name on. Null inside a tag that the library leaves out (a form in a form). */
  opened: Tag | null = null
  /** The library asks before and after an element is opened, and must hear the same: so the answer is kept by place. */
  asked = -1
  tooDeep = false

  constructor(open: readonly unknown[], handler: Partial<Handler>) {
    // Where it decodes entities, the library looks at text letter by letter; so they are decoded here, in what has any.
    super(handler, { decodeEntities: false })
    this.open = open
  }

  override onopentagname(start: number, end: number): void {
    this.opened = null
    super.onopentagname(start, end)
  }

  protected override isVoidElement(name: string): boolean {
    if (this.open.length < DEEPEST) return super.isVoidElement(name)
    if (this.asked !== this.startIndex) this.tooDeep = this.open.length > DEEPEST
    this.asked = this.startIndex
    return this.tooDeep || super.isVoidElement(name)
  }
}

export function parseDom(html: string): Dom {
  const document = new Document([])
  const elements: Element[] = []
  const parents: number[] = []
  const index = {
    byId: new Map<string, Element[]>(),
    byClass: new Map<string, Element[]>(),
    byTag: new Map<string, Element[]>(),
    byAttribute: new Map<string, Element[]>(),
  }
  const texts: Text[] = []
  const notes: Comment[] = []
  const open: ParentNode[] = [document]
  let depth = 0

  const append = (node: Element | Text | Comment): void => {
    const parent = open[open.length - 1] as ParentNode
    const { children } = parent
    node.parent = parent
    const previous = children[children.length - 1]
    if (previous === undefined) {
      // Most hold one node: a list that it was pushed to would have room for 16 more.
      parent.children = [node]
      return
    }
    node.prev = previous
    previous.next = node
    children.push(node)
  }
  const parser: ShallowParser = new ShallowParser(open, {
    onopentagname(name) {
      const element = new Tag(name)
      parser.opened = element
      parents.push(open[open.length - 1]?.startIndex ?? -1)
      append(element)
      open.push(element)
      depth = Math.max(depth, open.length)
      element.startIndex = elements.push(element) - 1
      add(index.byTag, element.name, element)
    },
    onattribute(name, written) {
      const element = parser.opened
      const value = written.includes('&') ? decodeHTMLAttribute(written) : written
      if (!element?.add(name, value)) return
      if (name === 'class') for (const token of element.classes.tokens) add(index.byClass, token, element)
      else if (name === 'id' && value !== '') add(index.byId, value, element)
      else if (INDEXED.has(name)) add(index.byAttribute, name, element)
    },
    onclosetag() {
      const element = open.pop() as Element
      element.endIndex = elements.length - 1
    },
    ontext(raw) {
      const parent = open[open.length - 1] as ParentNode
      const data = raw.includes('&') && !isRaw(parent, open) ? decodeHTML(raw) : raw
      const last = parent.lastChild
      if (last instanceof Text) {
        last.data += data
        return
      }
      const text = new Text(data)
      append(text)
      texts.push(text)
    },
    oncomment(data) {
      const note = new Comment(data)
      append(note)
      notes.push(note)
    },
  })
  parser.end(html)
  return {
    html,
    document,
    elements,
    parents,
    ...index,
    texts: texts.filter(({ data }) => !isBlank(data)),
    notes,
    depth,
  }
}

/** Most texts begin with a letter. */
const isBlank = (text: string): boolean => !(text > '!' && text < '\x7f') && !/\S/.test(text)

/** The attributes that `byAttribute` knows. */
const INDEXED = new Set(['itemprop', 'itemtype', 'typeof'])

/** Elements whose text is no markup and has no entities (https://html.spec.whatwg.org/multipage/syntax.html#raw-text-elements). */
const RAW = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])
/** In drawings and formulas such elements are like any other. */
const FOREIGN = new Set(['svg', 'math'])
const isRaw = (node: ParentNode, open: readonly ParentNode[]): boolean =>
  node instanceof Element &&
  RAW.has(node.name) &&
  !open.some((outer) => outer instanceof Element && FOREIGN.has(outer.name))

function add(index: Map<string, Element[]>, key: string, element: Element): void {
  const list = index.get(key)
  if (list) list.push(element)
  else index.set(key, [element])
}

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

/** True when one of its classes, written without `-` and `_`, is among `names`: themes spell "entry-title" in three ways. */
export const isNamed = (element: Element, names: ReadonlySet<string>): boolean =>
  listed(element).plain.some((name) => names.has(name))

/** The tokens of its `rel`, in lower case. */
export const relsOf = (element: Element): ReadonlySet<string> =>
  (element instanceof Tag ? element.rels : tokensIn(element.attribs.rel)).tokens

export const byTag = (dom: Dom, name: string): readonly Element[] => dom.byTag.get(name) ?? []
export const byClass = (dom: Dom, token: string): readonly Element[] => dom.byClass.get(token) ?? []
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
    left.push(...[...childElements(element)].reverse())
  }
  return found
}

/** Those of a list in document order (an index's) that stand inside `root`. */
export const inside = (list: readonly Element[], root: Element): readonly Element[] =>
  list.slice(
    countWhere(list, (element) => placeOf(element) <= placeOf(root)),
    countWhere(list, (element) => placeOf(element) <= endOf(root)),
  )

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

/** Place of the last element inside it. */
export const endOf = (element: Element): number => element.endIndex ?? placeOf(element)

/** The element beside it, or null. */
export function nextElement(element: Element): Element | null {
  for (let node = element.next; node; node = node.next) if (node instanceof Element) return node
  return null
}
