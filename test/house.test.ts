// What holds for every file of the house.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HOME, sourceFiles } from './imports.ts'

const LONGEST = 300
const files = sourceFiles().map((file) => ({ file, lines: readFileSync(join(HOME, file), 'utf8').split('\n') }))

describe('every file', () => {
  test('says in its first line what it is for', () => {
    const silent = files.filter(
      ({ file, lines }) => !/\.test\.tsx?$/.test(file) && !/^(\/\/|\/\*)/.test(lines[0] ?? ''),
    )
    expect(silent.map(({ file }) => file)).toEqual([])
  })

  test(`has at most ${LONGEST} lines`, () => {
    expect(files.filter(({ lines }) => lines.length > LONGEST).map(({ file }) => file)).toEqual([])
  })

  test('leaves nothing for later', () => {
    const marks = /\b(TODO|FIXME|XXX)\b/
    const found = files.filter(
      ({ file, lines }) => file !== 'test/house.test.ts' && lines.some((line) => marks.test(line)),
    )
    expect(found.map(({ file }) => file)).toEqual([])
  })
})
