import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AS_USUAL } from './choices.ts'
import { groundOf } from './ground.ts'
import { blogLanes } from './lane-ground.ts'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'
import type { Box } from './scene.ts'
import { talkOf } from './talk.ts'
import type { Point } from './tendrils.ts'

const recipes = fc.record({
  posts: fc.integer({ min: 1, max: 80 }),
  seed: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  comments: fc.integer({ min: 0, max: 8 }),
  blogs: fc.integer({ min: 1, max: 60 }),
  upstream: fc.integer({ min: 0, max: 2 }),
})

describe('lanes', () => {
  test('are never shared at the same time, and a blog keeps to one', () => {
    fc.assert(
      fc.property(recipes, fc.constantFrom(700, 1280, 1920), (recipe, width) => {
        const talk = talkOf(madeConversation(recipe), { ...AS_USUAL, view: 'lanes' })
        const lanes = blogLanes(talk, groundOf(talk, width, { bunches: true }))
        for (const [index, one] of lanes.entries()) {
          for (const other of lanes.slice(index + 1)) {
            if (one.lane === other.lane) expect(one.right <= other.left || other.right <= one.left).toBe(true)
          }
        }
        expect(lanes.flatMap(({ posts }) => posts).length).toBe(new Set(lanes.flatMap(({ posts }) => posts)).size)
      }),
      { numRuns: 40, seed: 20080512 },
    )
  })

  test('hold the posts of a blog on one line, in the order of time', () => {
    const data = madeConversation({ posts: 40, seed: 0.42, comments: 2, blogs: 6 })
    const { posts } = layOut(data, { width: 1200 }, { view: 'lanes' })
    const blogs = new Map(data.posts.map(({ address, blogName }) => [address, blogName]))
    const lines = Map.groupBy(posts, ({ address }) => blogs.get(address))
    for (const line of lines.values()) expect(new Set(line.map(({ y }) => y)).size).toBe(1)
    expect(posts.length).toBe(40)
  })

  test('of many posts show the ends of their tendrils, and whole those of the post that is chosen', () => {
    const data = madeConversation({ posts: 120, seed: 0.42, comments: 1, blogs: 60 })
    const selected = data.posts[7]?.address ?? ''
    const { tendrils, legend } = layOut(data, { width: 1200 }, { view: 'lanes', selected })
    for (const { parent, child, stub } of tendrils) expect(stub).toBe(parent !== selected && child !== selected)
    expect(tendrils.filter(({ stub }) => stub).every(({ stem }) => stem?.every(({ y }) => y === stem[0]?.y))).toBe(true)
    expect(legend.some(({ sign }) => sign === 'stub')).toBe(true)
  })

  test.each([0.1, 0.27, 0.42, 0.77, 0.93])('no tendril runs through a name where blogs are few (dice %d)', (seed) => {
    const { tendrils, labels } = layOut(
      madeConversation({ posts: 30, seed, comments: 4, blogs: 5, upstream: 2 }),
      { width: 1200 },
      { view: 'lanes' },
    )
    const names = labels.filter(({ kind }) => kind === 'lane')
    expect(names.length).toBeGreaterThan(4)
    for (const { stem, curve } of tendrils) {
      const corners = [...(stem ?? []), curve[0]]
      for (const [index, end] of corners.slice(1).entries()) {
        const start = corners[index] ?? end
        for (const { box } of names) expect(meets(box, start, end)).toBe(false)
      }
    }
  })
})

/** A straight piece, level or upright, and a box. */
const meets = ({ left, right, top, bottom }: Box, a: Point, b: Point): boolean =>
  Math.min(a.x, b.x) < right && Math.max(a.x, b.x) > left && Math.min(a.y, b.y) < bottom && Math.max(a.y, b.y) > top
