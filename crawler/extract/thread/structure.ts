// The layer that knows no theme: rows of siblings of one shape that each hold a name, a date and words, whatever their classes.
// It must not take menus, lists of posts or link lists for a thread: these have links where a comment has words.
import { Element, Text } from 'domhandler'
import type { Reading } from '../context.ts'
import { byTag, contains, placeOf } from '../dom.ts'
import { common } from '../platforms/common.ts'
import { textOf } from '../text.ts'
import { countIn } from './comment-count.ts'
import { isFurniture } from './furniture.ts'
import { splitId } from './ids.ts'
import type { Item } from './items.ts'
import { markByLabel } from './kind.ts'
import { responsesOf } from './respond.ts'
import type { Response } from './response.ts'
import { rulebookOf } from './rulebook.ts'
import { type Row, rowsOf } from './rows.ts'

const RULEBOOK = rulebookOf(common)
/** Rows are tried from the longest; what is not among the first is no thread. */
const MOST_ROWS = 10

export function readStructure(reading: Reading): readonly Response[] {
  let best: readonly Response[] = []
  for (const row of rowsOf(reading).filter(({ parent }) => !isFurniture(parent)).slice(0, MOST_ROWS)) {
    for (const items of readingsOf(row)) {
      const responses = responsesOf(items, RULEBOOK, 'structure', reading).filter((response) => isComplete(response) && !isPost(response, reading))
      if (responses.length > best.length && isThread(responses, row, reading)) best = responses
    }
  }
  return best
}

const isComplete = ({ kind, author, publishedAt, text }: Response): boolean =>
  kind.mark !== null || (author !== null && publishedAt !== null && text !== '')

/** The ways to cut a row into responses: each member alone with those nested in it, or runs that begin or end with a member. */
function readingsOf(row: Row): readonly (readonly Item[])[] {
  const alone = nested(row.members.map((element) => itemOf([element])), row)
  return [alone, runs(row, 'begin'), runs(row, 'end')]
}

function itemOf(nodes: readonly (Element | Text)[], outer: Item | null = null): Item {
  const anchor = nodes.map(anchorOf).find((found) => found !== null) ?? null
  return { id: anchor === null ? null : (splitId(anchor)?.id ?? null), anchor, nodes, outer, weak: false }
}

/** What the permalink of a response has after its "#", when it ends in a number. */
function anchorOf(node: Element | Text): string | null {
  if (node instanceof Text) return null
  const stack: Element[] = [node]
  for (let element = stack.pop(); element; element = stack.pop()) {
    const fragment = element.name === 'a' ? element.attribs.href?.split('#')[1] : undefined
    if (fragment && splitId(fragment) && /\d/.test(textOf(element))) return fragment
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child instanceof Element) stack.push(child)
    }
  }
  return null
}

/** Replies inside a member: dated elements of the same tag, one list deeper. */
function nested(items: readonly Item[], { dated, tag }: Row): readonly Item[] {
  const all: Item[] = []
  for (const item of items) {
    all.push(item)
    const [root] = item.nodes
    if (!(root instanceof Element)) continue
    const open: Item[] = [item]
    for (const element of dated) {
      if (element.name !== tag || element === root || !contains(root, element)) continue
      while (open.length > 1 && !contains(open.at(-1)?.nodes[0] as Element, element)) open.pop()
      const reply = itemOf([element], open.at(-1) ?? null)
      all.push(reply)
      open.push(reply)
    }
  }
  return all
}

/** Responses spread over several siblings: name and date above the words (dt and dd), or below them (Movable Type). */
function runs({ parent, members }: Row, side: 'begin' | 'end'): readonly Item[] {
  const marks = new Set<unknown>(members)
  const items: Item[] = []
  let run: (Element | Text)[] = []
  const close = () => {
    if (run.some((node) => marks.has(node))) items.push(itemOf(run))
    run = []
  }
  for (const node of parent.children) {
    if (!(node instanceof Element || node instanceof Text)) continue
    if (node instanceof Element && BREAKS.has(node.name)) {
      close()
      continue
    }
    if (side === 'begin' && marks.has(node)) close()
    run.push(node)
    if (side === 'end' && marks.has(node)) close()
  }
  close()
  return items
}
const BREAKS = new Set(['h1', 'h2', 'h3', 'h4', 'hr', 'form', 'table'])

/** What makes a row of named, dated words a thread and not a list of posts. */
function isThread(responses: readonly Response[], { parent, members }: Row, reading: Reading): boolean {
  const comments = responses.filter(({ kind }) => kind.mark === null)
  if (responses.length === 0 || responses.length * 2 < members.length) return false
  const authors = new Set(comments.map(({ author }) => author))
  const speaksForItself = authors.size >= 2 && comments.length >= 3
  if (!speaksForItself && !responses.some(({ id }) => id !== null) && !isAnnounced(members[0] ?? parent, reading)) return false
  if (comments.some(({ author, text }) => (author?.length ?? 0) > 80 || text.length > 40_000)) return false
  if (isListOfOtherPages(comments)) return false
  return comments.filter(({ elements, text }) => isMostlyLinks(elements, text)).length * 2 <= comments.length
}

/** Permalinks of one thread lead to one page; those of "recent comments" lead to many. */
function isListOfOtherPages(comments: readonly Response[]): boolean {
  const pages = comments.flatMap(({ id, elements }) => (id === null ? [] : [permalinkOf(elements, id)])).filter((page) => page !== null)
  return pages.length >= 3 && new Set(pages).size * 2 > pages.length
}

/** The link that ends in the id, without its fragment and the number of a comment page; null when there is none. */
function permalinkOf(elements: readonly Element[], id: string): string | null {
  const link = elements.flatMap((element) => linksIn(element)).find(({ attribs }) => attribs.href?.includes('#') && attribs.href.endsWith(id))
  return link ? (link.attribs.href as string).split('#')[0]?.replace(/comment-page-\d+/, '') ?? null : null
}

function isMostlyLinks(elements: readonly Element[], text: string): boolean {
  const linked = elements.flatMap((element) => linksIn(element)).map((link) => textOf(link)).filter((words) => text.includes(words))
  return linked.join('').length * 2 > text.length
}

/** With a title of its own, or a smaller heading that leads to another page of the site, it is a post. */
const isPost = ({ elements }: Response, reading: Reading): boolean =>
  elements.some((element) =>
    ['h1', 'h2', 'h3', 'h4'].some((name) =>
      byTag(reading, name).some((heading) => contains(element, heading) && (name < 'h3' || linksIn(heading).some(({ attribs }) => leadsInside(attribs.href, reading)))),
    ),
  )

const leadsInside = (href: string | undefined, { base }: Reading): boolean =>
  href !== undefined && !href.startsWith('#') && URL.canParse(href, base) && new URL(href, base).host === new URL(base).host

function linksIn(root: Element): readonly Element[] {
  const links: Element[] = []
  const stack: Element[] = [root]
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.name === 'a') links.push(element)
    for (const child of element.children) if (child instanceof Element) stack.push(child)
  }
  return links
}

/** The heading before it says that comments follow. */
function isAnnounced(first: Element, reading: Reading): boolean {
  const before = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].flatMap((name) => byTag(reading, name)).filter((heading) => placeOf(heading) < placeOf(first))
  const last = before.sort((one, other) => placeOf(one) - placeOf(other)).at(-1)
  const text = last ? textOf(last) : ''
  const count = countIn(text)
  return count !== null ? count > 0 : text.length < 60 && !INVITING.test(text) && (ANNOUNCED.test(text) || markByLabel(text) !== null)
}
/** Headings of forms. */
const INVITING = /^\W*(?:leave|post|add|write|submit|your|make|join|schreib|hinterlass|kommentar (?:schreib|hinter|verfass|abgeb)|laisse|ajoute|écri|deja|escrib|publica|deixe|lascia|scrivi|plaats|geef|laat|dodaj|napisz|zostaw|jätä|kirjoita|lämna|skriv|legg|leave|kommentieren|оставить|добавить|написать)/iu
const ANNOUNCED = /comment|kommentar|commentaire|comentari|coment|reacti|réaction|respons|respuesta|resposta|odpowied|komentarz|kommentt|vastau|svar|yorum|комментари|отзыв|ответ|コメント|评论|評論|留言|댓글/iu
