// Elements by what their classes call them: the questions of all layers, answered by one walk over a page.
import type { Element } from 'domhandler'
import { oncePerPage, type Reading } from './context.ts'
import { ofClasses } from './dom.ts'

const questions: ((classes: string) => boolean)[] = []

/** The elements of a page by question; null until somebody asks, and after a further question. */
let answers: ((reading: Reading) => readonly (readonly Element[])[]) | null = null

function answerAll(): NonNullable<typeof answers> {
  const passed = ofClasses((classes) => questions.flatMap((passes, at) => (passes(classes) ? [at] : [])))
  return oncePerPage(({ elements }) => {
    const found = questions.map((): Element[] => [])
    for (const element of elements) for (const at of passed(element)) found[at]?.push(element)
    return found
  })
}

/** Lists the elements of a page whose class attribute passes, in document order. */
export function elementsCalled(passes: (classes: string) => boolean): (reading: Reading) => readonly Element[] {
  const question = questions.push(passes) - 1
  answers = null
  return (reading) => {
    answers ??= answerAll()
    return answers(reading)[question] ?? []
  }
}
