// Who wrote a post, where themes set a picture of a person before the name in place of a word: `<i class="fa fa-user"></i> NAME`.
import { Element, Text } from 'domhandler'
import type { Measures } from '../body/measure.ts'
import type { PostPlace } from '../body/post-place.ts'
import { absolute, type Reading } from '../context.ts'
import { contains, parentOf, placeOf, within } from '../dom.ts'
import { textOf } from '../text.ts'
import { type Author, authorName, isNameLike } from './author-name.ts'

const ICON =
  /(?:^|\s)(?:fa|fas|icon|icofont|glyphicon|genericon|dashicons|ion|bi|ti|la|lni|bx|mdi|feather|ri)-(?:[a-z0-9]+-){0,3}(?:user|person|author|account|avatar)(?:-[a-z0-9]+){0,2}(?=\s|$)/i
/** The theme's icons stand in elements that say nothing. */
const NAMES = new Set(['i', 'span', 'svg', 'em', 'b'])

export function authorByIcon(reading: Reading, { entry, body: [body] }: PostPlace, measures: Measures): Author | null {
  for (const icon of within(reading, entry)) {
    if (!isIcon(icon)) continue
    if (measures.furniture[placeOf(icon)] === 'comment' || (body !== entry && contains(body, icon))) continue
    const author = nameAfter(icon, reading) ?? nameAfter(parentOf(icon), reading)
    if (author) return author
  }
  return null
}

const isIcon = ({ name, attribs: { class: classes, alt } }: Element): boolean =>
  name === 'img'
    ? alt !== undefined && CALLED.test(alt)
    : classes !== undefined && NAMES.has(name) && ICON.test(classes)
const CALLED = /^(?:author|user|posted by|by|autor|auteur|autore|verfasser|автор|作者|投稿者)\s?[:：]?$/i

/** What follows it up to the next icon or sign: words, or the first link. */
function nameAfter(icon: Element | null, reading: Reading): Author | null {
  let said = ''
  let link: Element | null = null
  for (let node = icon?.next ?? null; node; node = node.next) {
    const text = node instanceof Element ? textOf(node) : node instanceof Text ? node.data : ''
    if (node instanceof Element && (text === '' || (said.trim() !== '' && link === null))) break
    said += text
    if (node instanceof Element && node.name === 'a') link = node
    if (link || /[|·•,]/.test(text)) break
  }
  const name = authorName(said.split(/[|·•,]/)[0] ?? '')
  return name && isNameLike(name) ? { name, address: absolute(link?.attribs.href, reading) } : null
}
