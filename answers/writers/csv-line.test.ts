import { expect, test } from 'vitest'
import { csvLine } from './csv-line.ts'

test('cells are quoted where they must be', () => {
  expect(csvLine(['a', 'b, c', 'say "d"', 5])).toBe('a,"b, c","say ""d""",5\r\n')
})

test.each(['=1+1', '+1', '-1', '@sum', ' =1', '\t=1', '＝1'])('%j is no formula any more', (cell) => {
  expect(csvLine([cell])).toBe(`'${cell}\r\n`)
})
