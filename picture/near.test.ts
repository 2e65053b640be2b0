import { expect, test } from 'vitest'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'
import { sceneBetween } from './near.ts'

const scene = layOut(madeConversation({ posts: 250, seed: 0.42, comments: 3, strands: 0.4 }), { width: 1200 })

test('a band of a scene has all that reaches into it, as it stands in the whole', () => {
  const [top, bottom] = [scene.height * 0.4, scene.height * 0.6]
  const near = sceneBetween(scene, top, bottom)
  for (const part of ['posts', 'grapes', 'tendrils', 'strands', 'labels'] as const) {
    expect(near[part].length).toBeGreaterThan(0)
    expect(near[part].length).toBeLessThan(scene[part].length)
    expect(new Set<unknown>(scene[part]).isSupersetOf(new Set<unknown>(near[part]))).toBe(true)
  }
  expect(near.posts).toEqual(scene.posts.filter(({ y, r }) => y + r >= top && y - r <= bottom))
  for (const tendril of scene.tendrils) {
    const ends = [tendril.curve[0].y, tendril.curve[3].y]
    if (Math.min(...ends) < bottom && Math.max(...ends) > top) expect(near.tendrils).toContain(tendril)
  }
  expect([near.ticks, near.legend, near.height]).toEqual([scene.ticks, scene.legend, scene.height])
})

test('a band as high as the scene is the scene', () => {
  expect(sceneBetween(scene, 0, scene.height)).toBe(scene)
})
