// What makes a row of named, dated words a thread, and not a list of posts, a menu or "recent comments": those have links where a comment has words.
import type { Element } from 'domhandler'
import { isIndex, pageKey } from '../../body/permalinks/page-address.ts'
import { oncePerPage, type Reading, targetOf } from '../../context.ts'
import { byTag, descendants, inside, parentOf } from '../../dom.ts'
import { headTitle } from '../../post/title.ts'
import { isInline, textOf } from '../../text.ts'
import { countIn } from '../counts/comment-count.ts'
import { announcesResponses, type Headings } from '../counts/headings.ts'
import { isCalledThread } from '../items/called.ts'
import { saysReply } from '../parents/reply-words.ts'
import { saysWho } from '../parts/names.ts'
import type { Response } from '../response.ts'
import { headingOver, type Row } from './rows.ts'

const LONGEST_NAME = 80
const LONGEST_TEXT = 40_000
/** Shorter words beside a name and a date are a row of a list. */
const SHORTEST_WORDS = 20
/** A name that nothing announces is short, and no "Source: report (as of". */
const NAME_LIKE = /^[^:()]{1,40}$/u

export function isThread(responses: readonly Response[], row: Row, headings: Headings, reading: Reading): boolean {
  const { members } = row
  const comments = responses.filter(({ kind }) => kind.mark === null)
  if (responses.length === 0 || responses.length * 2 < members.length) return false
  const isNumbered = responses.some(({ id }) => id !== null)
  const heading = headingOver({ ...row, members: [responses[0]?.elements[0] ?? (members[0] as Element)] }, headings)
  const isSaid = announcesResponses(heading) || isCalledThread(row)
  // Where several posts are to be expected, what is dated and signed is a post, unless it is called a response.
  if (!isSaid && (isIndex(reading.url) || !(isNumbered || speakForThemselves(comments, reading)))) return false
  // One alone may be anything that has a date: its heading counts it or names the post, or words announce its name.
  const [only, other] = responses
  if (
    only &&
    !other &&
    only.kind.mark === null &&
    !isNumbered &&
    !saysThread(heading, reading) &&
    !isNameAnnounced(only)
  )
    return false
  if (comments.some(({ author, text }) => (author?.length ?? 0) > LONGEST_NAME || text.length > LONGEST_TEXT))
    return false
  if (leadsElsewhere(comments)) return false
  return comments.filter(({ elements, text }) => isMostlyLinks(elements, text)).length * 2 <= comments.length
}

/** Several people, most of whom lead to no page of the site and say more than a row of a list does. */
function speakForThemselves(comments: readonly Response[], reading: Reading): boolean {
  const names = new Set(comments.map(({ author }) => author ?? ''))
  const own = comments.filter(({ authorUrl }) => authorUrl !== null && leadsInside(authorUrl, reading))
  const worded = comments.filter(({ text }) => lengthOf(text) >= SHORTEST_WORDS)
  return (
    comments.length >= 3 &&
    own.length * 2 < comments.length &&
    worded.length * 2 > comments.length &&
    names.size >= 2 &&
    [...names].every((name) => NAME_LIKE.test(name))
  )
}

function saysThread(heading: Element | null, reading: Reading): boolean {
  const text = heading ? textOf(heading) : ''
  if (countIn(text) !== null) return true
  const [, title] = QUOTED.exec(text) ?? []
  return title !== undefined && (headTitle(reading) ?? '').includes(title)
}
/** 'Comments on "A title"' */
const QUOTED = /["“«„]\s?(.{3,80}?)\s?["”»“]/u

/** "Posted by: NAME", with nothing between. */
function isNameAnnounced({ author, elements: [first] }: Response): boolean {
  const block = first && parentOf(first)
  const words = author && block ? (textOf(block).split(author)[0] ?? '').trim().split(' ') : []
  return [1, 2, 3].some((many) => words.length >= many && saysWho(`${words.slice(-many).join(' ')} ${author}`))
}

/** A sign of Chinese, a syllable of Japanese or Korean says as much as a few letters. */
const lengthOf = (text: string): number =>
  text.length + 2 * (text.match(/[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g)?.length ?? 0)

/** With a title of its own, or a smaller heading that leads to another page of the site, it is a post. */
export const isPost = (elements: readonly Element[], headings: Headings, reading: Reading): boolean =>
  elements.flatMap((element) => headings.inside(element)).some((heading) => isTitle(heading, reading))

/** What has comments of its own, which a link in it leads to, is no comment. */
export const hasResponses = (root: Element, reading: Reading): boolean =>
  (root.name === 'a' && countsResponses(root, reading)) ||
  inside(byTag(reading, 'a'), root).some((link) => countsResponses(link, reading))

/** "Comments (3)", leading to a page of them. A comment has replies. */
function countsResponses(link: Element, reading: Reading): boolean {
  if (!linksInside(link, reading) || targetOf(link, reading)?.pathname === reading.url.pathname) return false
  const text = textOf(link)
  return countIn(text) !== null && !saysReply(text) && !/repl(?:y|ies)/i.test(text)
}

/** The least headings are also set round the names of commenters. */
function isTitle(heading: Element, reading: Reading): boolean {
  if (!/^h\d$/.test(heading.name)) return false
  if (heading.name < 'h3') return true
  const away = linksIn(heading).filter((link) => linksInside(link, reading) && !leadsHere(link, reading))
  return away.some((link) => heading.name < 'h5' || textOf(link).split(' ').length >= TITLE_WORDS)
}
const TITLE_WORDS = 5

const baseOf = oncePerPage(({ base }) => ({ host: new URL(base).host }))

const leadsInside = (address: string, reading: Reading): boolean => URL.parse(address)?.host === baseOf(reading).host

const linksInside = (link: Element, reading: Reading): boolean =>
  targetOf(link, reading)?.host === baseOf(reading).host && !link.attribs.href?.startsWith('#')

const leadsHere = (link: Element, reading: Reading): boolean =>
  pageKey(targetOf(link, reading)?.href ?? '') === pageKey(reading.address)

/** Permalinks of one thread lead to one page; those of "recent comments" lead to many. */
function leadsElsewhere(comments: readonly Response[]): boolean {
  const pages = comments
    .flatMap(({ id, elements }) => (id === null ? [] : [permalinkOf(elements, id)]))
    .filter((page) => page !== null)
  return pages.length >= 3 && new Set(pages).size * 2 > pages.length
}

/** What an address may say of the comment it leads to. */
const NAMING = /comment-page-\d+|[?&](?:cid|showcomment|comment(?:_?id)?)=[^&]*/i

/** The link that ends in the id, without its fragment and the number of a comment page; null when there is none. */
function permalinkOf(elements: readonly Element[], id: string): string | null {
  const hrefs = elements.flatMap(linksIn).map(({ attribs }) => attribs.href ?? '')
  const href = hrefs.find((candidate) => candidate.includes('#') && candidate.endsWith(id))
  return href?.split('#')[0]?.replace(NAMING, '') ?? null
}

function isMostlyLinks(elements: readonly Element[], text: string): boolean {
  const plain = elements.map((element) => textOf(element, ({ name }) => name === 'a')).join(' ')
  // Bare words between the elements are in none of them.
  const isBare = elements.every((element) => isInline(element) || element.name === 'br')
  return !isBare && plain.length * 2 < text.length
}

const linksIn = (root: Element): readonly Element[] => [root, ...descendants(root)].filter(({ name }) => name === 'a')
