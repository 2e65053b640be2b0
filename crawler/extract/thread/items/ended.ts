// Items whose id stands in the line that ends them ("Posted by NAME on DATE", below the words): each with what stands above that line, not below it.
import { type ChildNode, Element, Text } from 'domhandler'
import { isCalledResponse } from './called.ts'
import type { Item } from './items.ts'

const BREAKS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'form', 'hr', 'table'])

/** Null where they are no lines beside each other, or nothing parts the first from what is no response. */
export function endedByLines(items: readonly Item[]): readonly Item[] | null {
  const lines = items.flatMap(({ nodes: [node] }) => (node instanceof Element ? [node] : []))
  const [first] = lines
  if (!first || lines.length < items.length || lines.some(({ parent }) => parent !== first.parent)) return null
  const isThread = first.parent instanceof Element && isCalledResponse(first.parent)
  const ends = new Set<ChildNode>(lines)
  const turned = items.flatMap((item, at) => {
    const line = lines[at] as Element
    const above: (Element | Text)[] = []
    let node = line.prev
    for (; node && !isEnd(node, ends); node = node.prev)
      if (node instanceof Element || node instanceof Text) above.unshift(node)
    return node || isThread ? [{ ...item, nodes: [...above, line] }] : []
  })
  return turned.length < items.length ? null : turned
}

const isEnd = (node: ChildNode, ends: ReadonlySet<ChildNode>): boolean =>
  ends.has(node) || (node instanceof Element && BREAKS.has(node.name))
