// What stands out in the picture: a post with its way to the root, the posts of a blog, or what a number of the sentence counts. Pure.
import type { ConversationJson, Numbers } from '../../answers/shapes.ts'
import type { Address } from '../../graph/model.ts'
import type { Drawn, LayerName } from '../../picture/drawing.ts'
import { commentTimesOf, timelineOf } from '../../picture/timeline.ts'
import { postOf } from '../post-of.ts'

export interface Light {
  readonly posts: ReadonlySet<Address>
  readonly comments: ReadonlySet<Address> | 'of lit posts'
  /** The post whose links outside the tree are drawn stronger; null for none. */
  readonly centre: Address | null
  /** The others are gone instead of faded. */
  readonly alone?: boolean
}

/** Whether a mark stands out. Frames and axes always do. */
export function isLit(layer: LayerName, { ends, comment }: Drawn, { posts, comments, centre }: Light): boolean {
  if (layer === 'strands') return centre !== null && ends.includes(centre)
  if (comment !== null && comments !== 'of lit posts') return comments.has(comment)
  return ends.every((end) => posts.has(end))
}

/** The post, the chain to the root, and everything joined to it by a link. */
export function lightOnPost(data: ConversationJson, post: Address): Light {
  const joined = data.links.flatMap(({ source, target }) =>
    source === post ? [target] : target === post ? [source] : [],
  )
  return { posts: new Set([...chainTo(data, post), ...joined]), comments: 'of lit posts', centre: post }
}

/** All posts of the blog of a post, and the post's own chain. */
export function lightOnBlog(data: ConversationJson, post: Address): Light {
  const name = postOf(data, post)?.blogName
  const same = data.posts.filter(({ blogName }) => blogName === name).map(({ address }) => address)
  return { posts: new Set([...same, ...lightOnPost(data, post).posts]), comments: 'of lit posts', centre: post }
}

/** From the root down to the post, or up from it to the root when the root answered it. */
export function chainTo(data: ConversationJson, post: Address): readonly Address[] {
  const parents = new Map([...data.upstream, ...data.tree].map(({ address, parent }) => [address, parent]))
  const chain = [post]
  for (let up = parents.get(post) ?? null; up !== null && !chain.includes(up); up = parents.get(up) ?? null)
    chain.push(up)
  return chain.reverse()
}

/** What had been written by then. */
export function lightUntil(data: ConversationJson, seconds: number): Light {
  const [{ posts }, comments] = [timelineOf(data), commentTimesOf(data)]
  const isLater = (time = Number.NaN) => time > seconds
  return {
    posts: new Set([data.root, ...addressesOf(data.posts, (index) => !isLater(posts[index]))]),
    comments: new Set(addressesOf(data.comments, (index) => !isLater(comments[index]))),
    ...{ centre: null, alone: true },
  }
}

/** What is new, on the ground of the root. */
export function lightOnFresh(data: ConversationJson, fresh: ReadonlySet<Address>): Light {
  return { posts: new Set([data.root, ...fresh]), comments: fresh, centre: null }
}

const addressesOf = (of: readonly { readonly address: Address }[], which: (index: number) => boolean) =>
  of.filter((_, index) => which(index)).map(({ address }) => address)

/** What a number of the sentence counts. */
export function lightOnNumber(data: ConversationJson, counts: keyof Numbers): Light {
  const timeline = timelineOf(data)
  const answers = data.tree.map(({ address }) => address).filter((address) => address !== data.root)
  const comments = data.comments.map(({ address }) => address)
  const { halfWithin, lastAfter } = data.numbers
  const between = (from: number, to: number): Light => {
    const within = (seconds = Number.NaN) => seconds >= from && seconds <= to
    const posts = new Set(addressesOf(data.posts, (index) => within(timeline.posts[index])))
    return {
      posts: new Set([data.root, ...answers.filter((address) => posts.has(address))]),
      comments: new Set(addressesOf(data.comments, (index) => within(commentTimesOf(data)[index]))),
      centre: null,
    }
  }
  switch (counts) {
    case 'posts':
      return { posts: new Set([data.root, ...answers]), comments: new Set(), centre: null }
    case 'blogs':
      return { posts: new Set(firstOfEachBlog(data, answers)), comments: new Set(), centre: null }
    case 'comments':
      return { posts: new Set(), comments: new Set(comments), centre: null }
    case 'halfWithin':
      return between(0, halfWithin ?? 0)
    case 'lastAfter':
      return between(lastAfter ?? 0, Number.POSITIVE_INFINITY)
  }
}

function firstOfEachBlog(data: ConversationJson, answers: readonly Address[]): readonly Address[] {
  const blogs = new Map(data.posts.map(({ address, blog, blogName }) => [address, blog ?? blogName]))
  const seen = new Set<string | undefined>()
  return answers.filter((address) => {
    const blog = blogs.get(address)
    return !seen.has(blog) && seen.add(blog)
  })
}
