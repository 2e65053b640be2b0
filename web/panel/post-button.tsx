// The name of a post, to look at it; a link to its page when it is not part of the conversation.
import type { ConversationJson } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import { titlesOf } from '../../picture/titles.ts'
import { OutLink } from '../parts/link.tsx'
import { postOf } from '../post-of.ts'

interface PostButtonProps {
  readonly data: ConversationJson
  readonly address: Address
  readonly onSelect: (post: Address) => void
}

export function PostButton({ data, address, onSelect }: PostButtonProps) {
  const post = postOf(data, address)
  if (!post) return <OutLink address={address}>{address}</OutLink>
  return (
    <button type="button" class="post-button" onClick={() => onSelect(address)}>
      <strong dir="auto">{post.blogName}</strong> <span dir="auto">{titlesOf(data).get(address) ?? address}</span>
    </button>
  )
}
