// Who wrote a post: the name its entry carries in markup or in a byline, else what the page's data says.
import type { Element } from 'domhandler'
import type { Measures } from '../body/measure.ts'
import type { PostPlace } from '../body/places.ts'
import { absolute, type Reading } from '../context.ts'
import { classesOf, contains, isNamed, placeOf, relsOf, within } from '../dom.ts'
import { cleanText, textOf } from '../text.ts'
import { anyOf, BEFORE } from '../thread/vocabulary.ts'
import { addressIn, type JsonLd, resolved, wordsOf } from './json-ld.ts'
import { type Meta, metaNamed } from './meta.ts'
import type { PostSources } from './sources.ts'
import type { Line } from './surroundings.ts'

export interface Author {
  readonly name: string
  readonly address: string | null
}

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
const LONGEST = 80

export function authorOf({ reading, place, measures, lines, article, data, meta }: PostSources): Author | null {
  return (
    inData(article, data) ??
    inCard(meta) ??
    (place && inMarkup(reading, place, measures)) ??
    inLines(lines(), reading) ??
    inMeta(meta)
  )
}

function inData(article: JsonLd | null, data: readonly JsonLd[]): Author | null {
  const author = resolved(article?.author, data)
  const name = tidy(wordsOf(author) ?? '')
  return name && !/^https?:/.test(name)
    ? { name, address: typeof author === 'string' ? null : addressIn(author) }
    : null
}

function inMarkup(reading: Reading, place: PostPlace, { furniture }: Measures): Author | null {
  const [body] = place.body
  const named = within(reading, place.entry).filter(
    (element) =>
      furniture[placeOf(element)] !== 'comment' &&
      furniture[placeOf(element)] !== 'related' &&
      !(body && body !== place.entry && contains(body, element)) &&
      isAuthor(element),
  )
  for (const element of innermostFirst(named, reading)) {
    const name = tidy(textOf(element, isNoName))
    if (name) return { name, address: linkOf(reading, element) }
  }
  return null
}

const isNoName = (element: Element): boolean =>
  element.name === 'time' ||
  element.name === 'abbr' ||
  element.name === 'img' ||
  /date|time|published/i.test(element.attribs.class ?? '')

const isAuthor = (element: Element): boolean =>
  (element.attribs.rel !== undefined && relsOf(element).has('author')) ||
  /^author$/i.test(element.attribs.itemprop ?? '') ||
  (isNamed(element, NAMES) && (!classesOf(element).has('p-name') || isInCard(element)))

/** In an h-entry `p-name` is the title, in an h-card the name (microformats2). */
function isInCard({ parent }: Element): boolean {
  if (parent === null || !('attribs' in parent)) return false
  const classes = classesOf(parent)
  return classes.has('h-card') || classes.has('p-author') || isInCard(parent)
}

/** `.author .fn` knows the name better than `.author` round it, and so does the link in it. */
function innermostFirst(elements: readonly Element[], reading: Reading): readonly Element[] {
  const [first] = elements
  if (!first) return []
  const isInner = (element: Element): boolean => element !== first && contains(first, element)
  const inner =
    elements.filter(isInner).at(-1) ??
    within(reading, first).find(({ name, attribs }) => name === 'cite' || (name === 'a' && attribs.href !== undefined))
  return inner ? [inner, ...elements] : elements
}

function linkOf(reading: Reading, element: Element): string | null {
  const anchor =
    [element, ...within(reading, element)].find(({ name, attribs }) => name === 'a' && attribs.href) ??
    (element.parent && 'name' in element.parent && element.parent.name === 'a' ? element.parent : null)
  return absolute(anchor?.attribs.href, reading)
}

const ANNOUNCED = `(?:posted|written|published|submitted|added|contributed|filed)(?: on [^|]{3,40}?)? by|author|${anyOf(BEFORE)}`
/** Words that come before a name. */
const BY = new RegExp(`(?:^|[\\s|·•,(—–-])(?:${ANNOUNCED})(?:\\s*[:：]\\s*|\\s+)`, 'iu')
/** Who made the theme or runs the server wrote no post. */
const MAKERS =
  /(?:site|theme|design(?:ed)?|powered|hosted|template|developed|built|photos?|image|illustration|proudly)\s+by\b|©|copyright/i
/** Where a name ends. */
const NAME_END =
  /\s+\p{L}{1,12}[:：]|\s+(?:on|at|in|am|um|le|el|il|op|om|dnia|w|den|i|the|under|@|under|filed|posted|published|says|wrote|with|kl\.?|klo)\s|[|·•,;:()/\\]|\s[-–—]\s|\d{2,}|\s{2,}/iu

export const startsLikeByline = (line: string): boolean => BY.exec(line)?.index === 0

function inLines(lines: readonly Line[], reading: Reading): Author | null {
  for (const { element, text, where } of lines) {
    const by = where === 'above' || MAKERS.test(text) ? null : BY.exec(text)
    // In the body only a line that begins so is a byline.
    if (!by || (where === 'body' && (by.index > 0 || text.length > 100))) continue
    const rest = text.slice(by.index + by[0].length)
    const end = rest.search(NAME_END)
    const name = tidy(end < 0 ? rest : rest.slice(0, end))
    if (name && isName(name))
      return {
        name,
        address:
          [...within(reading, element)]
            .map((inner) =>
              inner.name === 'a' && textOf(inner) === name ? absolute(inner.attribs.href, reading) : null,
            )
            .find((address) => address !== null) ?? null,
      }
  }
  return null
}

/** At most five words, and a capital, a digit or another script at the start: "by the way" is no name. */
const isName = (name: string): boolean =>
  name.split(' ').length <= 5 && (/^[\p{Lu}\p{Lo}]/u.test(name) || !name.includes(' '))

const AUTHOR_LABEL =
  /written|author|verfasst|geschrieben|écrit|escrito|autor|scritto|geschreven|napisan|skrev|автор|написано|kirjoitta|著者|作者/i

function inMeta(meta: Meta): Author | null {
  const name = tidy(
    metaNamed(
      meta,
      'author',
      'article:author',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'byl',
    ) ?? '',
  )
  return name && !/^https?:|^@/.test(name) ? { name, address: null } : null
}

/** "View all posts by NAME": what links to an author's archive says. */
const ALL_POSTS =
  /^(?:view|see|show|read|more|all|alle|zeige|voir|tous|ver|todas|todos|visualizza|tutti|bekijk|zobacz|visa|näytä)\b[^|]{0,40}\b(?:by|von|de|par|por|di|van|av|autora)\s+/iu
/** A sentence is no name, an initial is. */
const SENTENCE = /\p{Ll}{3,}[.!?]$/u

const ANNOUNCEMENT = new RegExp(`^(?:${ANNOUNCED}|di|da)(?:\\s*[:：]\\s*|\\s+)`, 'iu')

function tidy(text: string): string | null {
  const name = cleanText(text)
    .replace(ALL_POSTS, '')
    .replace(ANNOUNCEMENT, '')
    .replace(/^[\s:,–—-]+|[\s:,–—|-]+$/g, '')
  return name && name.length <= LONGEST && /\p{L}/u.test(name) && !SENTENCE.test(name) && !/^by$/i.test(name)
    ? name
    : null
}

/** Cards label two lines of their own; one may be the author, in whatever language. */
function inCard(meta: Meta): Author | null {
  const [label = '', name = ''] = [meta.get('twitter:label1'), meta.get('twitter:data1')]
  return AUTHOR_LABEL.test(label) && tidy(name) ? { name: tidy(name) as string, address: null } : null
}
