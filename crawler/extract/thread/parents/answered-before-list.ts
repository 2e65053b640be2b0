// Which response the items of a list answer that stands right behind it: Scoop sets answers so, below a comment that others stand beside.
import type { Element } from 'domhandler'
import { parentOf, previousElement } from '../../dom.ts'
import type { Response } from '../response.ts'

/** Reads the id of the response answered off the item that an answer stands in. */
export function answeredBeforeList(responses: readonly Response[]): (item: Element) => string | undefined {
  const byLast = new Map<Element, Response>()
  const beside = new Map<Element, number>()
  for (const response of responses) {
    const [first, last] = [response.elements[0], response.elements.at(-1)]
    const around = first ? parentOf(first) : null
    if (last) byLast.set(last, response)
    if (around) beside.set(around, (beside.get(around) ?? 0) + 1)
  }
  return (item) => {
    const list = item.name === 'li' ? parentOf(item) : null
    const around = list && parentOf(list)
    const last = around && (beside.get(around) ?? 0) > 1 ? previousElement(list) : null
    const answered = last ? byLast.get(last) : undefined
    return answered?.kind.mark === null ? (answered.id ?? undefined) : undefined
  }
}
