// Which posts the rows of a conversation name, by number.
import type { Address } from '../graph/model.ts'
import type { ConversationJson, PlacesJson } from './shapes.ts'

type Rows = Pick<ConversationJson, 'posts' | 'comments' | 'links' | 'tree' | 'upstream'>

export function placesIn({ posts, comments, links, tree, upstream }: Rows): PlacesJson {
  const places = new Map(posts.map(({ address }, place) => [address, place]))
  const placeOf = (address: Address | null) => (address === null ? -1 : (places.get(address) ?? -1))
  return {
    tree: tree.map(({ address }) => placeOf(address)),
    parents: tree.map(({ parent }) => placeOf(parent)),
    upstream: upstream.map(({ address }) => placeOf(address)),
    comments: comments.map(({ post }) => placeOf(post)),
    sources: links.map(({ source }) => placeOf(source)),
    targets: links.map(({ target }) => placeOf(target)),
  }
}
