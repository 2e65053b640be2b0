// A conversation between blogs: each blog is one post, the first it wrote in it, and the links between two blogs are one, counted. Pure.
import { indicesIn } from '../answers/indices.ts'
import { counted } from '../answers/plural.ts'
import type { BranchJson, ConversationJson, LinkJson } from '../answers/shapes.ts'
import { momentsIn } from '../answers/timeline.ts'
import type { Address } from '../graph/model.ts'
import { oncePer } from './once-per.ts'

export interface BlogMap {
  /** Every blog as its first post; links of a blog to itself are gone. */
  readonly data: ConversationJson
  /** How many links between posts a link between two blogs stands for, by "source target". */
  readonly counts: ReadonlyMap<string, number>
  /** The first post of the blog of a post. */
  readonly first: (post: Address) => Address
}

export const blogMapOf = oncePer((whole: ConversationJson): BlogMap => {
  const first = firstPosts(whole)
  const posts = Map.groupBy(whole.posts, ({ address }) => first(address))
  const bundles = Map.groupBy(
    whole.links.filter(({ source, target }) => first(source) !== first(target)),
    ({ source, target }) => `${first(source)} ${first(target)}`,
  )
  const rows = {
    posts: whole.posts
      .filter(({ address }) => first(address) === address)
      .map((post) => ({ ...post, title: counted(posts.get(post.address)?.length ?? 1, 'post'), excerpt: null })),
    comments: whole.comments.map((comment) => ({ ...comment, post: first(comment.post) })),
    links: [...bundles.values()].flatMap((links) => bundled(links, first)),
    tree: branchesOf(whole.tree, first),
    upstream: branchesOf(whole.upstream, first),
  }
  const data: ConversationJson = {
    ...whole,
    ...rows,
    indices: indicesIn(rows),
    moments: momentsIn({ ...whole, ...rows }),
  }
  return { data, first, counts: new Map([...bundles].map(([key, links]) => [key, links.length])) }
})

type First = BlogMap['first']

/** The root's blog is its root; the others go by what stands first in the tree, then upstream. */
function firstPosts({ root, posts, tree, upstream }: ConversationJson): First {
  const blogs = new Map(posts.map(({ address, blog, blogName }) => [address, blog ?? blogName]))
  const firsts = new Map<string, Address>()
  for (const { address } of [{ address: root }, ...tree, ...upstream, ...posts]) {
    const blog = blogs.get(address)
    if (blog !== undefined && !firsts.has(blog)) firsts.set(blog, address)
  }
  return (post) => firsts.get(blogs.get(post) ?? '') ?? post
}

/** One link that says of its blogs what the best of their links says. */
function bundled(links: readonly LinkJson[], first: First): readonly LinkJson[] {
  const best = links.find(({ state }) => state === 'confirmed') ?? links[0]
  if (best === undefined) return []
  const kinds = [...new Set(links.flatMap((link) => link.kinds))]
  return [{ ...best, kinds, source: first(best.source), target: first(best.target), self: false }]
}

/** A blog hangs on the blog that its first post hangs on; that one stands before it. */
function branchesOf(branches: readonly BranchJson[], first: First): readonly BranchJson[] {
  return branches
    .filter(({ address }) => first(address) === address)
    .map((branch) => ({ ...branch, parent: branch.parent === null ? null : first(branch.parent) }))
}
