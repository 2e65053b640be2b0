// The classes and properties that themes give to the title of a post, heading or not.
import type { Element } from 'domhandler'
import { childElements, isNamed, relsOf } from '../dom.ts'
import { textOf } from '../text.ts'
import { isPermalinkWord } from './permalink-words.ts'

const TITLE_NAMES = new Set([
  'entrytitle',
  'posttitle',
  'pname',
  'storytitle',
  'articletitle',
  'assetname',
  'titlepost',
  'headline',
  'blogposttitle',
  'postheadline',
  'entryname',
  'wpblockposttitle',
  'serendipitytitle',
  'itemtitle',
  'title',
  'posttitleheading',
  'pagetitle',
  'postmaintitle',
  'blogentrytitle',
  'subject',
  'itemtitlestyle',
  'blosxomtitle',
  'inlineheader',
  'titulo',
  'titre',
  'titolo',
  'titel',
  'tytul',
  'nadpis',
  'baslik',
  'otsikko',
  'naslov',
])

export const isNamedTitle = (element: Element): boolean =>
  element.name !== 'title' &&
  (isNamed(element, TITLE_NAMES) || element.attribs.itemprop === 'headline' || element.attribs.itemprop === 'name')

/** A term or a paragraph that is one link, to where the post is kept, and says more than "#" or "Permalink". */
export function isTitleLine(element: Element): boolean {
  if (element.name !== 'dt' && element.name !== 'p') return false
  const [link, ...others] = childElements(element)
  if (link?.name !== 'a' || others.length > 0 || !relsOf(link).has('bookmark')) return false
  const text = textOf(link)
  return /\p{L}/u.test(text) && !isPermalinkWord(text) && text === textOf(element)
}
