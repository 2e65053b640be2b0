// The platform layer: the responses of a page by the markup of the blog platform that shows the most of them.
import type { Reading } from '../context.ts'
import { PLATFORMS } from '../platforms/all.ts'
import { common } from '../platforms/common.ts'
import { numberedElements } from './ids.ts'
import { itemsOf } from './items.ts'
import { responsesOf } from './respond.ts'
import type { Response } from './response.ts'
import { rulebookOf } from './rulebook.ts'

const RULEBOOKS = [...PLATFORMS, common].map(rulebookOf)

/** Empty when no platform's signs are on the page. */
export function readMarkup(reading: Reading): readonly Response[] {
  const numbered = numberedElements(reading)
  let best: readonly Response[] = []
  for (const rulebook of RULEBOOKS) {
    const items = itemsOf(reading, rulebook.platform, numbered)
    if (items.length < best.length || items.length === 0) continue
    const responses = responsesOf(items, rulebook, 'platform', reading)
    if (isBetter(responses, best)) best = responses
  }
  return best
}

/** More responses; else more of them with an id; else more that the platform's own rules found. */
function isBetter(these: readonly Response[], those: readonly Response[]): boolean {
  const measures = [(_: Response) => 1, ({ id }: Response) => Number(id !== null), ({ ruled }: Response) => ruled]
  for (const measure of measures) {
    const [one, other] = [these, those].map((responses) =>
      responses.reduce((sum, response) => sum + measure(response), 0),
    )
    if (one !== other) return (one ?? 0) > (other ?? 0)
  }
  return false
}
