// The links in a comment that stands alone: of a feed or a list.
import { measure } from '../body/measure.ts'
import type { Reading } from '../context.ts'
import { parentOf } from '../dom.ts'
import type { ExtractedComment, ExtractedLink } from '../extraction.ts'
import { readLinks } from './links.ts'

/** `reading`: of the comment's own markup. */
export function linksInComment(reading: Reading, comment: ExtractedComment): readonly ExtractedLink[] {
  const roots = reading.elements.filter((element) => parentOf(element) === null)
  const measures = measure(reading, new Set(roots))
  const comments = new Map(roots.map((root) => [root, comment]))
  return readLinks(reading, { measures, places: [], comments }).map(([, link]) => link)
}
