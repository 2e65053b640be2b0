// The test cases of feedparser (https://github.com/kurtmckee/feedparser): each file begins with what it expects, in Python. Those
// expectations that are about what we read are held against the Extraction, or where that leaves it out, against the items.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { publicData } from '../../../test/public-data.ts'
import { expectSuite, type Outcome, type Shortfall } from '../../../test/suite.ts'
import { decode } from '../encoding/encoding.ts'
import { extract } from '../extract.ts'
import type { Extraction } from '../extraction.ts'
import { parseDom } from '../parse-dom.ts'
import { textOf } from '../text.ts'
import { isFeed } from './feed.ts'
import type { Feed } from './feed-item.ts'
import { feedOf } from './items.ts'

const folder = publicData('feedparser-tests')

/** `entries[0]['title'] == 'x'`: what is asked for, and what is expected. Clauses of other forms are passed over. */
interface Expectation {
  /** Of an item; null of the feed. */
  readonly item: number | null
  readonly field: string
  readonly expected: string
}

const STRING = String.raw`u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")`
const CLAUSE = new RegExp(
  String.raw`(?:entries\[(\d+)\]|feed)((?:\[(?:\d+|'\w+')\]|\.\w+)+)\s*==\s*(?:${STRING}|(\([\d, ]+\)))(?!\s*\+)`,
  'g',
)

function expectationsIn(text: string): readonly Expectation[] {
  const [, expected = ''] = /Expect:([^\n]*(?:\n(?!\s*(?:-->|\w+:))[^\n]*)*)/.exec(text) ?? []
  return [...expected.matchAll(CLAUSE)].map(([, item, path = '', single, double, moment]) => ({
    item: item === undefined ? null : Number(item),
    field: (path.match(/\w+/g) ?? []).join('.'),
    expected: moment ?? unescaped(single ?? double ?? ''),
  }))
}

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi, (_, four, two, letter) =>
    letter
      ? ({ n: '\n', t: '\t', r: '\r' }[letter as string] ?? letter)
      : String.fromCodePoint(Number.parseInt(four ?? two, 16)),
  )

interface Read {
  readonly address: string
  readonly extraction: Extraction
  readonly feed: Feed | null
}

const words = (html: string | null | undefined): string => (html ? textOf(parseDom(html).document) : '')
const resolved = (text: string, { address }: Read): string | null => URL.parse(text, address)?.href ?? null
/** A moment as Python's tuples have it: "(2003, 12, 31, 10, 14, 55, …)". */
const momentOf = (tuple: string): number => {
  const [year = 0, month = 1, day, hour, minute, second] = (tuple.match(/\d+/g) ?? []).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
const instant = (time: string | null | undefined): number =>
  Date.parse(time && !/[Z+]|-\d\d:\d\d$/.test(time) ? `${time}Z` : (time ?? ''))

/** By field: whether what was read is what is expected. Fields that are not here are none of a conversation. */
const FIELDS: Readonly<Record<string, (read: Read, item: number, expected: string) => boolean>> = {
  'feed.title': ({ feed }, _, expected) => words(feed?.title) === words(expected),
  'feed.link': (read, _, expected) =>
    [read.extraction.blog?.address ?? null, read.feed?.home ?? null].includes(resolved(expected, read)),
  'feed.language': ({ extraction }, _, expected) => (extraction.language ?? '') === expected.replace('_', '-'),
  title: (read, item, expected) =>
    itemOf(read, item)?.title === undefined
      ? false
      : words(itemOf(read, item)?.title) === words(expected) || words(itemOf(read, item)?.title) === expected,
  link: (read, item, expected) => read.extraction.entries[item]?.address === resolved(expected, read),
  id: (read, item, expected) => [expected, resolved(expected, read)].includes(itemOf(read, item)?.id ?? ''),
  author: ({ extraction }, item, expected) =>
    extraction.entries[item]?.author === expected.replace(/ \(\S+@\S+\)$/, ''),
  date: ({ extraction }, item, expected) => instant(extraction.entries[item]?.publishedAt) === momentOf(expected),
  html: (read, item, expected) =>
    words(itemOf(read, item)?.html) === words(expected) || words(itemOf(read, item)?.html) === expected,
  commentFeed: (read, item, expected) => read.extraction.entries[item]?.commentFeed === resolved(expected, read),
}
const SAME: Readonly<Record<string, string>> = {
  ...{ 'title_detail.value': 'title', guid: 'id', summary: 'html', description: 'html', 'content.0.value': 'html' },
  ...{ 'author_detail.name': 'author', 'authors.0.name': 'author', published_parsed: 'date', updated_parsed: 'date' },
  ...{ created_parsed: 'date', wfw_commentrss: 'commentFeed', 'summary_detail.value': 'html' },
}

const itemOf = ({ feed }: Read, item: number) => feed?.items[item]

function readFile(name: string): { readonly text: string; readonly read: Read } {
  const body = readFileSync(join(folder, name))
  const unlabelled = decode(body, null)
  const contentType = /Header:\s*Content-type:\s*(.*)/i.exec(unlabelled)?.[1] ?? null
  const language = /Header:\s*Content-Language:\s*(.*)/i.exec(unlabelled)?.[1]?.trim()
  const address = `http://127.0.0.1:8097/${name}`
  const headers: Record<string, string> = language ? { 'content-language': language } : {}
  const extraction = extract({
    address,
    body,
    contentType,
    headers,
    fetchedAt: '2026-05-10T12:00:00.000Z',
    truncated: null,
  })
  const text = decode(body, contentType)
  return { text, read: { address, extraction, feed: isFeed(text) ? feedOf(text) : null } }
}

function outcomesOf(name: string): readonly Outcome[] {
  const { text, read } = readFile(name)
  return expectationsIn(text).flatMap(({ item, field, expected }) => {
    const known = item === null ? `feed.${field}` : (SAME[field] ?? field)
    const passes = FIELDS[known]?.(read, item ?? 0, expected)
    return passes === undefined ? [] : [{ name: `${name} ${known}`, passes, detail: JSON.stringify(expected) }]
  })
}

const filesIn = (part: string): readonly string[] =>
  readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .map((name) => `${part}/${name}`)
    .sort()

const SHORTFALLS: Readonly<Record<string, readonly Shortfall[]>> = {
  wellformed: [
    { why: 'words in base64, which no blog writes', cases: /base64/, count: 24 },
    { why: 'CDF, the channels of 1997', cases: /\/cdf\//, count: 7 },
    {
      why: 'what stands in a frame or an object that is not closed is its own, as in browsers',
      cases: /_(?:iframe|object)\.xml/,
      count: 16,
    },
    { why: 'fullitem, an element of nobody', cases: /fullitem/, count: 13 },
    { why: 'an answer’s Content-Location, which browsers do not heed either', cases: /content_location/, count: 5 },
    {
      why: 'the summary beside the whole text',
      cases: /content_and_summary|description_and_summary|summary_and_description/,
      count: 3,
    },
    {
      why: 'when it was made and changed more than once: the first is taken, not the last',
      cases: /multiple_values/,
      count: 2,
    },
    {
      why: 'modules of podcasts and pictures, and Dublin Core for what RSS has a name for',
      cases: /itunes|media-rss|_dc_/,
      count: 9,
    },
    { why: 'RSS 2.0 under a prefix', cases: /NoDefNS/, count: 2 },
    { why: 'entities of a DTD are never resolved', cases: /entity_in_doctype/, count: 1 },
    { why: 'ids are not addresses and stay as written', cases: /entry_id_base/, count: 1 },
    {
      why: 'what is left of broken markup is read as HTML has it',
      cases: /nested_cdata|lucida|xml_declaration|malicious_comment/,
      count: 4,
    },
  ],
  entities: [{ why: '⟨ and ⟩ under their newer numbers, as in HTML', cases: /[lr]ang\.xml/, count: 2 }],
  encoding: [{ why: 'bytes of which nobody knows what they were', cases: /linenoise/, count: 1 }],
}

describe.skipIf(!existsSync(folder))(
  'the cases of feedparser (skipped where the public suites are not unpacked)',
  () => {
    test.each(['wellformed', 'illformed', 'entities'])('%s', (part) => {
      expectSuite(`feedparser ${part}`, filesIn(part).flatMap(outcomesOf), SHORTFALLS[part] ?? [])
    })

    test('encoding', () => {
      const outcomes = ['encoding', 'illformed/chardet'].flatMap(filesIn).flatMap((name): readonly Outcome[] => {
        const body = readFileSync(join(folder, name))
        const { text } = readFile(name)
        const [, encoding = ''] = /encoding == '([\w-]+)'/.exec(decode(body, null)) ?? []
        const expected = encoding && new TextDecoder(PYTHON[encoding] ?? encoding).decode(body)
        return [
          ...(encoding ? [{ name: `${name} encoding`, passes: text === expected, detail: encoding }] : []),
          ...outcomesOf(name),
        ]
      })
      expectSuite('feedparser encoding', outcomes, SHORTFALLS.encoding ?? [])
    })
  },
)

/** Encodings that browsers have under another name. */
const PYTHON: Readonly<Record<string, string>> = { 'TIS-620': 'windows-874', 'utf-16be': 'utf-16be' }
