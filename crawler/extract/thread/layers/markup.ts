// The platform layer, with hAtom and schema.org's microdata, which are data as well: the responses of a page by the markup of the blog platform that shows the most of them.
import { Element } from 'domhandler'
import type { Reading } from '../../context.ts'
import { PLATFORMS } from '../../platforms/all.ts'
import { common } from '../../platforms/common.ts'
import type { Role } from '../../platforms/platform.ts'
import { endedByLines } from '../items/ended.ts'
import { hitsIn } from '../items/hits.ts'
import type { Item } from '../items/items.ts'
import { itemReader, type PlatformItems } from '../items/of-platforms.ts'
import { rulebookOf } from '../items/rulebook.ts'
import type { Rules } from '../items/rules.ts'
import { mayFit } from '../items/selectors.ts'
import { boxed, widened } from '../items/widened.ts'
import { isSubjectLine } from '../parts/words.ts'
import { responsesOf } from '../respond.ts'
import type { Response } from '../response.ts'

const platformItems = itemReader([...PLATFORMS, common].map(rulebookOf))
/** So many responses are enough to tell how well a platform's rules fit. */
const SAMPLE = 2

/** Empty when no platform's signs are on the page. */
export function readMarkup(reading: Reading): readonly Response[] {
  let best: readonly Response[] = []
  for (const { items, sure, rulebook } of candidatesOf(reading)) {
    if (sure <= best.length) break
    const layer = rulebook.platform.layer ?? 'platform'
    const read = (some: readonly Item[]) => responsesOf(some, rulebook, layer, reading)
    const responses = read(items)
    const most = responses.length * 2 < sure ? longer(responses, read(widened(items))) : responses
    best = longer(best, isWordless(most.at(-1)) ? turned(most, items, read) : most)
  }
  return best
}

/** Says who and when, and nothing but maybe what it answers. */
const isWordless = (response: Response | undefined): boolean =>
  response !== undefined &&
  (response.text === '' || isSubjectLine(response.text)) &&
  response.author !== null &&
  response.kind.mark === null

/** Where the last response has no words, each may have them above its line, beside the box that its line stands in, or in that. */
function turned(
  responses: readonly Response[],
  items: readonly Item[],
  read: (items: readonly Item[]) => readonly Response[],
): readonly Response[] {
  for (const way of [endedByLines, boxed, widened]) {
    const others = read(way(items) ?? [])
    if (others.length >= responses.length && others.every((response) => !isWordless(response))) return others
  }
  return responses
}

const longer = (one: readonly Response[], other: readonly Response[]): readonly Response[] =>
  other.length > one.length ? other : one

/** Most items first; then most with an id; of the first that are still alike, the one whose own rules find most. */
function candidatesOf(reading: Reading): readonly PlatformItems[] {
  const candidates = platformItems(reading)
    .filter(({ sure }) => sure > 0)
    .sort((one, other) => other.sure - one.sure || other.numbered - one.numbered)
  const [top] = candidates
  if (!top) return []
  const alike = candidates.filter(({ sure, numbered }) => sure === top.sure && numbered === top.numbered)
  const first = alike.length > 1 ? fittest(alike, reading) : top
  return [first, ...candidates.filter((candidate) => candidate !== first)]
}

/** The one whose own selectors find most of the first responses and of their parts. Who cannot find more than another did is not asked. */
function fittest(candidates: readonly PlatformItems[], reading: Reading): PlatformItems {
  const hopes = candidates.map((candidate, place) => ({ candidate, place, ...hopeOf(candidate, reading) }))
  let [best, found] = [hopes[0] as (typeof hopes)[number], -1]
  for (const hope of hopes.sort((one, other) => other.most - one.most)) {
    if (hope.most < found || (hope.most === found && hope.place > best.place)) continue
    const fit = hope.named + partsIn(hope.candidate.items, hope.candidate.rulebook.own, reading)
    if (fit > found || (fit === found && hope.place < best.place)) [best, found] = [hope, fit]
  }
  return best.candidate
}

/** How many of the first responses a platform's own selectors find, and with their parts at most. */
function hopeOf(candidate: PlatformItems, reading: Reading): { readonly named: number; readonly most: number } {
  const { items, rulebook } = candidate
  const first = items.slice(0, SAMPLE)
  const named = first.filter(({ nodes: [node] }) => node instanceof Element && isNamed(node, candidate)).length
  const mayFind = rulebook.ownParts.filter((selectors) => selectors.some((selector) => mayFit(selector, reading)))
  // A date is also found without a rule.
  return { named, most: named + first.length * (mayFind.length + 1) }
}

/** True for what the platform's own selectors of responses find. */
const isNamed = (element: Element, { rulebook, fitting }: PlatformItems): boolean =>
  rulebook.items.some((selector) => fitting.get(selector)?.includes(element))

/** Author, date, words, and what is nobody's. */
function partsIn(items: readonly Item[], rules: Rules<Role>, reading: Reading): number {
  const starts = new Set<unknown>(items.map(({ nodes }) => nodes[0]))
  return items.slice(0, SAMPLE).reduce((sum, { nodes, anchor }) => {
    const isOther = (element: Element): boolean => element !== nodes[0] && starts.has(element)
    const { author, date, body, skipped } = hitsIn(nodes, anchor, rules, isOther, reading)
    return sum + [author, date, body].filter((part) => part !== null).length + Number(skipped.size > 0)
  }, 0)
}
