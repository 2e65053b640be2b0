// The test cases of the W3C feed validator (https://github.com/w3c/feedvalidator), valid and invalid ones: every feed is read item for
// item, or refused, and none makes the reader fall over; its dates are read as they are meant.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicData } from '../../../test/public-data.ts'
import { expectSuite, type Outcome } from '../../../test/suite.ts'
import { dateOf } from '../dates/dates.ts'
import { decode } from '../encoding/encoding.ts'
import { extract } from '../extract.ts'
import { isFeed } from './feed.ts'
import { feedOf } from './items.ts'

const FETCHED = '2026-05-10T12:00:00.000Z'
const folder = publicData('feedvalidator-testcases')
const withoutNotes = (text: string): string => text.replace(/<!--[\s\S]*?-->/g, '')

function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xml|opml)$/.test(name))
    .sort()
}

function outcomeOf(name: string): Outcome {
  const body = readFileSync(join(folder, name))
  const text = decode(body, null)
  extract({
    address: 'http://blog.example/feed',
    body,
    contentType: null,
    headers: {},
    fetchedAt: FETCHED,
    truncated: null,
  })
  const items = withoutNotes(text).match(/<(?:\w+:)?(?:item|entry)[\s>]/g)?.length ?? 0
  const read = isFeed(text) ? (feedOf(text)?.items.length ?? 0) : 0
  return { name, passes: read === items, detail: `${read} of ${items} items` }
}

describe.skipIf(!existsSync(folder))(
  'the cases of the feed validator (skipped where the public suites are not unpacked)',
  () => {
    test('every feed is read, item for item', () => {
      const feeds = filesIn(folder).filter((name) => !name.endsWith('.opml'))
      expectSuite('feedvalidator', feeds.map(outcomeOf), [
        { why: 'RSS 1.1, which no blog speaks', cases: /^rss11\//, count: 20 },
        {
          why: 'an item that says nothing we read: no title, link, words or date',
          cases: /^atom\/(?:must|6\.4)\/entry_|blank_title|dcqualified/,
          count: 33,
        },
        {
          why: 'one entry alone, as editors send it (RFC 5023), not a feed',
          cases: /brief-entry|entry-source|^ext\/app\//,
          count: 4,
        },
        { why: 'items of other modules, which are no items', cases: /^ext\/feedsync\/spec|contentItems/, count: 3 },
        { why: 'an item of RSS 1.0 inside its channel, where none may be', cases: /rss10_item_in_channel/, count: 1 },
      ])
    })
    test('lists of blogs never make it fall over', () => {
      for (const name of filesIn(join(folder, 'opml'))) outcomeOf(`opml/${name}`)
    })
    test('dates that are valid are read as the moment they mean', () => {
      const outcomes = filesIn(folder).flatMap((name): readonly Outcome[] => {
        const text = decode(readFileSync(join(folder, name)), null)
        const [, element] = /Expect:\s*Valid(?:RFC2822|W3CDTF)Date\{.*element:(?:\w+:)?(\w+)\}/.exec(text) ?? []
        if (!element) return []
        const names = { updated: 'updated|modified', published: 'published|issued' }[element] ?? element
        const dates = [...withoutNotes(text).matchAll(new RegExp(`<(?:\\w+:)?(?:${names})>([^<]*)<`, 'g'))]
        return dates.map(([, date = '']) => {
          const read = dateOf(date, { language: null, fetchedAt: FETCHED })
          const passes = read !== null && Math.trunc(Date.parse(read) / 1000) === Math.trunc(Date.parse(date) / 1000)
          return { name: `${name} ${date}`, passes, detail: String(read) }
        })
      })
      expect(outcomes.length).toBeGreaterThan(40)
      expectSuite('valid dates of feedvalidator', outcomes, [
        { why: 'a month or a year is no day', cases: /dcdate_year/, count: 2 },
      ])
    })
  },
)
