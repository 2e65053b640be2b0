// What WordPress keeps of a trackback (wp-trackback.php): its title in bold in a line of its own, then its excerpt.
import { Element, type ParentNode, Text } from 'domhandler'
import type { Reading } from '../context.ts'
import { textOf } from '../text.ts'

export interface TitledExcerpt {
  readonly title: string
  readonly excerpt: string
}

/** Null for everything else: people do not sign the first line of a comment with a title. */
export function titledExcerptOf({ document }: Reading): TitledExcerpt | null {
  const first = firstOf(document)
  const bold = first instanceof Element && first.name === 'p' ? firstOf(first) : first
  if (!(bold instanceof Element) || bold.name !== 'strong' || !endsLine(bold)) return null
  const title = textOf(bold)
  const excerpt = textOf(document, (element) => element === bold)
  return title && excerpt ? { title, excerpt } : null
}

const says = (node: unknown): boolean => node instanceof Element || (node instanceof Text && node.data.trim() !== '')

const firstOf = (node: ParentNode): unknown => node.children.find(says) ?? null

/** By a line break, an empty line, or because nothing follows in its paragraph. */
function endsLine({ next }: Element): boolean {
  if (next === null) return true
  if (next instanceof Element) return next.name === 'br' || next.name === 'p'
  return next instanceof Text && (/^\s*\n\s*\n/.test(next.data) || (next.data.trim() === '' && endsLineAfter(next)))
}

const endsLineAfter = ({ next }: Text): boolean =>
  next === null || (next instanceof Element && (next.name === 'br' || next.name === 'p'))
