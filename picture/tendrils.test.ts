import { describe, expect, test } from 'vitest'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'
import type { PostMark } from './scene.ts'
import { type Curve, pointAt, tendrilCurve } from './tendrils.ts'

const STEPS = 40

/** Height of a curve at a place, read off a polyline of it; null where it does not reach. */
function heightAt(curve: Curve, x: number): number | null {
  const points = Array.from({ length: STEPS + 1 }, (_, step) => pointAt(curve, step / STEPS))
  for (const [index, b] of points.entries()) {
    const a = points[index - 1]
    if (a && a.x <= x && x <= b.x && a.x < b.x) return a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y)
  }
  return null
}

/** Whether two tendrils change sides: one above the other here, below it there. */
function cross(one: Curve, other: Curve): boolean {
  const [left, right] = [Math.max(one[0].x, other[0].x), Math.min(one[3].x, other[3].x)]
  const sides = new Set<number>()
  for (let step = 1; step < STEPS; step += 1) {
    const x = left + ((right - left) * step) / STEPS
    const [a, b] = [heightAt(one, x), heightAt(other, x)]
    if (a !== null && b !== null && Math.abs(a - b) > 1.5) sides.add(Math.sign(a - b))
  }
  return sides.size > 1
}

describe('tendrils of the tree', () => {
  test.each([0.1, 0.27, 0.42, 0.77, 0.93])('never cross one another (dice %d)', (seed) => {
    const data = madeConversation({ posts: 40, seed, comments: 3 })
    const scene = layOut(data, { width: 1400 })
    const marks = new Map(scene.posts.map((post) => [post.address, post]))
    const curves = scene.tendrils.map(({ parent, child }) =>
      tendrilCurve(marks.get(parent) as PostMark, marks.get(child) as PostMark),
    )
    for (const [index, one] of curves.entries()) {
      for (const other of curves.slice(index + 1)) expect(cross(one, other)).toBe(false)
    }
  })

  test('leave steeply and arrive level', () => {
    const [a, b, c, d] = tendrilCurve({ x: 0, y: 0 }, { x: 300, y: 120 })
    expect(b.y - a.y).toBeGreaterThan(4 * (b.x - a.x))
    expect(c.y).toBe(d.y)
  })
})
