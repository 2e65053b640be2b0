// The elements of a page that are marked as an author's: rel=author, microdata, microformats, and the names that themes give to a byline.
import type { Element } from 'domhandler'
import { elementsCalled } from '../class-index.ts'
import { oncePerPage } from '../context.ts'
import { byAttribute, closest, hasClass, inDocumentOrder, ofClasses, relsOf } from '../dom.ts'
import { plainName } from '../tag.ts'

const NAMES = new Set([
  'fn',
  'pname',
  'author',
  'authorname',
  'pauthor',
  'postauthor',
  'entryauthor',
  'bylineauthor',
  'username',
  'writer',
  'by',
  'byauthor',
  'nickname',
  'authorlink',
  'postedby',
  'wpblockpostauthorname',
  'authorvcard',
  'byline',
])
const WORD = /(?:^|[\s_-])(?:by)?(?:authors?|autor|autore|auteur|byline|writer|columnist|redakteur(?:in)?)(?=$|[\s_-])/
/** Parts of such names for what stands beside the name of a person. */
const BESIDE =
  /comment|prep|avatar|image|photo|picture|img|thumb|bio|desc|about|social|twitter|follow|count|archive|mail|box|list|date|time|role|job|position|title|more|widget|subscribe|description|gravatar|badge|label|level/

const calledIn = (classes: string) => {
  const tokens = classes.toLowerCase().split(/\s+/)
  const isUser = tokens.includes('login') && tokens.includes('user') // b2evolution
  const isKnown = isUser || tokens.some((token) => NAMES.has(plainName(token)))
  return {
    isName: isKnown || tokens.some((token) => WORD.test(token) && !BESIDE.test(token)),
    onlyInCard: isKnown && tokens.includes('p-name'),
  }
}
const called = ofClasses(calledIn)
const calledNames = elementsCalled((classes) => calledIn(classes).isName)

/** All of a page, in document order. */
export const authorElements = oncePerPage((reading) =>
  inDocumentOrder([
    ...byAttribute(reading, 'rel').filter((element) => relsOf(element).has('author')),
    ...byAttribute(reading, 'itemprop').filter(({ attribs }) => /^(?:author|creator)$/i.test(attribs.itemprop ?? '')),
    ...calledNames(reading).filter(mayBeCalledSo),
  ]),
)

/** A page may be called after its author, and a title as a name is. */
const mayBeCalledSo = (element: Element): boolean =>
  element.name !== 'body' &&
  element.name !== 'html' &&
  (!called(element).onlyInCard || isInCard(element)) &&
  !isReviewed(element)

/** What a review is of is called `fn` as well as who wrote it (hReview 0.4). */
function isReviewed(element: Element): boolean {
  const around = hasClass(element, 'fn')
    ? closest(element, (one) => hasClass(one, 'item') || hasClass(one, 'vcard'))
    : null
  return around !== null && hasClass(around, 'item') && closest(around, (one) => hasClass(one, 'hreview')) !== null
}

/** In an h-entry `p-name` is the title, in an h-card the name (microformats2). */
const isInCard = (element: Element): boolean =>
  closest(element, (around) => hasClass(around, 'h-card') || hasClass(around, 'p-author')) !== null
