// The others who signed a post with somebody: the links behind the first one's in its byline that lead to pages like that one's.
import type { Element } from 'domhandler'
import { type Reading, targetOf } from '../context.ts'
import { byTag, inside, parentOf } from '../dom.ts'
import { isInline, textOf } from '../text.ts'
import { type Author, isNameLike } from './author-name.ts'
import { AND } from './byline-words.ts'

const LONGEST = 240
const MOST = 8

/** `element`: what names `author`. Names stand as the page joins them, or with commas where it says more of each. */
export function withCoAuthors(author: Author, element: Element, reading: Reading): Author {
  const line = author.address === null ? null : lineAround(element)
  const links = line ? inside(byTag(reading, 'a'), line) : []
  if (!line || links.length < 2 || links.length > MOST * 2) return author
  const text = textOf(line)
  const from = text.indexOf(author.name)
  const names = [author.name]
  let [to, isPlain] = [from + author.name.length, true]
  for (const link of links.slice(links.findIndex((one) => textOf(one) === author.name) + 1)) {
    const name = textOf(link)
    const at = name === '' ? -1 : text.indexOf(name, to)
    if (at < 0 || !JOINT.test(text.slice(to, at)) || !isPerson(name) || !leadsBeside(link, author, reading)) break
    isPlain &&= PLAIN_JOINT.test(text.slice(to, at))
    names.push(name)
    to = at + name.length
  }
  return names.length === 1 ? author : { ...author, name: isPlain ? text.slice(from, to) : names.join(', ') }
}

const PLAIN_JOINT = new RegExp(`^\\s*(?:,?\\s*${AND})\\s*$`, 'iu')
/** "A, Editor, and B": a few words may say what the first one is. */
const JOINT = new RegExp(`^\\s*(?:,[^,|·•:;./()\\d]{2,40})?(?:,?\\s*${AND})\\s*$`, 'iu')

const isPerson = (name: string): boolean => name.includes(' ') && name.length < 50 && isNameLike(name)

/** The block round a name, where it is no longer than a byline. */
function lineAround(element: Element): Element | null {
  let line = element
  for (let up = parentOf(line); up && isInline(line); up = parentOf(line)) line = up
  return !isInline(line) && textOf(line).length <= LONGEST ? line : null
}

/** To a page of the same folder: "/people/a" and "/people/b". */
function leadsBeside(link: Element, { address }: Author, reading: Reading): boolean {
  const [one, other] = [address === null ? null : URL.parse(address), targetOf(link, reading)]
  const folder = folderOf(one?.pathname ?? '')
  return one?.hostname === other?.hostname && folder.length > 1 && folder === folderOf(other?.pathname ?? '')
}

const folderOf = (path: string): string => path.replace(/\/$/, '').replace(/[^/]*$/, '')
