import { expect, test } from 'vitest'
import { elementsCalled } from './class-index.ts'
import { readingOfHtml } from './thread/reading.fixture.ts'

const page = () => readingOfHtml('<p class="late">a</p><p class="early">b</p><p class="late early">c</p><p>d</p>')
const words = (elements: readonly { readonly children: readonly unknown[] }[]) =>
  elements.map(({ children: [text] }) => (text as { readonly data: string }).data)

test('each question has its own elements, in document order, also one that is first asked after a page was read', () => {
  const isEarly = elementsCalled((classes) => classes.includes('early'))
  expect(words(isEarly(page()))).toEqual(['b', 'c'])
  const isLate = elementsCalled((classes) => classes.includes('late'))
  const reading = page()
  expect(words(isLate(reading))).toEqual(['a', 'c'])
  expect(words(isEarly(reading))).toEqual(['b', 'c'])
})

test('a question that comes after a page was read is answered on that page too', () => {
  const reading = page()
  expect(words(elementsCalled((classes) => classes.startsWith('late'))(reading))).toEqual(['a', 'c'])
  expect(words(elementsCalled((classes) => classes.startsWith('early'))(reading))).toEqual(['b'])
})
