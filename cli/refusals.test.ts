import { expect, test } from 'vitest'
import { REFUSALS, SKIPS } from '../crawler/capture/page.ts'
import { refusalSentence } from './refusals.ts'

test.each([...REFUSALS, ...SKIPS])('%s is said in words', (reason) => {
  const sentence = refusalSentence({ reason, detail: null })
  expect(sentence).not.toBe(reason)
  expect(sentence.split(' ').length).toBeGreaterThan(2)
})

test('what the server or the system said stands behind the words', () => {
  expect(refusalSentence({ reason: 'missing', detail: 'answered 404' })).toMatch(/\(answered 404\)$/)
})
