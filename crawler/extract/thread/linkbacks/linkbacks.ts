// The linkbacks among the responses of a page, as they leave the room. No response is both: what is here is not among the comments.
import type { Found } from '../../context.ts'
import type { ExtractedLinkback } from '../../extraction.ts'
import type { Response } from '../response.ts'

export const linkbacksOf = (responses: readonly Response[]): readonly Found<ExtractedLinkback>[] =>
  responses
    .filter(({ kind }) => kind.mark !== null)
    .map((response) => ({ item: linkbackOf(response), elements: response.elements }))

const linkbackOf = ({
  kind,
  source,
  title,
  blogName,
  text,
  publishedAt,
  address,
  mention,
  layer,
}: Response): ExtractedLinkback => ({
  protocol: kind.mark === 'linkback' ? null : kind.mark,
  source,
  title,
  blogName,
  excerpt: text || null,
  publishedAt,
  inferred: kind.inferred,
  shownAt: address,
  mention,
  layer: kind.inferred ? 'words' : layer,
})
