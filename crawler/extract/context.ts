// What every layer of the reader is given: the page parsed once, its address and base, its language, and a way to read dates.
import type { Element } from 'domhandler'
import type { Time } from '../../graph/model.ts'
import { localeOf } from './dates/locale.ts'
import { type PageDates, pageDates } from './dates/page-dates.ts'
import { byTag, type Dom } from './dom.ts'
import type { PageToRead } from './extraction.ts'
import { parseDom } from './parse-dom.ts'
import { spokenLanguage } from './spoken-language.ts'
import { Tag } from './tag.ts'
import { absoluteTarget, type Target, targetAt } from './target.ts'
import { cleanText } from './text.ts'

export interface Reading extends Dom {
  /** As asked for. */
  readonly address: string
  readonly url: URL
  /** What relative links are relative to. */
  readonly base: string
  /** As the page declares it ("en", "pt-BR"), or null. */
  readonly language: string | null
  /** The same, or the one its words are of; null where nothing tells, and for a piece of a feed. */
  readonly spoken: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly fetchedAt: Time
  /** The date a text of this page says (dates.ts), or null. */
  readonly dateOf: (text: string) => Time | null
  /** What its dates show together. */
  readonly dates: PageDates
  /** What was worked out once for the page, by what did so (`oncePerPage`). Held here: a WeakMap of pages keeps the collector of garbage busy. */
  readonly answers: Map<unknown, object>
}

/** An item read off the page, and the elements that show it: one, or several beside each other (dt and dd). None for one out of a script. */
export interface Found<Item> {
  readonly item: Item
  readonly elements: readonly Element[]
}

/** What a page is read with; `dates` where several texts are of one page (a feed). */
interface Given extends Pick<PageToRead, 'address' | 'headers' | 'fetchedAt'> {
  readonly dates?: PageDates
}

export function readingOf(html: string, { address, headers, fetchedAt, ...given }: Given): Reading {
  const dom = parseDom(html)
  const language = languageOf(dom, headers)
  const spoken = language ?? (given.dates ? null : spokenLanguage(dom))
  const dates = given.dates ?? pageDates({ language: localeOf(spoken, address), fetchedAt })
  const [url, base] = [new URL(address), baseOf(dom, address)]
  const answers = new Map<unknown, object>()
  return { ...dom, address, url, base, language, spoken, headers, fetchedAt, dateOf: dates.read, dates, answers }
}

/** As `read`, once for each page: several layers, and every post of a page that shows many, ask the same. */
export function oncePerPage<Answer extends object>(read: (reading: Reading) => Answer): (reading: Reading) => Answer {
  return (reading) => {
    const known = reading.answers.get(read) as Answer | undefined
    if (known) return known
    const answer = read(reading)
    reading.answers.set(read, answer)
    return answer
  }
}

type Based = Pick<Reading, 'base'>

/** The http(s) address that an `href` of the page leads to, fragment kept; null for anything else ("#", "mailto:", nonsense). */
export function urlOf(href: string | undefined | null, { base }: Based): Target | null {
  const trimmed = href?.trim()
  if (!trimmed || trimmed === '#') return null
  // With a scheme and a host of its own it is relative to nothing.
  return /^https?:\/\//i.test(trimmed) ? absoluteTarget(trimmed) : targetAt(URL.parse(trimmed, base))
}

/** As `urlOf`, of an element's own `href`, looked at once. */
export function targetOf(element: Element, page: Based): Target | null {
  if (!(element instanceof Tag)) return urlOf(element.attribs.href, page)
  if (element.target === undefined) element.target = urlOf(element.attribs.href, page)
  return element.target
}

/** As `urlOf`, written out. */
export const absolute = (href: string | undefined | null, page: Based): string | null => urlOf(href, page)?.href ?? null

function baseOf(dom: Dom, address: string): string {
  const href = byTag(dom, 'base')
    .find((element) => element.attribs.href)
    ?.attribs.href?.trim()
  return href && URL.canParse(href, address) && /^https?:/.test(new URL(href, address).protocol)
    ? new URL(href, address).href
    : address
}

function languageOf(dom: Dom, headers: Readonly<Record<string, string>>): string | null {
  const root = byTag(dom, 'html')[0]?.attribs
  const meta = byTag(dom, 'meta').find(({ attribs }) =>
    /^(?:content-language|language|dc\.language)$/i.test(attribs['http-equiv'] ?? attribs.name ?? ''),
  )
  return languageTag(root?.lang || root?.['xml:lang'] || meta?.attribs.content || headers['content-language'] || '')
}

/** "en_US, de" → "en-US"; null for what is no tag of a language. */
export function languageTag(stated: string): string | null {
  const tag = cleanText(stated).split(/[,; ]/)[0]?.replace('_', '-') ?? ''
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null
}
