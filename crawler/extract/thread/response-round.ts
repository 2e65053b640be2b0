// Which response an element of the page stands in.
import type { Element } from 'domhandler'
import { parentOf } from '../dom.ts'
import type { Response } from './response.ts'

/** The innermost; null outside of all. */
export function responseReader(responses: readonly Response[]): (element: Element) => Response | null {
  const byElement = new Map(
    responses.flatMap((response) => response.elements.map((element) => [element, response] as const)),
  )
  return (element) => {
    for (let node: Element | null = element; node; node = parentOf(node)) {
      const response = byElement.get(node)
      if (response) return response
    }
    return null
  }
}
