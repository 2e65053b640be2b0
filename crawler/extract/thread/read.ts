// The responses of a page: every layer asked, surest first, and what two layers found twice kept once.
import type { Reading } from '../context.ts'
import { readMarkup } from './markup.ts'
import { withParents } from './parents.ts'
import type { Response } from './response.ts'
import { readStructure } from './structure.ts'

export function readResponses(reading: Reading): readonly Response[] {
  const marked = readMarkup(reading)
  return withParents(marked.length > 0 ? marked : readStructure(reading))
}
