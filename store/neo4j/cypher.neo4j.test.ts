// The questions of docs/cypher.md, asked of a conversation whose answers are known.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Address } from '../../graph/model.ts'
import { sortedBy } from '../../graph/order.ts'
import { factsOf, type Link, linksOf } from '../../graph/verdict.ts'
import { expectGolden } from '../../test/golden.ts'
import { HOME } from '../../test/imports.ts'
import { using } from '../cases/everything.ts'
import { freshUrl, lack, neo4jUrl } from './fresh.ts'
import { type Row, Server } from './server.ts'
import { serverAddress } from './server-address.ts'
import { SMALL_TALK } from './small-talk.ts'

const PAGE = 'docs/cypher.md'
const QUESTION = /^## (?<title>.+)\n\n(?:[^#`|].*\n\n)?```cypher\n(?<cypher>[^`]+)```\n\n(?<answer>(?:\|.*\n)+)/gm

const text = readFileSync(join(HOME, PAGE), 'utf8')
const questions = [...text.matchAll(QUESTION)].map(
  ({ groups }) => groups as { title: string; cypher: string; answer: string },
)

const links = linksOf(factsOf(SMALL_TALK))
const between = links.filter(({ source, target }) => hostOf(source) !== hostOf(target))
const confirmed = between.filter(({ state }) => state === 'confirmed')

/** Worked out without the database. */
const KNOWN: readonly (readonly [title: string, rows: readonly Row[]])[] = [
  ['Who answers whom most?', mostAnswering()],
  ['Which links died?', links.filter(({ state }) => state === 'gone').map(lastSeenOf)],
  ['Which linkbacks are claimed but denied?', links.filter(({ state }) => state === 'denied').map(kindsOf)],
  ['How does the talk grow?', growth()],
]

describe.skipIf(neo4jUrl === null)(`docs/cypher.md ${lack}`, () => {
  const answers = new Map<string, readonly Row[]>()

  beforeAll(async () => {
    await using(await freshUrl(), (store) => store.merge(SMALL_TALK))
    const server = new Server(serverAddress(neo4jUrl ?? ''))
    for (const { title, cypher } of questions) answers.set(title, await server.reading((query) => query(cypher)))
    await server.close()
  })

  test('every block is a question that is asked here', () => {
    expect(questions.length).toBe(text.split('```cypher').length - 1)
    expect(questions.length).toBeGreaterThanOrEqual(15)
  })

  test('says what the database answers', () => {
    const answered = questions.reduce((page, { title, cypher, answer }) => {
      return page.replace(
        `${cypher}\`\`\`\n\n${answer}`,
        () => `${cypher}\`\`\`\n\n${tableOf(answers.get(title) ?? [])}`,
      )
    }, text)
    expectGolden(PAGE, answered)
  })

  test.each(KNOWN)('%s The verdicts say the same', (title, known) => {
    expect(answers.get(title)).toEqual(known)
  })

  test('leaves no question without an answer', () => {
    expect(questions.filter(({ title }) => answers.get(title)?.length === 0)).toEqual([])
  })
})

function tableOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => names.map((name) => cell(row[name])))
  return [names, names.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

function cell(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value)
}

function hostOf(address: Address): string {
  return new URL(address).hostname
}

function mostAnswering(): readonly Row[] {
  const pairs = Map.groupBy(
    between.filter(({ state }) => state === 'confirmed' || state === 'claimed'),
    ({ source, target }) => `${hostOf(source)} ${hostOf(target)}`,
  )
  const most = sortedBy([...pairs], ([pair, { length }]) => `${99 - length} ${pair}`).slice(0, 5)
  return most.map(([pair, { length }]) => ({ answers: pair.split(' ')[0], whom: pair.split(' ')[1], links: length }))
}

function lastSeenOf({ source, target, evidence }: Link): Row {
  return {
    source,
    target,
    lastSeen: evidence
      .map(({ lastSeen }) => lastSeen)
      .sort()
      .at(-1),
  }
}

function kindsOf({ source, target, kinds }: Link): Row {
  return { source, target, kinds }
}

function growth(): readonly Row[] {
  const months = confirmed.map(({ publishedAt }) => String(publishedAt).slice(0, 7)).sort()
  return [...new Set(months)].map((month) => {
    const answers = months.filter((other) => other === month).length
    return { month, answers, inAll: months.lastIndexOf(month) + 1 }
  })
}
