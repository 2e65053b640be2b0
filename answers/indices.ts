// Which posts the rows of a conversation name, by number.
import type { Address } from '../graph/model.ts'
import type { ConversationJson, IndicesJson } from './shapes.ts'

type Rows = Pick<ConversationJson, 'posts' | 'comments' | 'links' | 'tree' | 'upstream'>

export function indicesIn({ posts, comments, links, tree, upstream }: Rows): IndicesJson {
  const indices = new Map(posts.map(({ address }, index) => [address, index]))
  const indexOf = (address: Address | null) => (address === null ? -1 : (indices.get(address) ?? -1))
  return {
    tree: tree.map(({ address }) => indexOf(address)),
    parents: tree.map(({ parent }) => indexOf(parent)),
    upstream: upstream.map(({ address }) => indexOf(address)),
    comments: comments.map(({ post }) => indexOf(post)),
    sources: links.map(({ source }) => indexOf(source)),
    targets: links.map(({ target }) => indexOf(target)),
  }
}
