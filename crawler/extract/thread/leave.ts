// Responses as they leave the room: comments on one side, linkbacks on the other; never one in both.
import type { Found } from '../context.ts'
import type { ExtractedComment, ExtractedLinkback } from '../extraction.ts'
import type { Response } from './response.ts'

export const commentsOf = (responses: readonly Response[]): readonly Found<ExtractedComment>[] =>
  responses
    .filter(({ kind }) => kind.mark === null)
    .map(({ id, address, author, authorUrl, publishedAt, text, parent, layer, elements }) => ({
      item: { id, address, author, authorUrl, publishedAt, text, parent, layer },
      elements,
    }))

export const linkbacksOf = (responses: readonly Response[]): readonly Found<ExtractedLinkback>[] =>
  responses.flatMap(({ kind, source, title, blogName, text, publishedAt, address, mention, layer, elements }) =>
    kind.mark === null
      ? []
      : [
          {
            item: {
              protocol: kind.mark === 'linkback' ? null : kind.mark,
              source,
              title,
              blogName,
              excerpt: text || null,
              publishedAt,
              inferred: kind.inferred,
              shownAt: address,
              mention,
              layer,
            },
            elements,
          },
        ],
  )
