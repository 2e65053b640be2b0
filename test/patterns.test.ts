// No pattern of a room that reads what strangers wrote runs away: each ends on long runs of its own letters, which what takes the cube
// of their length, or doubles with each letter, would not before the end of the day. Longer texts come in crawler/extract/hostile.test.ts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { describe, expect, test } from 'vitest'
import { HOME, sourceFiles } from './imports.ts'
import { inTime } from './in-time.ts'

const files = sourceFiles().filter(
  (file) =>
    /^(?:crawler|graph)\//.test(file) && !/\.test\.ts$|\.fixture\.ts$|main\.ts$|\/test-|cases|arbitrary/.test(file),
)

/** As written between slashes. */
function literalsIn(file: string): readonly RegExp[] {
  const found: RegExp[] = []
  const { program } = parseSync(file, readFileSync(join(HOME, file), 'utf8'), { lang: 'ts' })
  new Visitor({
    Literal: (node) => {
      if ('regex' in node) found.push(new RegExp(node.regex.pattern, node.regex.flags))
    },
  }).visit(program)
  return found
}

/** Put together out of words while the files are loaded. */
async function builtBy(load: () => Promise<unknown>): Promise<readonly RegExp[]> {
  const Real = RegExp
  const built: RegExp[] = []
  globalThis.RegExp = new Proxy(Real, {
    construct(target, words) {
      const pattern = Reflect.construct(target, words) as RegExp
      built.push(pattern)
      return pattern
    },
  })
  await load().finally(() => {
    globalThis.RegExp = Real
  })
  return built
}

const RUNS = [...' \n"\'aA1é-./<([,:;&=#', 'a ', '1 ', '- ', 'a-', 'a.', 'a1', ' "']
const LENGTH = 3000

/** What a pattern spells out, to start a match and to be repeated. */
const wordsOf = ({ source }: RegExp): readonly string[] =>
  source
    .replaceAll(/\\[pP]\{\w+\}|\\[a-zA-Z]/g, '|')
    .replaceAll('\\', '')
    .split(/[|()?*+{}[\]^$]+/)
    .filter((word) => word.length > 0 && word.length < 20)
    .slice(0, 8)

function triedOnAll(pattern: RegExp): void {
  const words = wordsOf(pattern)
  for (const start of ['', ...words])
    for (const run of [...RUNS, ...words]) {
      pattern.lastIndex = 0
      pattern.test(`${start}${run.repeat(LENGTH / run.length)}\u0001`)
    }
}

describe('no pattern runs away', () => {
  test.each(files)('of %s', (file) => {
    for (const pattern of literalsIn(file))
      expect(() => inTime(() => triedOnAll(pattern)), String(pattern)).not.toThrow()
  })

  test('that is put together out of words', async () => {
    const built = await builtBy(() => Promise.all(files.map((file) => import(join(HOME, file)))))
    expect(built.length).toBeGreaterThan(50)
    for (const pattern of built)
      expect(() => inTime(() => triedOnAll(pattern)), pattern.source.slice(0, 80)).not.toThrow()
  })
})
