// Name and site of a commenter, out of the element that holds them.
import { Element } from 'domhandler'
import { withoutFragment } from '../../body/permalinks/page-address.ts'
import { type Reading, targetOf } from '../../context.ts'
import { hasClass, within } from '../../dom.ts'
import { cleanText, textOf } from '../../text.ts'
import type { Test } from '../items/selectors.ts'
import { isActionAddress, withoutActs } from './acts.ts'
import { type Byline, bylineOf } from './byline.ts'
import { type Line, linesIn } from './lines.ts'
import { bareName, nameBesideDate, nameIn, properName } from './names.ts'
import { isSite } from './words.ts'

export interface Author {
  readonly author: string | null
  /** The name with the words that seem to announce it. */
  readonly written: string | null
  readonly authorUrl: string | null
}

/** The class that formats reserve for a name and nothing else. */
const NAMED_ALONE = /(?:^|\s)(?:fn|p-name|url)(?:\s|$)/

export function authorOf(element: Element, reading: Reading, skips: Test): Author {
  const all = linksIn(element, reading)
  const links = all.filter(({ attribs }) => !isActionAddress(attribs.href))
  const link = links.find((candidate) => textOf(candidate) !== '') ?? links[0] ?? null
  const said = withoutHandles(element, skips)
  const whole = beforeAnswered(said, all)
  const isLinked = link !== null && textOf(link) === whole
  const byline = isLinked ? null : bylineOfElement(element, whole, reading, skips)
  if (byline?.author) {
    const [before = ''] = byline.link ? whole.split(byline.author, 1) : []
    const written = byline.link ? before + byline.author : byline.written
    return { author: byline.author, written, authorUrl: authorAddress(byline.link, reading) }
  }
  // "<a class="url">NAME</a> Author of the post"
  if (link !== null && hasClass(link, 'url') && textOf(link) !== '')
    return { author: textOf(link), written: whole, authorUrl: authorAddress(link, reading) }
  // Without the date that stood in it, "NAME on" is left.
  if (!isLinked && said !== textOf(element)) {
    const written = nameBesideDate(whole, 'before') ?? whole
    return { author: nameIn(written) ?? written, written, authorUrl: authorAddress(link, reading) }
  }
  const isName = isLinked || NAMED_ALONE.test(element.attribs.class ?? '')
  // Some set "NAME, DATE" with the comma in the name.
  const author = (isName ? whole.replace(/\s?[,:]$/, '') : nameIn(properName(whole) ?? '')) || whole || null
  return { author, written: isName ? author : (bareName(whole) ?? author), authorUrl: authorAddress(link, reading) }
}

/** "NAME @name@host.example": what networks call who has the name, behind it. */
function withoutHandles(element: Element, skips: Test): string {
  const said = textOf(element, skips)
  if (said.startsWith('@') || !said.includes('@')) return said
  const name = textOf(element, (inner) => skips(inner) || isHandle(inner))
  return nameIn(name) === null ? said : name
}

const isHandle = (inner: Element): boolean => HANDLE.test(textOf(inner))
const HANDLE = /^@[\w.-]{1,60}(?:@[\w.-]{3,80})?$/

/** "NAME replied to comment from OTHER", where what is answered is linked: the other name is not the author's. */
function beforeAnswered(whole: string, links: readonly Element[]): string {
  const answered = links.find((link) => ANSWERED.test(link.attribs.href ?? '') && /\p{L}/u.test(textOf(link)))
  const at = answered ? whole.indexOf(textOf(answered)) : -1
  return at > 0 ? whole.slice(0, at).replace(/から$/u, '').trim() : whole
}
const ANSWERED = /#(?:comment|cmt|c)[-_]?\d+$/i

/** "NAME on DATE" or "Comment by NAME - DATE" in one element, or NAME with the date in the line below it. */
function bylineOfElement(
  element: Element,
  whole: string,
  reading: Reading,
  skips: Test,
): Pick<Byline, 'author' | 'written' | 'link'> | null {
  if (!/\p{Nd}{2}/u.test(whole)) return null
  const [line, ...below] = linesIn([element], { skips, roleOf: () => null })
  if (!line || (reading.dateOf(whole) ?? reading.dateOf(line.text)) === null) return null
  const byline = bylineOf(line, true, reading)
  if (byline || below.every(({ text }) => reading.dateOf(text) === null)) return byline
  const { text, pieces } = withoutActs(line)
  const written = bareName(text)
  return { author: written && nameIn(written), written, link: pieces.find(({ link }) => link !== null)?.link ?? null }
}

/** "NAME (Homepage)": the name is no link, and a link in the same lines leads to its site. Where there is no name, the site's address is one. */
export function withSite(author: Author, lines: readonly Line[], reading: Reading): Author {
  for (const { pieces } of lines)
    for (const { text, link } of pieces) {
      const name = cleanText(text)
      const authorUrl = link && isSite(name) ? authorAddress(link, reading) : null
      if (authorUrl)
        return author.author === null ? { author: name, written: name, authorUrl } : { ...author, authorUrl }
    }
  return author
}

/** Where a name leads; null for a link to the page itself. */
export function authorAddress(link: Element | null, reading: Reading): string | null {
  const href = link?.attribs.href?.trim()
  if (!href || href.startsWith('#')) return null
  const address = link && (targetOf(link, reading)?.href ?? null)
  return address?.includes('#') && withoutFragment(address) === withoutFragment(reading.address) ? null : address
}

/** The links inside an element in document order, or the one round it. */
function linksIn(element: Element, reading: Reading): readonly Element[] {
  const isLink = ({ name, attribs }: Element): boolean => name === 'a' && Boolean(attribs.href)
  const inner = within(reading, element).filter(isLink)
  const links = isLink(element) ? [element, ...inner] : inner
  const { parent } = element
  return links.length === 0 && parent instanceof Element && parent.name === 'a' ? [parent] : links
}
