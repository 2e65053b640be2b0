// The comments among the responses of a page, as they leave the room.
import type { Found } from '../context.ts'
import type { ExtractedComment } from '../extraction.ts'
import type { Response } from './response.ts'

export const commentsOf = (responses: readonly Response[]): readonly Found<ExtractedComment>[] =>
  responses
    .filter(({ kind }) => kind.mark === null)
    .map((response) => ({ item: commentOf(response), elements: response.elements }))

const commentOf = ({
  id,
  address,
  author,
  authorUrl,
  publishedAt,
  text,
  parent,
  layer,
}: Response): ExtractedComment => ({
  id,
  address,
  author,
  authorUrl,
  publishedAt,
  text,
  parent,
  layer,
})
