// One parse of a page into one tree, with its indexes by id, class, tag and attribute made on the way.
import { Comment, Document, Element, type ParentNode, Text } from 'domhandler'
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { type Handler, Parser } from 'htmlparser2'
import { type Dom, INDEXED } from './dom.ts'
import { SeekingTokenizer } from './seeking-tokenizer.ts'
import { Tag } from './tag.ts'
import { isBlank } from './text.ts'

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
    super(handler, { decodeEntities: false, Tokenizer: SeekingTokenizer })
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
    onattribute(writtenName, written) {
      const element = parser.opened
      if (!element) return
      const value = written.includes('&') ? decodeHTMLAttribute(written) : written
      const name = element.add(writtenName, value)
      if (name === null) return
      if (name === 'class') for (const token of element.classes.tokens) add(index.byClass, token, element)
      else if (name === 'id' && value !== '') add(index.byId, value, element)
      if (INDEXED.has(name)) add(index.byAttribute, name, element)
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
