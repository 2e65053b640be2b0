// The comments a page or a comment feed shows. Pure.
import { addressOf, commentAddressOf } from '../../graph/address.ts'
import type { Address, Comment } from '../../graph/model.ts'
import type { ExtractedComment } from '../extract/extraction.ts'
import { claimed, LONG, plain, SHORT } from './plain.ts'
import { type Telling, tellDated } from './telling.ts'

/** Comments by the name their page gives them: its raw id and its address. What links in comments and parents refer to. */
export type CommentNames = ReadonlyMap<string, Address>

interface Named {
  readonly comment: ExtractedComment
  readonly post: Address
  readonly address: Address
}

export function commentsOf(telling: Telling): { readonly comments: readonly Comment[]; readonly names: CommentNames } {
  const named = nameAll(telling)
  const names = new Map<string, Address>()
  for (const { comment, address } of named) {
    if (comment.id !== null) names.set(comment.id, address)
    if (comment.address !== null) names.set(comment.address, address)
  }
  return { comments: named.map((one) => factOf(one, telling, names)), names }
}

function nameAll({ extraction, post, page }: Telling): readonly Named[] {
  const equals = new Map<string, number>()
  return extraction.comments.flatMap((comment): readonly Named[] => {
    // A comment feed of a whole blog: each comment says under which post it stands.
    const under = post ?? (comment.address === null ? null : addressOf(comment.address, page))
    if (under === null) return []
    const words = `${under}\n${comment.author ?? ''}\n${comment.text}`
    const ordinal = equals.get(words) ?? 0
    equals.set(words, ordinal + 1)
    const { author, text } = comment
    const address = commentAddressOf(under, { fragment: fragmentOf(comment), author, text, ordinal })
    return [{ comment, post: under, address }]
  })
}

/** One comment's own holds a number; `#comments` and `#commentstart` name none. What only a list shows is named by its id. */
function fragmentOf({ address, id, layer }: ExtractedComment): string | null {
  return /#(.*\d.*)$/.exec(address ?? '')?.[1] ?? (layer === 'api' ? id : null)
}

function factOf({ comment, post, address }: Named, telling: Telling, names: CommentNames): Comment {
  const { seen, at, page } = telling
  const parent = comment.parent === null ? null : (names.get(comment.parent) ?? null)
  const fields = {
    author: plain(comment.author, SHORT),
    authorUrl: comment.authorUrl === null ? null : addressOf(comment.authorUrl, page),
    publishedAt: claimed(comment.publishedAt, at),
    text: plain(comment.text, LONG),
    parent: parent === address ? null : parent,
  }
  return { address, post, ...tellDated(telling, fields), seen }
}
