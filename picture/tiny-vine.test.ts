import { describe, expect, test } from 'vitest'
import { layOutTinyVine } from './tiny-vine.ts'

const SIZE = { width: 240, height: 80 }

describe('a tiny vine', () => {
  test('draws a post alone as one disc', () => {
    const { posts, tendrils } = layOutTinyVine([{ parent: null, after: 0 }], SIZE)
    expect([posts.length, tendrils.length]).toEqual([1, 0])
  })

  test('keeps inside its stamp, later answers further right', () => {
    const branches = [
      { parent: null, after: 0 },
      { parent: 0, after: 3600 },
      { parent: 1, after: 90_000 },
      { parent: 0, after: null },
    ]
    const { posts, tendrils } = layOutTinyVine(branches, SIZE)
    expect(tendrils.length).toBe(3)
    for (const { x, y } of posts) expect(x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height).toBe(true)
    expect(posts[1]?.x).toBeLessThan(posts[2]?.x ?? 0)
  })
})
