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
    if (items.length <= best.length) continue
    const responses = responsesOf(items, rulebook, 'platform', reading)
    if (responses.length > best.length) best = responses
  }
  return best
}
