import { describe, expect, test } from 'vitest'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'

const WIDTH = { width: 1200 }

describe.each([
  ['bush', 2000],
  ['star', 1200],
  ['chain', 400],
] as const)('a %s of %d posts', (shape, posts) => {
  const data = madeConversation({ posts, shape, seed: 0.42, comments: 1 })
  const scene = layOut(data, WIDTH)
  const buds = scene.posts.filter(({ folded }) => folded > 0)

  test('folds into few marks that account for every post', () => {
    expect(scene.posts.length).toBeLessThan(400)
    expect(buds.length).toBeGreaterThan(0)
    expect(scene.showing.posts + scene.showing.folded).toBe(posts)
    expect(scene.showing.of).toBe(posts)
  })

  test('opens a bud by the post that it stands for', () => {
    const bud = buds[0]?.address ?? ''
    const opened = layOut(data, WIDTH, { opened: [bud] })
    expect(opened.posts.find(({ address }) => address === bud)?.folded).toBe(0)
    expect(opened.showing.posts).toBeGreaterThan(scene.showing.posts)
  })

  test('never folds the post that is looked at, nor the way to it', () => {
    const deep = data.tree.at(-1)?.address ?? ''
    const looked = layOut(data, WIDTH, { selected: deep }).posts.find(({ address }) => address === deep)
    expect(looked?.folded).toBe(0)
  })
})

test('a conversation that fits is not folded', () => {
  const { showing } = layOut(madeConversation({ posts: 300, seed: 0.42, comments: 1 }), WIDTH)
  expect(showing).toEqual({ posts: 300, folded: 0, of: 300, one: 'post' })
})

test('a span of time leaves out what lies outside, but never what was answered in it, and counts it', () => {
  const data = madeConversation({ posts: 60, seed: 0.3, comments: 2 })
  const span = { from: 3600, to: 86_400 }
  const scene = layOut(data, WIDTH, { span })
  expect(scene.posts.length).toBeLessThan(60)
  expect(scene.showing.of).toBe(60)
  const drawn = new Set(scene.posts.map(({ address }) => address))
  for (const { parent } of data.tree.filter(({ address }) => drawn.has(address))) {
    if (parent !== null) expect(drawn.has(parent)).toBe(true)
  }
  for (const { x } of scene.posts) expect(x >= 0 && x <= 1200).toBe(true)
})
