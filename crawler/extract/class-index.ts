// Elements by what their classes call them: the questions of all layers, answered by one walk over a page.
import type { Element } from 'domhandler'
import { oncePerPage, type Reading } from './context.ts'
import { ofClasses } from './dom.ts'

const questions: ((classes: string) => boolean)[] = []

/** Which of the questions the classes of an element pass; null until it is asked, and after a further question. */
let passed: ((element: Element) => readonly number[]) | null = null

const answers = oncePerPage(({ elements }) => {
  passed ??= ofClasses((classes) => questions.flatMap((passes, at) => (passes(classes) ? [at] : [])))
  const found = questions.map((): Element[] => [])
  for (const element of elements) for (const at of passed(element)) found[at]?.push(element)
  return found
})

/** Lists the elements of a page whose class attribute passes, in document order. */
export function elementsCalled(passes: (classes: string) => boolean): (reading: Reading) => readonly Element[] {
  const question = questions.push(passes) - 1
  passed = null
  return (reading) => answers(reading)[question] ?? []
}
