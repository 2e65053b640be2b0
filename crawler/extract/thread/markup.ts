// The platform layer: the responses of a page by the markup of the blog platform that shows the most of them.
import type { Reading } from '../context.ts'
import { PLATFORMS } from '../platforms/all.ts'
import { common } from '../platforms/common.ts'
import { hitsIn } from './hits.ts'
import { numberedElements } from './ids.ts'
import { type Item, itemsOf } from './items.ts'
import { responsesOf } from './respond.ts'
import type { Response } from './response.ts'
import { type Rulebook, rulebookOf } from './rulebook.ts'

const RULEBOOKS = [...PLATFORMS, common].map(rulebookOf)
/** So many responses are enough to tell how well a platform's rules fit. */
const SAMPLE = 2

interface Candidate {
  readonly rulebook: Rulebook
  readonly items: readonly Item[]
  readonly numbered: number
}

/** Empty when no platform's signs are on the page. */
export function readMarkup(reading: Reading): readonly Response[] {
  let best: readonly Response[] = []
  for (const { items, rulebook } of candidatesOf(reading)) {
    if (items.length <= best.length) break
    const responses = responsesOf(items, rulebook, 'platform', reading)
    if (responses.length > best.length) best = responses
  }
  return best
}

/** Most items first; then most with an id; of the first that are still alike, those whose own rules find most. */
function candidatesOf(reading: Reading): readonly Candidate[] {
  const numbered = numberedElements(reading)
  const candidates = RULEBOOKS.map((rulebook) => {
    const items = itemsOf(reading, rulebook.platform, numbered)
    return { rulebook, items, numbered: items.filter(({ id }) => id !== null).length }
  }).sort((one, other) => other.items.length - one.items.length || other.numbered - one.numbered)
  const [top] = candidates
  const alike = candidates.filter(
    ({ items, numbered: ids }) => items.length === top?.items.length && ids === top.numbered,
  )
  if (alike.length < 2 || top?.items.length === 0) return candidates
  const fit = new Map(alike.map((candidate) => [candidate, fitOf(candidate)]))
  return [...alike.sort((one, other) => (fit.get(other) ?? 0) - (fit.get(one) ?? 0)), ...candidates.slice(alike.length)]
}

/** How many parts of the first responses a platform's rules find. */
function fitOf({ items, rulebook }: Candidate): number {
  const starts = new Set<unknown>(items.map(({ nodes }) => nodes[0]))
  return items.slice(0, SAMPLE).reduce((sum, { nodes, anchor }) => {
    const { author, date, body } = hitsIn(
      nodes,
      anchor,
      rulebook.rules,
      (element) => element !== nodes[0] && starts.has(element),
    )
    return sum + [author, date, body].filter((part) => part !== null).length
  }, 0)
}
