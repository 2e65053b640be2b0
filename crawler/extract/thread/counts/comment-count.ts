// How many responses the page itself says it has: "3 thoughts on", "No comments", "12 Kommentare", `interactionCount`.

import type { Element } from 'domhandler'
import { pageKey } from '../../body/permalinks/page-address.ts'
import { elementsCalled } from '../../class-index.ts'
import { absolute, type Reading } from '../../context.ts'
import { plainNumerals } from '../../dates/numerals.ts'
import { byId, byTag, placeOf } from '../../dom.ts'
import { remembering } from '../../memo.ts'
import { type JsonLd, jsonLdOf } from '../../post/json-ld.ts'
import { tokensIn } from '../../tag.ts'
import { textOf } from '../../text.ts'
import {
  BEFORE_NOUN,
  BEHIND_NOUN,
  BEHIND_TITLE,
  INVITATIONS,
  NO,
  NO_BEHIND,
  ONE,
  ONE_BEHIND,
  ONE_THOUGHT,
  RESPONSES,
  THOUGHTS,
  THOUGHTS_BEHIND,
} from './count-words.ts'

/** "1,204" is one number. */
const NUMBER = '\\d{1,3}(?:[.,’\\u00a0\\u202f]\\d{3})+|\\d{1,6}'
const START = '^[^\\p{L}\\p{N}]*'
const END = '(?![\\p{L}\\p{N}])'
const QUOTES = '„“"«‘\'”»「」《》〈〉'
const pattern = (source: string): RegExp => new RegExp(source, 'iu')

const NUMBER_FIRST = pattern(
  `(?:^|[^\\p{L}\\p{N}]|[\\p{sc=Hiragana}\\p{sc=Han}])(${NUMBER})\\s*(?:total\\s)?(?:${RESPONSES})(?![\\p{Ll}\\p{Lu}])`,
)
const NUMBER_LAST = pattern(
  `${START}(?:(?:${BEFORE_NOUN})\\s)?(?:${RESPONSES})(?:\\(s\\)|${BEHIND_NOUN})?\\s*[:：(\\[（»]?\\s*(${NUMBER})\\s*[개件条條]?\\s*[)\\]）]?${END}`,
)
/** "(3) comments", "Post a comment (3)" */
const BRACKETED = pattern(`${START}\\((${NUMBER})\\)\\s*(?:${RESPONSES})${END}`)
const INVITED = pattern(`${START}(?:${INVITATIONS})\\s*[(（[](${NUMBER})[)）\\]]`)
const ABOUT = pattern(`${START}(${NUMBER})\\s+(?:${THOUGHTS})(?:\\s\\p{L}{1,3})?\\s*[${QUOTES}]`)
const BEHIND = pattern(`[${QUOTES}]\\s?(?:${BEHIND_TITLE})\\s?(${NUMBER})\\s*(?:${THOUGHTS_BEHIND})`)
/** "Eine Antwort schreiben" */
const INVITING = 'schreiben|verfassen|hinterlassen|abgeben|geben|erstellen'
const IS_ONE = pattern(`${START}(?:(?:${ONE})\\s+(?:${RESPONSES})|${ONE_BEHIND})(?!\\p{L}|\\s(?:${INVITING}))`)
const ABOUT_IS_ONE = pattern(`${START}(?:${ONE})\\s+(?:${ONE_THOUGHT})(?:\\s\\p{L}{1,3})?\\s*[${QUOTES}]`)
const IS_NONE = pattern(
  `${START}(?:(?:${NO})\\s*(?:${RESPONSES})(?!\\p{L})|(?:${RESPONSES})\\s*(?:${NO_BEHIND})(?!\\p{L}))`,
)

/** Null when the page does not say. */
export function commentCountOf(reading: Reading): number | null {
  const stated = reading.byAttribute
    .get('itemprop')
    ?.find(({ attribs: { itemprop = '' } }) => /^(?:commentCount|interactionCount)$/i.test(itemprop))
  const number = stated ? /\d{1,6}/.exec(stated.attribs.content ?? textOf(stated))?.[0] : undefined
  if (number !== undefined && /comment/i.test(`${stated?.attribs.itemprop} ${stated?.attribs.content}`))
    return Number(number)
  const [counted] = jsonLdOf(reading).flatMap((node) => countOf(node) ?? [])
  if (counted !== undefined) return counted
  for (const lines of [headings, shortLines])
    for (const line of lines(reading)) {
      const count = countIn(textOf(line))
      if (count !== null) return count
    }
  return null
}

/** `commentCount`, or the counter of an `interactionStatistic` that counts comments (https://schema.org/InteractionCounter). */
function countOf(node: JsonLd): number | null {
  const isCounter = /CommentAction$/.test(typeIn(node.interactionType))
  const count = String(node.commentCount ?? (isCounter ? node.userInteractionCount : ''))
  return /^\d{1,6}$/.test(count) ? Number(count) : null
}

const typeIn = (type: unknown): string =>
  typeof type === 'string' ? type : String((type as JsonLd | undefined)?.['@type'] ?? '')

/** What heads a thread, nearest to it first: the headings from the end of the page, and what carries the id `comments`. */
function headings(reading: Reading): readonly Element[] {
  const named = byId(reading, 'comments')
  const ranked = ['h2', 'h3', 'h4', 'h5', 'h1']
    .flatMap((name) => byTag(reading, name))
    .sort((one, other) => placeOf(one) - placeOf(other))
  const own = named && !['div', 'section', 'ol', 'ul', 'dl'].includes(named.name) ? [named] : []
  return [...own, ...ranked]
}

/** Where no heading counts them: a line in bold, then a link to them below the post, then what is named for doing so. */
function shortLines(reading: Reading): readonly Element[] {
  const bold = ['b', 'strong', 'legend', 'caption'].flatMap((name) => byTag(reading, name))
  const page = pageKey(reading.address)
  const links = byTag(reading, 'a').filter(
    ({ attribs: { href = '' } }) =>
      href.startsWith('javascript:') ||
      (href.includes('#') && TO_COMMENTS.test(href) && pageKey(absolute(href, reading) ?? '') === page),
  )
  const lines = [...bold, ...links].filter((element) => textOf(element).length <= LONGEST_LINE)
  return [...lines, ...counting(reading).filter((element) => textOf(element).length <= LONGEST_NAMED)]
}
const LONGEST_LINE = 40
const TO_COMMENTS =
  /#(?:(?:section-|tab-)?comments?(?:-?(?:area|head|start|list|section|tab))?|commentaires|respond|c)$/i
/** Such a line may invite to write as well: "{ 5 comments… read them below or add one }". */
const LONGEST_NAMED = 80
const COUNTING =
  /^(?:(?:[a-z]{2,3}-)?comments?[-_]?(?:intro|counts?|number|num|head|heading|header|title|total|info|tab)|num-?comments|vcount|(?:wl|gt)-counts?|wpd-thread-info)$/

const counting = elementsCalled((classes) => [...tokensIn(classes).tokens].some((token) => COUNTING.test(token)))

export const countIn = remembering((text): number | null => {
  if (text.length > 200) return null
  const line = plainNumerals(text)
  const found =
    NUMBER_FIRST.exec(line) ??
    NUMBER_LAST.exec(line) ??
    BRACKETED.exec(line) ??
    INVITED.exec(line) ??
    ABOUT.exec(line) ??
    BEHIND.exec(line)
  if (found?.[1] && !isYear(found[1], line)) return Number(found[1].replace(/\D/g, ''))
  return IS_ONE.test(line) || ABOUT_IS_ONE.test(line) ? 1 : IS_NONE.test(line) ? 0 : null
})

/** "March 17, 2009 Reply": of a date that stands before a word that counts. */
const isYear = (number: string, line: string): boolean =>
  /^(?:19|20)\d\d$/.test(number) && /\d/.test(line.replace(number, ''))
