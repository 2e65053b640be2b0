import { expect, test } from 'vitest'
import { paragraph } from './paragraph.ts'

test('crawled words stay on their line, indented, and never move the cursor', () => {
  expect(paragraph('\u001b[2Jtwo\n  words \u202eand\u0007 more', 2)).toBe('  two words and more\n')
})
