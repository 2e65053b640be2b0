import { describe, expect, test } from 'vitest'
import { bodiesOfMap, layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'
import { settledAt } from './map.ts'
import { settle, TOLD } from './map-force.ts'
import { pinAt } from './pins.ts'

const data = madeConversation({ posts: 80, seed: 0.42, comments: 1, upstream: 2 })
const scene = layOut(data, { width: 1000 }, { view: 'map' })

describe('a map', () => {
  test('places every post once, inside the picture', () => {
    expect(new Set(scene.posts.map(({ address }) => address)).size).toBe(82)
    for (const { x, y } of scene.posts) expect(x > 0 && x < scene.width && y > 0 && y < scene.height).toBe(true)
  })

  test.each([328, 700, 1280])('always names the post it began with (%d pixels wide)', (width) => {
    for (const shape of ['star', 'bush'] as const) {
      const { labels } = layOut(
        madeConversation({ posts: 40, seed: 0.42, comments: 1, shape }),
        { width },
        { view: 'map' },
      )
      expect(labels.some(({ kind, strong }) => kind === 'root' && strong === 'Plain Prose')).toBe(true)
    }
  })

  test('is the same for the same conversation', () => {
    expect(layOut(data, { width: 1000 }, { view: 'map' })).toEqual(scene)
  })

  test('stands where a worker settled it, whether it is told on the way or not', () => {
    const settling = settle(bodiesOfMap(data, {}))
    let places: Float32Array = new Float32Array()
    for (const tick of TOLD) places = settling.until(tick)
    expect(layOut(data, { width: 1000 }, { view: 'map' }, places)).toEqual(scene)
  })

  test('lets a pinned post stand where it was put, and its neighbours move aside', () => {
    const [moved, met] = scene.posts.filter(({ root, upstream }) => !root && !upstream)
    const places = settle(bodiesOfMap(data, {})).until(TOLD[3])
    const at = settledAt(places, 1000, 'posts', { x: (met?.x ?? 0) + 1, y: met?.y ?? 0 })
    const { posts } = layOut(data, { width: 1000 }, { view: 'map', pins: [pinAt(moved?.address ?? '', at)] }, places)
    const pinned = posts.find(({ address }) => address === moved?.address)
    expect(pinned?.x).toBeCloseTo((met?.x ?? 0) + 1, 0)
    for (const { address, x, y, r } of posts) {
      if (address === pinned?.address) continue
      expect(Math.hypot(x - (pinned?.x ?? 0), y - (pinned?.y ?? 0))).toBeGreaterThanOrEqual(r + (pinned?.r ?? 0))
    }
  })

  test('brings together what is linked', () => {
    const at = new Map(scene.posts.map((post) => [post.address, post]))
    const far = (a: string, b: string) =>
      Math.hypot((at.get(a)?.x ?? 0) - (at.get(b)?.x ?? 0), (at.get(a)?.y ?? 0) - (at.get(b)?.y ?? 0))
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
    const linked = scene.tendrils.map(({ parent, child }) => far(parent, child))
    const any = scene.posts.map(({ address }, index) => far(address, scene.posts[(index + 37) % 82]?.address ?? ''))
    expect(mean(linked)).toBeLessThan(mean(any) * 0.7)
  })
})
