// `grapevine authority`: which posts, blogs or domains are linked to most, by any measure.
import { counted, listed } from '../answers/plural.ts'
import { presentRanking } from '../answers/ranking.ts'
import { leftOutCounts } from '../answers/reason-words.ts'
import { MEASURES, RANKED, type RankingJson, type RankingRowJson } from '../answers/shapes.ts'
import { csvLine } from '../answers/writers/csv-line.ts'
import { plainWords } from '../picture/terminal-words.ts'
import type { Call, Options } from './command.ts'
import { dayTyped } from './day.ts'
import { misuse } from './failure.ts'
import { formatOf } from './format.ts'
import { openToRead } from './open.ts'
import { note, print } from './terminal.ts'

const FORMATS = ['text', 'json', 'csv'] as const
const MOST = 10_000

export async function run({ options, config }: Call): Promise<0> {
  const format = formatOf(options.json ? 'json' : (options.format ?? 'text'), FORMATS)
  const asked = rankingAsked(options)
  await using parts = await openToRead(config)
  const ranking = await presentRanking(parts.store, { ...asked, now: new Date().toISOString() })
  if (format === 'json') await print(`${JSON.stringify(ranking, null, 2)}\n`)
  else for (const line of linesOf(ranking, format)) await print(line)
  note(summaryOf(ranking), config)
  return 0
}

function rankingAsked({ by = 'blog', measure = 'blogs', window = '180d', top = '50', until, asOf }: Options) {
  return {
    by: oneOf('--by', by, RANKED),
    measure: oneOf('--measure', measure, MEASURES),
    window: windowOf(window),
    top: numberOf(top),
    until: dayOf('--until', until),
    asOf: dayOf('--as-of', asOf),
  }
}

function dayOf(flag: string, asked: string | undefined): string | null {
  if (asked === undefined) return null
  dayTyped(flag, asked)
  return asked
}

function oneOf<Word extends string>(flag: string, asked: string, words: readonly Word[]): Word {
  const word = words.find((own) => own === asked)
  if (word === undefined) throw misuse(`${flag} ${asked}? One of ${words.join(', ')}.`)
  return word
}

function windowOf(asked: string): number | null {
  if (asked === 'all') return null
  if (!/^[1-9]\d{0,4}d?$/.test(asked)) throw misuse(`--window ${asked}? Write a number of days as 180d, or all.`)
  return Number.parseInt(asked, 10)
}

function numberOf(asked: string): number {
  const number = Number(asked)
  if (!Number.isInteger(number) || number < 1 || number > MOST)
    throw misuse(`--top ${asked}? A number from 1 to ${MOST}.`)
  return number
}

const HEADS = ['rank', 'value', 'name', 'title', 'address', 'community', 'ring']

function* linesOf({ rows }: RankingJson, format: 'text' | 'csv'): Iterable<string> {
  if (format === 'csv') yield csvLine(HEADS)
  for (const row of rows) yield format === 'csv' ? csvLine(cellsOf(row)) : textOf(row)
}

function cellsOf({ rank, value, name, title, address, community, ring }: RankingRowJson): readonly (string | number)[] {
  return [rank, value, name, title ?? '', address ?? '', community ?? '', ring ?? '']
}

function textOf({ rank, value, name, title, read, ring }: RankingRowJson): string {
  const shown = Number.isInteger(value) ? String(value) : value.toPrecision(4)
  const named = plainWords(title === null ? name : `${name}  ${title}`)
  return `${String(rank).padStart(5)} ${shown.padStart(10)}  ${named}${read === false ? '  (not read)' : ''}${ring === null ? '' : '  (likely link ring)'}\n`
}

function summaryOf({ rows, total, links, excluded, rings }: RankingJson): string {
  const left = listed(leftOutCounts(excluded))
  return [
    `${rows.length} of ${total}, from ${counted(links, 'link')}; ${left === '' ? 'nothing was left out' : `left out ${left}`}.`,
    ...rings.map(({ members, mutual, inside }) => {
      return `Likely link ring: ${listed(members)} (${percent(mutual)} of the pairs link both ways, ${percent(inside)} of links to them are their own).`
    }),
  ].join('\n')
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
