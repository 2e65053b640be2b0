// What class names and ids say an element is for: a post, its body, or the furniture round it.
import type { Element } from 'domhandler'
import { elementsCalled } from '../class-index.ts'
import { oncePerPage } from '../context.ts'
import { byAttribute, hasName, inDocumentOrder, namedBy, ofClasses } from '../dom.ts'
import { remembering } from '../memo.ts'
import { type Marks, plainName, Tag, tokensIn } from '../tag.ts'
import { ENTRY, isBodyName, MAYBE_BODY, MAYBE_ENTRY, MORE_OF_BODY, RESPONSE } from './names.ts'
import { zoneNamed } from './zones/zone-words.ts'

const NONE: Marks = { body: null, entry: null, zone: null }
export function marksOf(element: Element): Marks {
  if (!(element instanceof Tag)) return marksIn(element)
  element.marks ??= element.isNamed || isAll(element) ? marksIn(element) : marksOfClasses(element)
  return element.marks
}

const isAll = ({ name }: Element): boolean => name === 'body' || name === 'html'

function marksIn(element: Element): Marks {
  if (isAll(element)) return NONE
  const { name: tag, attribs } = element
  const { class: classes = '', id = '', itemprop = '', role = '' } = attribs
  // "comment-12" is named as "comment-345" is, and what is "post-12" is a post, where it can hold one.
  const kind = HOLDERS.has(tag) ? id.replace(NUMBERED, '$1') : id
  return read(`${classes} ${kind.replace(/\d{2,}/g, '0')} ${itemprop} ${role}`)
}
const HOLDERS = new Set(['div', 'article', 'section', 'li', 'td'])
const NUMBERED = /^(post|entry)[-_]?\d+$/i

const read = remembering((name): Marks => {
  const spaced = name
    .slice(0, 400)
    .replace(/([a-z])([A-Z])|_/g, '$1-$2')
    .toLowerCase()
  const plain = name.slice(0, 1000).toLowerCase()
  const names = plain.split(/\s+/).map(plainName)
  const has = (set: ReadonlySet<string>): boolean => names.some((token) => set.has(token))
  const body = names.some(isBodyName) ? 'sure' : has(MAYBE_BODY) ? 'likely' : null
  const entry = has(ENTRY) ? 'sure' : has(MAYBE_ENTRY) ? 'likely' : null
  const isPost = entry === 'sure' || body === 'sure'
  return { body, entry, zone: isPost ? (has(RESPONSE) ? 'comment' : null) : zoneNamed(spaced) }
})

const marksOfClasses = ofClasses(read)

const calledPosts = elementsCalled((classes) =>
  tokensIn(classes).plain.some((name) => isBodyName(name) || ENTRY.has(name)),
)
const mayBePosts = oncePerPage((reading) =>
  inDocumentOrder([...calledPosts(reading), ...byAttribute(reading, 'id'), ...byAttribute(reading, 'itemprop')]),
)

/** What is named a body for sure, and what is named one whole post, in document order. */
export const sureBodies = oncePerPage((reading) =>
  mayBePosts(reading).filter((element) => marksOf(element).body === 'sure'),
)
export const sureEntries = oncePerPage((reading) =>
  mayBePosts(reading).filter((element) => marksOf(element).entry === 'sure'),
)

const calledMore = elementsCalled((classes) => hasName(classes, MORE_OF_BODY))
/** All that passes `isMoreOfBody`, and more. */
export const mayBeMore = oncePerPage((reading) =>
  inDocumentOrder([...calledMore(reading), ...byAttribute(reading, 'id')]),
)
const isNamedMore = namedBy(MORE_OF_BODY)
export const isMoreOfBody = (element: Element): boolean =>
  isNamedMore(element) || MORE_OF_BODY.has(plainName(element.attribs.id?.toLowerCase() ?? ''))
