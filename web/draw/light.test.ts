import { describe, expect, test } from 'vitest'
import { madeConversation } from '../../picture/made-conversation.ts'
import { chainTo, lightOnBlog, lightOnNumber, lightOnPost } from './light.ts'

const data = madeConversation({ posts: 20, seed: 0.42, comments: 5, upstream: 2 })
const deep = data.tree.reduce((deepest, branch) => (branch.depth > deepest.depth ? branch : deepest))

describe('what stands out', () => {
  test('is the way from the root to a post, and everything joined to it', () => {
    const chain = chainTo(data, deep.address)
    expect([chain[0], chain.at(-1), chain.length]).toEqual([data.root, deep.address, deep.depth + 1])
    const { posts } = lightOnPost(data, deep.address)
    for (const address of chain) expect(posts.has(address)).toBe(true)
  })

  test('is the way through what the root answered, too', () => {
    const far = data.upstream.at(-1)?.address ?? ''
    expect(chainTo(data, far)).toEqual([data.root, ...data.upstream.map(({ address }) => address)])
  })

  test('is every post of a blog', () => {
    const name = data.posts.find(({ address }) => address === deep.address)?.blogName
    const { posts } = lightOnBlog(data, deep.address)
    for (const post of data.posts) if (post.blogName === name) expect(posts.has(post.address)).toBe(true)
  })

  test('is what a number of the sentence counts', () => {
    expect(lightOnNumber(data, 'posts').posts.size).toBe(20)
    expect(lightOnNumber(data, 'comments').comments).toEqual(new Set(data.comments.map(({ address }) => address)))
    const half = lightOnNumber(data, 'halfWithin').posts.size - 1
    expect(half).toBeGreaterThanOrEqual(Math.floor(data.numbers.posts / 2))
    expect(half).toBeLessThan(data.numbers.posts)
  })
})
