// What a linkback says: the page that links here, its title, the blog it stands in and an excerpt, out of the lines it is shown as.
import { cleanText, textOf } from '../../text.ts'
import type { Line, Piece } from '../parts/lines.ts'
import type { Link, Parts } from '../parts/parts.ts'
import { isSite } from '../parts/words.ts'
import type { Response } from '../response.ts'

/** `text` is the excerpt. */
type LinkbackParts = Pick<Response, 'source' | 'title' | 'blogName' | 'text'>

export function linkbackParts({ author, authorUrl, isSourced, link: find, lines: read, text }: Parts): LinkbackParts {
  const link = authorUrl === null || isSourced ? find() : linkBelow(authorUrl, read())
  const source = link?.address ?? authorUrl
  const linked = isSourced || (link !== null && isSite(link.text)) ? null : (link?.text ?? null)
  const title = linked || author
  const lines = read()
  const blogName = linked !== null && author !== null && author !== linked ? blogIn(author, linked) : null
  let said: LinkbackParts = { source, title, blogName, text: withoutOpening(withoutMore(text, source, lines), source) }
  for (const line of lines.slice(0, MOST_LINES)) said = withoutLabel(withoutHeadline(said, line), line)
  const own = withOwnTitle(said.text === source ? { ...said, text: '' } : said, lines)
  return withBlogBehind(withHeading(own, lines))
}

/** .Text calls each of its linkbacks "TrackBack", and sets the title in the heading over it. */
function withHeading(said: LinkbackParts, lines: readonly Line[]): LinkbackParts {
  if (!/^(?:track|ping)-?back$/i.test(said.title ?? '')) return said
  const heading = lines.find(({ pieces }) => pieces.every((piece) => piece.heading || cleanText(piece.text) === ''))
  const title = heading?.text.replace(/^#\s*/, '')
  return title ? { ...said, title } : said
}

/** "TITLE" (BLOG), in one link. */
const QUOTED = /^[“"]?([^“”"]{1,200})[”"] \(([^()]{1,80})\)$/u
function withBlogBehind(said: LinkbackParts): LinkbackParts {
  const [, title, blogName] = QUOTED.exec(said.title ?? '') ?? []
  return title && blogName && said.blogName === null ? { ...said, title, blogName } : said
}

/** The name of a blog, out of "Trackback from BLOG" or of a whole line, "TITLE from BLOG". */
const blogIn = (name: string, title: string): string | null =>
  name.startsWith(title) ? (BLOG.exec(name.slice(title.length))?.[1] ?? null) : name.replace(OPENING, '')

/** Title and labels stand in the first; each that is left out of the excerpt costs a look at all of it. */
const MOST_LINES = 100

/** Where the name is that of a blog and leads to its home, the title leads to a page of it. */
function linkBelow(home: string, lines: readonly Line[]): Link | null {
  for (const { pieces } of lines)
    for (const { link } of pieces) {
      const address = link?.attribs.href?.trim() ?? ''
      const below = address.startsWith(home) ? address.slice(home.length) : ''
      if (link && home.endsWith('/') && below !== '' && !below.startsWith('#')) return { address, text: textOf(link) }
    }
  return null
}

/** Before the name of a blog, and between it and a day. */
const FROM = 'from|von|de|da|van|från|fra'
const ON = 'on|am|le|el|il|op|den'

/** "» TITLE from BLOG", "TITLE - BLOG": what may follow a title, and where the name of the blog ends. */
const BLOG = new RegExp(`^\\s*(?:${FROM}|di|z|より|[-–—])\\s+(\\S.{0,80}?)(?:\\s+(?:${ON})(?:\\s.*)?)?$`, 'iu')

const TITLE = /^(?:title|titel|titre|título|titolo|タイトル|제목|标题|標題)\s*[:：]\s*/iu

/** The line that carries the title is no part of the excerpt, unless the excerpt follows in it. */
function withoutHeadline(said: LinkbackParts, line: Line): LinkbackParts {
  const undated = line.pieces.filter(({ role }) => role !== 'date').map((piece) => piece.text)
  const headline = cleanText(undated.join(''))
    .replace(/^[»›>\s]+/u, '')
    .replace(TITLE, '')
  if (!said.title || !headline.startsWith(said.title) || said.text === line.text) return said
  const rest = headline.slice(said.title.length)
  const blogName = BLOG.exec(rest)?.[1] ?? null
  if (blogName === null && rest.trim() !== '') return said
  return { ...said, blogName: said.blogName ?? blogName, text: cleanText(said.text.replace(line.text, ' ')) }
}

/** "Excerpt: …" and "Weblog: …", in the templates of Movable Type 2 and Serendipity. */
const EXCERPT = /^(?:excerpt|auszug|extrait|extracto|estratto|概要)\s*[:：]\s*/iu
const WEBLOG = new RegExp(
  `^(?:(?:weblog|blog|ウェブログ|ブログ)\\s*[:：]|(?:ping|track)-?back\\s+(?:${FROM}))\\s*(\\S.{0,80}?)(?:\\s+(?:${ON})\\s.*)?$`,
  'iu',
)

function withoutLabel(said: LinkbackParts, { text }: Line): LinkbackParts {
  const blogName = WEBLOG.exec(text)?.[1]
  const name = blogName && isSite(blogName) ? said.blogName : blogName
  if (blogName) return { ...said, blogName: name ?? null, text: cleanText(said.text.replace(text, ' ')) }
  return EXCERPT.test(text) ? { ...said, text: said.text.replace(text, text.replace(EXCERPT, '')) } : said
}

const LONGEST_MORE = 30

/** "Pingback from blog.example" before the words, or the label alone. */
const OPENING = new RegExp(`^(?:(?:ping|track)-?back|tracked)(?:\\s+(?:${FROM})\\s*|\\W*$)`, 'iu')
const withoutOpening = (text: string, source: string | null): string => {
  const rest = text.replace(OPENING, '')
  return source !== null && rest !== text && rest.startsWith(source) ? rest.slice(source.length).trim() : rest
}

/** "[Read More]", in any language: the short link that ends an excerpt, in its last line or below it. */
function withoutMore(text: string, source: string | null, lines: readonly Line[]): string {
  for (const { pieces } of lines) {
    const last = pieces.filter((piece) => cleanText(piece.text)).at(-1)
    const isMore = last?.link && (pieces.length > 1 || source?.endsWith(last.link.attribs.href ?? ' '))
    const more = last && isMore ? cleanText(last.text) : ''
    if (more && more.length <= LONGEST_MORE && text.length > more.length && text.endsWith(more))
      return text.slice(0, -more.length).trimEnd()
  }
  return text
}

const isSet = ({ text, strong, link }: Piece): boolean => !cleanText(text) || (strong && link === null)

/** How WordPress keeps a trackback: under the name of a page, its title in bold, and below it words that break off. */
export function looksTitled({ authorUrl, text, lines }: Pick<Parts, 'authorUrl' | 'text' | 'lines'>): boolean {
  if (!/(?:\.{3}|…)\s?\]?$/u.test(text) || (URL.parse(authorUrl ?? '')?.pathname ?? '/') === '/') return false
  return titleSetAbove(text, lines()) !== null
}

/** WordPress and its like set the title of a trackback in bold above its words; the name is then the blog's. */
function withOwnTitle(said: LinkbackParts, lines: readonly Line[]): LinkbackParts {
  const title = titleSetAbove(said.text, lines)
  return title === null
    ? said
    : { ...said, title, blogName: said.title, text: cleanText(said.text.slice(title.length)) }
}

/** The line in bold that a text begins with; null where it begins with none, or says nothing more. */
function titleSetAbove(text: string, lines: readonly Line[]): string | null {
  const first = lines.find((line) => text.startsWith(line.text))
  return first?.pieces.every(isSet) && first.text !== text ? first.text : null
}
