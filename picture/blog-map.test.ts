import { describe, expect, test } from 'vitest'
import { blogMapOf } from './blog-map.ts'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'

const data = madeConversation({ posts: 120, seed: 0.42, comments: 1, upstream: 3, blogs: 9, strands: 0.4 })
const { data: blogs, counts, first } = blogMapOf(data)
const scene = layOut(data, { width: 1000 }, { view: 'map', mapped: 'blogs' })

describe('a map of blogs', () => {
  test('has every blog once, and each stands for its posts and comments', () => {
    const names = new Set(data.posts.map(({ blogName }) => blogName))
    expect(scene.posts.length).toBe(names.size)
    expect(new Set(blogs.posts.map(({ blogName }) => blogName))).toEqual(names)
    expect(blogs.comments.length).toBe(data.comments.length)
  })

  test('counts every link between two blogs once, and none inside a blog', () => {
    const between = data.links.filter(({ source, target }) => first(source) !== first(target))
    expect([...counts.values()].reduce((a, b) => a + b, 0)).toBe(between.length)
    expect(scene.tendrils.length).toBe(counts.size)
    const told = scene.labels.flatMap(({ quiet }) => (quiet.endsWith('×') ? [Number.parseInt(quiet, 10)] : []))
    expect(told.length).toBeGreaterThan(0)
    for (const count of told) expect([...counts.values()]).toContain(count)
  })

  test('has a tree whose parents stand before their children', () => {
    const seen = new Set([data.root])
    for (const { address, parent } of blogs.tree) {
      if (parent !== null) expect(seen.has(parent)).toBe(true)
      seen.add(address)
    }
  })
})

describe('a pinned post', () => {
  test('stands where it was put, and moves nobody else', () => {
    const [one] = scene.posts
    const pins = [{ post: one?.address ?? '', x: 0, y: 0 }]
    const other = layOut(data, { width: 1000 }, { view: 'map', mapped: 'blogs', pins })
    expect(other.posts[0]).not.toEqual(one)
    expect(other.posts.slice(1)).toEqual(scene.posts.slice(1))
  })
})
