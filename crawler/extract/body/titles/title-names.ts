// What may be the title of a post by its markup: headings, the classes and properties that themes give to a title, a line that is one link.
import type { Element } from 'domhandler'
import { elementsCalled } from '../../class-index.ts'
import { oncePerPage } from '../../context.ts'
import {
  byAttribute,
  byTag,
  childElements,
  descendants,
  hasName,
  inDocumentOrder,
  namedBy,
  parentOf,
  relsOf,
} from '../../dom.ts'
import { textOf } from '../../text.ts'
import { isPermalinkWord } from '../permalinks/permalink-words.ts'

/** Letters. */
export const LONGEST_TITLE = 300

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4'])
export const isHeading = ({ name }: Element): boolean => HEADINGS.has(name)

const TITLE_NAMES = new Set(
  (
    'entrytitle posttitle pname storytitle articletitle assetname titlepost headline blogposttitle ' +
    'postheadline entryname wpblockposttitle serendipitytitle itemtitle title posttitleheading pagetitle ' +
    'postmaintitle blogentrytitle weblogentrytitle weblogitemtitle subject itemtitlestyle blosxomtitle inlineheader titulo titre titolo ' +
    'titel tytul nadpis baslik otsikko naslov'
  ).split(' '),
)

const isCalledTitle = namedBy(TITLE_NAMES)
const calledTitles = elementsCalled((classes) => hasName(classes, TITLE_NAMES))

export const isNamedTitle = (element: Element): boolean =>
  element.name !== 'title' &&
  (isCalledTitle(element) || element.attribs.itemprop === 'headline' || element.attribs.itemprop === 'name')

/** A term or a paragraph that is one link, to where the post is kept, and says more than "#" or "Permalink". */
export function isTitleLine(element: Element): boolean {
  if (element.name !== 'dt' && element.name !== 'p') return false
  const [link, ...others] = childElements(element)
  if (link?.name !== 'a' || others.length > 0 || !relsOf(link).has('bookmark')) return false
  const text = textOf(link)
  return /\p{L}/u.test(text) && !isPermalinkWord(text) && text === textOf(element)
}

/** What is called a title, and holds a heading, is a head: title, day and all. */
const isTitleLike = (element: Element): boolean =>
  isHeading(element) || isTitleLine(element) || (isNamedTitle(element) && !descendants(element).some(isHeading))

/** All of a page, in document order. */
export const titleLikes = oncePerPage((reading): readonly Element[] =>
  inDocumentOrder([
    ...[...HEADINGS].flatMap((name) => byTag(reading, name)),
    ...calledTitles(reading),
    ...byAttribute(reading, 'itemprop'),
    ...byAttribute(reading, 'rel').flatMap((link) => parentOf(link) ?? []),
  ]).filter(isTitleLike),
)
