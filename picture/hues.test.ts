import { describe, expect, test } from 'vitest'
import { tells } from './hues.ts'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'

const data = madeConversation({ posts: 60, seed: 0.42, comments: 1 })

const named = (nameOf: (index: number) => string) => ({
  ...data,
  posts: data.posts.map((post, index) => ({ ...post, blogName: nameOf(index) })),
})

describe('colours', () => {
  test.each(['blog', 'kind', 'camp'] as const)(
    'of each %s are the same wherever it occurs, and are named',
    (colouring) => {
      const { posts, legend } = layOut(data, { width: 1200 }, { colouring })
      const named = legend.filter(({ sign, hue }) => sign === 'hue' && hue !== null)
      expect(named.length).toBeGreaterThan(0)
      for (const { hue, tone } of posts)
        expect(tone === null && (hue === null || named.some((entry) => entry.hue === hue))).toBe(true)
      expect(legend.some(({ sign }) => sign === 'tones')).toBe(false)
    },
  )

  test('do not tell blogs apart where each has one post: then they tell how soon an answer came', () => {
    const alone = named((index) => `Blog ${index}`)
    expect(tells(alone, 'blog')).toBe(false)
    expect(layOut(alone, { width: 1200 }, { colouring: 'blog' })).toEqual(layOut(alone, { width: 1200 }))
  })

  test('say what the grey ones are', () => {
    const { legend } = layOut(
      named((index) => `Blog ${Math.max(index, 6)}`),
      { width: 1200 },
      { colouring: 'blog' },
    )
    expect(legend.flatMap(({ sign, words }) => (sign === 'hue' ? [words] : []))).toEqual([
      'Blog 6',
      'blogs with one post',
    ])
  })

  test('tell how soon an answer came when nothing else is asked', () => {
    const { posts } = layOut(data, { width: 1200 })
    expect(posts.every(({ hue }) => hue === null)).toBe(true)
    expect(posts.some(({ tone }) => tone !== null)).toBe(true)
  })
})
