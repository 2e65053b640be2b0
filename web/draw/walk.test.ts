import { describe, expect, test } from 'vitest'
import { layOut } from '../../picture/lay-out.ts'
import { madeConversation } from '../../picture/made-conversation.ts'
import { walk } from './walk.ts'

const data = madeConversation({ posts: 12, seed: 0.42, comments: 2 })
const scene = layOut(data, { width: 1000 })
const at = (address: string | null) => scene.posts.find((post) => post.address === address)

describe('walking by keys', () => {
  test('begins at the root', () => {
    expect(walk(scene, null, 'later')).toBe(data.root)
  })

  test('reaches every post by going later, and stays at the last', () => {
    const seen = new Set([data.root])
    let here: string | null = data.root
    for (let step = 0; step < 20; step += 1) {
      const next = walk(scene, here, 'later')
      expect(at(next)?.x).toBeGreaterThanOrEqual(at(here)?.x ?? 0)
      if (next) seen.add(next)
      here = next
    }
    expect(seen.size).toBe(12)
    expect(walk(scene, here, 'later')).toBe(here)
  })

  test('goes up and down through the rows, and back', () => {
    const below = walk(scene, data.root, 'below')
    expect(at(below)?.y).toBeGreaterThan(at(data.root)?.y ?? 0)
    expect(walk(scene, below, 'above')).toBe(data.root)
  })

  test('goes to what a post answers', () => {
    const child = data.tree.find(({ depth }) => depth === 2)
    expect(walk(scene, child?.address ?? '', 'answered')).toBe(child?.parent)
    expect(walk(scene, data.root, 'answered')).toBe(data.root)
  })
})
