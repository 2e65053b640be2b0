import { expect, test } from 'vitest'
import { drawingOf } from './drawing.ts'
import { layOut } from './lay-out.ts'
import { madeConversation } from './made-conversation.ts'
import { textWidth } from './text-width.ts'
import { TICK_SIZE } from './time-axis.ts'

test('ten years of silence are shaded and named; nothing happens in the shade, and no words of the axis touch', () => {
  const data = madeConversation({ posts: 30, seed: 0.42, comments: 3, pace: 'silence' })
  const { ticks, posts } = layOut(data, { width: 1280 })
  const silences = ticks.filter(({ silence }) => silence !== null)
  expect(silences.map(({ words }) => words)).toEqual(['10 years of silence'])
  const [left, right] = silences[0]?.silence ?? [0, 0]
  expect(posts.filter(({ x, undated }) => !undated && x > left && x < right)).toEqual([])
  for (const [index, tick] of ticks.entries()) {
    const before = ticks[index - 1]
    if (!before) continue
    const [half, halfBefore] = [tick, before].map(({ words }) => textWidth(words, TICK_SIZE) / 2) as [number, number]
    expect(tick.x - half).toBeGreaterThan(before.x + halfBefore)
  }
})

test('a talk of a few days has no silence', () => {
  const { ticks } = layOut(madeConversation({ posts: 12, seed: 0.42, comments: 3 }), { width: 1280 })
  expect(ticks.every(({ silence }) => silence === null)).toBe(true)
})

test('silences as long as each other are told apart when they are drawn again', () => {
  const scene = layOut(madeConversation({ posts: 30, seed: 0.42, comments: 3, pace: 'silence' }), { width: 1280 })
  const again = scene.ticks.filter(({ silence }) => silence !== null)
  const drawing = drawingOf({ ...scene, ticks: [...scene.ticks, ...again] }, 'light')
  for (const { marks } of drawing) {
    const keys = marks.map(({ tag, key }) => `${tag} ${key}`)
    expect(keys).toEqual([...new Set(keys)])
  }
})
