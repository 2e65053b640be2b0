import { describe, expect, test } from 'vitest'
import type { ConversationJson } from '../answers/shapes.ts'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'
import { nearUpstream, upstreamLevels } from './upstream.ts'

/** A post that links to `count` pages nobody has read, and to one that was. */
function linksToMany(count: number): ConversationJson {
  const data = madeConversation({ posts: 6, seed: 0.4, comments: 2, upstream: 1 })
  const pages = Array.from({ length: count }, (_, index) => `https://page${index}.example/`)
  const post = data.posts[1] as ConversationJson['posts'][number]
  const unread = { ...post, state: 'unread' as const, effectiveAt: null, effectiveFrom: null, publishedAt: null }
  return {
    ...data,
    posts: [...data.posts, ...pages.map((address) => ({ ...unread, address }))],
    upstream: [...pages.map((address) => ({ address, parent: data.root, depth: 1, dateOdd: false })), ...data.upstream],
  }
}

describe('what the root answered', () => {
  test('is all drawn when it is little', () => {
    expect(nearUpstream(linksToMany(3)).hidden).toBe(0)
  })

  test('is cut to a handful when it is much: what was read comes first, and the rest is counted', () => {
    const whole = linksToMany(90)
    const { data, hidden } = nearUpstream(whole)
    expect(data.upstream.length).toBe(8)
    expect(hidden).toBe(83)
    expect(data.upstream).toContainEqual(whole.upstream.at(-1))
    expect(layOut(whole, { width: 1200 }).showing).toEqual({ posts: 14, folded: 0, of: 97, one: 'post' })
    expect(layOut(whole, { width: 360 }).showing).toEqual({ posts: 14, folded: 0, of: 97, one: 'post' })
  })

  test('comes last in a narrow list, under a heading that counts it', () => {
    const { posts, labels } = layOut(linksToMany(90), { width: 360 })
    const lowest = Math.max(...posts.filter(({ upstream }) => !upstream).map(({ y }) => y))
    for (const { upstream, y } of posts) expect(y > lowest).toBe(upstream)
    expect(posts[0]?.root).toBe(true)
    expect(labels.find(({ kind }) => kind === 'more')).toMatchObject({
      ...{ strong: 'What the post cites', quiet: 'the first 8 of 91' },
    })
  })

  test('stands inside the picture, each in a row of its own', () => {
    const whole = linksToMany(90)
    expect(new Set(upstreamLevels(nearUpstream(whole).data).values()).size).toBe(8)
    for (const post of layOut(whole, { width: 700 }).posts) {
      expect(post.x - post.r).toBeGreaterThanOrEqual(0)
      expect(post.y - post.r).toBeGreaterThanOrEqual(20)
    }
  })
})
