import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test('a slip of the finger finds the word that was meant', () => {
  expect(nearest('adress', ['address', 'asOf'])).toBe('address')
  expect(nearest('asof', ['address', 'asOf'])).toBe('asOf')
})

test('a word that resembles none has no nearest', () => {
  expect(nearest('callback', ['address', 'asOf'])).toBeNull()
  expect(nearest('x', [])).toBeNull()
})
