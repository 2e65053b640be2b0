// The classes and properties that themes give to the title of a post, heading or not.
import type { Element } from 'domhandler'
import { isNamed } from '../dom.ts'

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
  'blogentrytitle',
  'subject',
  'itemtitlestyle',
  'blosxomtitle',
])

export const isNamedTitle = (element: Element): boolean =>
  element.name !== 'title' &&
  (isNamed(element, TITLE_NAMES) || element.attribs.itemprop === 'headline' || element.attribs.itemprop === 'name')
